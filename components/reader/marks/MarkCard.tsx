import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PlacedMark } from '../../../models/marks.ts';
import { LONGEST_NOTE } from '../../../core/marks/change-marks.ts';
import { Icon } from '../../ui/Icon';
import { restoreFocus } from '../figures/restore-focus';
import { Colours } from './Colours';
import type { MarksProps } from './MarksLayer';
import { placeBeside } from './place-beside';

/** The card of one mark: its colour, its note, and the way to be rid of it. Escape or a press elsewhere closes it, and keeps what was written. */
export function MarkCard({ marks, places, placed }: MarksProps & { placed: PlacedMark }) {
  const { mark, span } = placed;
  const card = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const at = card.current;
      if (!at || !span) return;
      if (isSheet()) at.style.removeProperty('inset');
      else placeBeside(at, places.boxesOfSpan(span));
      // a card is asked for: where nothing is free it lies over the text all the same
      at.style.visibility = 'visible';
    };
    put();
    // a sheet may lie over its own words
    if (span && isSheet()) places.showSpan(span);
    addEventListener('resize', put);
    addEventListener('scroll', put, { passive: true });
    return () => {
      removeEventListener('resize', put);
      removeEventListener('scroll', put);
    };
  }, [span]);
  useEffect(() => {
    const before = document.activeElement;
    const self = card.current;
    const area = note.current;
    area?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      if (self && !event.composedPath().includes(self)) marks.card.value = null;
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      const known = marks.marks.peek().find(({ id }) => id === mark.id);
      if (known && area && area.value.trim() !== known.note) void marks.write(known.id, area.value);
      restoreFocus(self, before);
    };
  }, []);
  return (
    <div class="pop mk-card" role="dialog" aria-label={i18n.t('marks.card')} ref={card}>
      <div class="mk-head">
        <Colours current={mark.colour} choose={(colour) => void marks.recolour(mark.id, colour)} />
        <button
          type="button"
          class="icon-btn"
          aria-label={i18n.t('marks.remove')}
          title={i18n.t('marks.remove')}
          onClick={() => void marks.remove(mark.id)}
        >
          <Icon name="trash" />
        </button>
        <button
          type="button"
          class="icon-btn"
          aria-label={i18n.t('panel.close')}
          title={i18n.t('panel.close')}
          onClick={() => (marks.card.value = null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <textarea
        ref={note}
        class="mk-note"
        rows={3}
        dir="auto"
        maxLength={LONGEST_NOTE}
        aria-label={i18n.t('marks.note')}
        placeholder={i18n.t('marks.note')}
        defaultValue={mark.note}
        onChange={(event) => {
          if (event.currentTarget.value.trim() !== mark.note)
            void marks.write(mark.id, event.currentTarget.value);
        }}
      />
    </div>
  );
}

function isSheet(): boolean {
  return matchMedia('(max-width: 720px)').matches;
}

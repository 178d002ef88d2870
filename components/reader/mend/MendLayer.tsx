import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { textKey } from '../../../core/mending/fingerprint.ts';
import type { MendingModel } from '../../../models/mending.ts';
import { FailureNote } from '../../ui/FailureNote';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/icon-shapes';
import { LeftOutList } from './LeftOutList';
import { boxAround, kindOf, listUnits, markOf, partOf } from './units';

interface MendLayerProps {
  readonly mending: InstanceType<typeof MendingModel>;
  readonly site: string;
  /** It is a saved copy. */
  readonly isSaved: boolean;
}

const ON = 'mend-on';

/** What opens over the reader, mending included. */
const OVER_IT = '[role="dialog"], dialog[open]';

/** Mending: one part of the article is chosen by keys or a press, and hidden; what was left out is listed, and brought back. */
export function MendLayer({ mending, site, isSaved }: MendLayerProps) {
  const chosen = useRef<HTMLElement | null>(null);
  const place = useRef(0);
  const name = useSignal('');
  const isListed = useSignal(false);
  const bar = useRef<HTMLElement>(null);
  const parts = mending.parts.value;

  const body = () => document.querySelector('.body');
  const choose = (unit: HTMLElement | null | undefined, isShown = true) => {
    chosen.current?.classList.remove(ON);
    chosen.current = unit ?? null;
    if (!unit) {
      name.value = '';
      return;
    }
    unit.classList.add(ON);
    if (!unit.hasAttribute('tabindex')) unit.tabIndex = -1;
    unit.focus({ preventScroll: true });
    if (isShown) unit.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    name.value = i18n.t(`mend.kind.${kindOf(unit)}`);
  };
  const step = (by: 1 | -1) => {
    const at = body();
    const units = at ? listUnits(at) : [];
    const now = chosen.current;
    const here = now ? units.findIndex((unit) => now === unit || now.contains(unit)) : place.current - by;
    place.current = Math.max(0, Math.min(units.length - 1, here + by));
    choose(units[place.current]);
  };
  const widen = () => {
    const at = body();
    const box = chosen.current && at && boxAround(chosen.current, at);
    if (box) choose(box);
  };
  const narrow = () => {
    const now = chosen.current;
    const at = body();
    if (now && at) choose(listUnits(at).find((unit) => now !== unit && now.contains(unit)) ?? now);
  };
  const hide = () => {
    const unit = chosen.current;
    if (!unit) return;
    const part = partOf(unit);
    void mending.hide(markOf(unit), part.localName, textKey(part));
  };
  const done = () => {
    mending.stop();
    document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
  };

  // the article is put there anew after each change: what follows the hidden part is chosen then
  useEffect(() => {
    const at = body();
    const units = at ? listUnits(at) : [];
    const first = units.findIndex((unit) => unit.getBoundingClientRect().bottom > 64);
    if (chosen.current === null) place.current = Math.max(0, first);
    if (!bar.current?.contains(document.activeElement) || chosen.current === null)
      choose(units[Math.min(place.current, units.length - 1)], chosen.current !== null);
    return () => chosen.current?.classList.remove(ON);
  }, [parts]);

  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      '+': widen,
      '-': narrow,
      Delete: hide,
      Backspace: hide,
      u: () => void mending.undo(),
    };
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      // what was opened over it has its own keys, and is closed first, also while the focus is still on its way there
      if (event.target instanceof Element && event.target.closest(OVER_IT)) return;
      if (event.key === 'Escape' && document.querySelector(OVER_IT)) return;
      const onArticle = event.target === document.body || !bar.current?.contains(event.target as Node);
      if (event.key === 'Escape') {
        if (isListed.peek()) isListed.value = false;
        else done();
      } else if (event.key === 'Enter' && onArticle && chosen.current === event.target) hide();
      else if (onArticle && event.key in acts) acts[event.key]?.();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const point = (event: MouseEvent) => {
      const at = body();
      if (!at || !(event.target instanceof Node) || !at.contains(event.target)) return;
      const units = listUnits(at);
      const found = units.findIndex((unit) => unit.contains(event.target as Node));
      event.preventDefault();
      event.stopPropagation();
      if (found < 0) return;
      place.current = found;
      choose(units[found], false);
    };
    document.addEventListener('keydown', press, { capture: true });
    document.addEventListener('click', point, { capture: true });
    return () => {
      document.removeEventListener('keydown', press, { capture: true });
      document.removeEventListener('click', point, { capture: true });
    };
  }, []);

  const did = mending.did.value;
  const count = mending.leftOut.value.length;
  const button = (icon: IconName, label: string, keys: string, act: () => void, isOff = false) => (
    <button
      type="button"
      class="icon-btn"
      aria-label={label}
      title={`${label} (${keys})`}
      aria-disabled={isOff}
      onClick={() => !isOff && act()}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <section class="mend pop" aria-label={i18n.t('mend.label')} ref={bar}>
      {mending.failure.value && <FailureNote failure={mending.failure.value} />}
      {isListed.value && <LeftOutList mending={mending} isSaved={isSaved} />}
      <p class="md-said" role="status">
        {did ? i18n.t(`mend.did.${did}`, [site]) : i18n.t('mend.hint')}
      </p>
      <div class="md-row">
        {button('chevron-down', i18n.t('mend.next'), '↓', () => step(1))}
        {button('chevron-left', i18n.t('mend.previous'), '↑', () => step(-1))}
        {button('plus', i18n.t('mend.widen'), '+', widen)}
        {button('minus', i18n.t('mend.narrow'), '−', narrow)}
        <button
          type="button"
          class="btn btn-primary"
          title={i18n.t('mend.deleteKey')}
          aria-disabled={name.value === '' || mending.busy.value}
          onClick={hide}
        >
          {i18n.t('mend.hide', [name.value])}
        </button>
        {button('undo', i18n.t('mend.undo'), 'U', () => void mending.undo(), !mending.canUndo.value)}
        <button
          type="button"
          class="btn"
          aria-expanded={isListed.value}
          onClick={() => (isListed.value = !isListed.value)}
        >
          {i18n.t('mend.leftOut')}
          <b class="num">{formatNumber(count)}</b>
        </button>
        <button type="button" class="btn btn-plain" onClick={done}>
          {i18n.t('mend.done')}
        </button>
      </div>
    </section>
  );
}

import { i18n } from '#i18n';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkColour } from '../../../core/article/mark.ts';
import type { Span } from '../../../core/marks/quote-of.ts';
import { Icon } from '../../ui/Icon';
import type { ArticlePlaces } from '../article-places';
import { Colours } from './Colours';
import { placeBeside } from './place-beside';
import type { MarksProps } from './MarksLayer';

/** The colours beside what is selected: never over it, and without taking focus, selection or any key from it. */
export function SelectionMenu({ marks, places, span }: MarksProps & { span: Span }) {
  const menu = useRef<HTMLDivElement>(null);
  useBeside(menu, places, span);
  const add = async (colour: MarkColour, withNote: boolean) => {
    const adding = marks.add(colour);
    // at once: what is selected while the article is being saved is selected anew
    getSelection()?.removeAllRanges();
    const id = await adding;
    if (id && withNote) marks.card.value = id;
  };
  return (
    <div
      class="pop mk-menu"
      role="group"
      aria-label={i18n.t('marks.menu')}
      aria-keyshortcuts="M"
      ref={menu}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Colours current={null} choose={(colour) => void add(colour, false)} />
      <button type="button" class="btn btn-plain" onClick={() => void add('yellow', true)}>
        <Icon name="highlight" size={18} />
        {i18n.t('marks.addNote')}
      </button>
      {marks.savedAs.value === null && <p class="hint">{i18n.t('marks.savesFirst')}</p>}
    </div>
  );
}

function useBeside(menu: { readonly current: HTMLElement | null }, places: ArticlePlaces, span: Span): void {
  useLayoutEffect(() => {
    const put = () => {
      if (menu.current) placeBeside(menu.current, places.boxesOfSpan(span));
    };
    put();
    addEventListener('resize', put);
    addEventListener('scroll', put, { passive: true });
    return () => {
      removeEventListener('resize', put);
      removeEventListener('scroll', put);
    };
  }, [span, places]);
}

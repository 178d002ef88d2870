import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CloseButton } from '../../ui/CloseButton';
import { restoreFocus } from '../figures/restore-focus';
import { placeBeside } from '../marks/place-beside';

interface FootnoteCardProps {
  /** The raised number that was pressed. */
  readonly link: HTMLElement;
  /** What it leads to, in the article. */
  readonly note: Element;
  readonly goTo: () => void;
  readonly close: () => void;
}

/** A footnote beside its number. Escape or a press elsewhere closes it, and the number has the focus again. */
export function FootnoteCard({ link, note, goTo, close }: FootnoteCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // nodes of the article, which were sanitised: a copy of them is as safe, and has no name twice
    const copy = note.cloneNode(true) as Element;
    for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
    for (const back of copy.querySelectorAll('a[href^="#"]')) back.remove();
    text.current?.replaceChildren(...copy.childNodes);
    const put = () => {
      const at = card.current;
      if (!at) return;
      if (innerWidth <= 840) at.style.removeProperty('inset');
      else placeBeside(at, [...link.getClientRects()]);
      at.style.visibility = 'visible';
    };
    put();
    addEventListener('resize', put);
    addEventListener('scroll', put, { passive: true });
    return () => {
      removeEventListener('resize', put);
      removeEventListener('scroll', put);
    };
  }, [note]);
  useEffect(() => {
    const self = card.current;
    self?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      if (self && !event.composedPath().includes(self)) close();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', press, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', press, { capture: true });
      restoreFocus(self, link);
    };
  }, []);
  return (
    <div class="pop fn-card" role="dialog" aria-label={i18n.t('footnote.label')} tabIndex={-1} ref={card}>
      <div class="fn-text typeset" ref={text} />
      <div class="fn-foot">
        <button type="button" class="link-btn" onClick={goTo}>
          {i18n.t('footnote.goTo')}
        </button>
        <CloseButton onClick={close} />
      </div>
    </div>
  );
}

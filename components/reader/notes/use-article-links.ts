import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReaderContent } from '../../../models/ports.ts';
import type { ReaderModel } from '../../../models/reader.ts';
import { BAR } from '../article-places';
import { copyCode } from '../code/dress-code';

export interface OpenFootnote {
  readonly link: HTMLElement;
  readonly note: Element;
}

/** More text than this is a part of the article and no note. */
const LONGEST_NOTE = 2500;
/** What leads back from a note. */
const BACK = /^(?:[\s^\u2191\u21a9\u2934\u23ce]|[\ufe0e\ufe0f])*$/u;

/**
 * Presses within the article: a raised number shows its footnote, any other link within jumps there with a way back, and the
 * button of a block of code copies it.
 */
export function useArticleLinks(
  root: RefObject<HTMLElement | null>,
  content: ReaderContent,
  model: InstanceType<typeof ReaderModel>,
): { readonly footnote: OpenFootnote | null; readonly goTo: () => void; readonly close: () => void } {
  const [footnote, setFootnote] = useState<OpenFootnote | null>(null);
  const jump = (target: HTMLElement) => {
    model.jumps.leave(scrollY);
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    scrollBy({ top: target.getBoundingClientRect().top - BAR - 16, behavior: 'instant' });
  };
  useEffect(() => {
    const at = root.current;
    setFootnote(null);
    if (!at) return;
    const press = (event: MouseEvent) => {
      const pressed = event.target instanceof Element ? event.target : null;
      const copy = pressed?.closest<HTMLElement>('.code-copy');
      if (copy) return void copyCode(copy);
      const link = pressed?.closest<HTMLAnchorElement>('a[href^="#"]');
      // as it is written: `hash` would have other letters than ASCII in percent
      const id = link?.getAttribute('href')?.slice(1) ?? '';
      const target = link && at.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // the address of the reader is no place of the article
      event.preventDefault();
      if (!target) return;
      const note = isRaised(link) ? noteAt(target, link) : null;
      if (note) setFootnote({ link, note });
      else jump(target);
    };
    at.addEventListener('click', press);
    return () => at.removeEventListener('click', press);
  }, [content]);
  return {
    footnote,
    goTo: () => {
      if (footnote) jump(footnote.note as HTMLElement);
      setFootnote(null);
    },
    close: () => setFootnote(null),
  };
}

function isRaised(link: Element): boolean {
  const text = link.textContent ?? '';
  if (BACK.test(text)) return false;
  return (
    link.closest('sup') !== null ||
    link.querySelector('sup') !== null ||
    /^\[?[\d*†‡§]{1,4}\]?$/u.test(text.trim())
  );
}

/** The note that a link leads to, null where it is none: it stands behind its link, and is short. */
function noteAt(target: Element, link: Element): Element | null {
  const note = target.closest('li') ?? target.closest('p, dd, div') ?? target;
  const isBehind = (link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isBehind && !note.contains(link) && (note.textContent ?? '').length <= LONGEST_NOTE ? note : null;
}

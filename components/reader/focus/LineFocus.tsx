import { useEffect, useRef } from 'preact/hooks';
import { focusAt, groupLines, type Line, lineNear, scrollFor } from '../../../core/line-focus/lines.ts';

/** Below the bar, and above the end of the window. */
const TOP = 60;
const END = 48;

/**
 * Dims all but a few lines of the article. They go with the scrolling; the arrow keys go on by as many lines. It lies over the
 * text as paint does: pointer and selection pass through.
 */
export function LineFocus({ count }: { count: number }) {
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const article = document.querySelector<HTMLElement>('.article');
    const end = document.querySelector<HTMLElement>('.end');
    if (!article) return;
    let lines: Line[] = [];
    let at = -1;
    let frame = 0;
    const view = () => ({
      from: TOP,
      to: innerHeight - END - (end?.offsetHeight ?? 0),
      most: document.documentElement.scrollHeight - innerHeight,
    });
    const draw = () => {
      const first = lines[Math.max(0, Math.min(at - Math.floor(count / 2), lines.length - count))];
      const last = lines[Math.min(lines.length - 1, Math.max(at + Math.ceil(count / 2), count) - 1)];
      if (!first || !last || !above.current || !below.current) return;
      above.current.style.blockSize = `${Math.max(0, first.top - scrollY - 5)}px`;
      below.current.style.insetBlockStart = `${Math.max(0, last.bottom - scrollY + 5)}px`;
    };
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { most } = view();
        // where nothing can be scrolled the keys alone move it
        if (most > 0 || at < 0) at = lineNear(lines, focusAt(scrollY, view()));
        draw();
      });
    };
    const measure = () => {
      lines = groupLines(boxesIn(article));
      follow();
    };
    const press = (event: KeyboardEvent) => {
      const by = { ArrowDown: count, ArrowUp: -count }[event.key];
      const isElsewhere =
        event.target instanceof Element && event.target.closest('.panel, .pop, select, textarea, input');
      if (by === undefined || isElsewhere || event.defaultPrevented || lines.length === 0) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      at = Math.max(0, Math.min(lines.length - 1, at + by));
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      scrollTo({
        top: scrollFor(lines[at], view()),
        behavior: isStill || event.repeat ? 'instant' : 'smooth',
      });
      if (view().most <= 0) draw();
    };
    // type, theme, width and late pictures all show in the size of the article
    const sizes = new ResizeObserver(measure);
    sizes.observe(article);
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', measure);
    document.addEventListener('keydown', press);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      removeEventListener('scroll', follow);
      removeEventListener('resize', measure);
      document.removeEventListener('keydown', press);
    };
  }, [count]);
  return (
    <div class="lf" aria-hidden="true">
      <div class="lf-above" ref={above} />
      <div class="lf-below" ref={below} />
    </div>
  );
}

/** The boxes of all text and of all pictures, from the top of the document. */
function boxesIn(article: HTMLElement): Line[] {
  const range = document.createRange();
  range.selectNodeContents(article);
  const boxes: Line[] = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    for (const { top, bottom } of range.getClientRects())
      boxes.push({ top: top + scrollY, bottom: bottom + scrollY });
  }
  for (const picture of article.querySelectorAll('img, math')) {
    const { top, bottom } = picture.getBoundingClientRect();
    boxes.push({ top: top + scrollY, bottom: bottom + scrollY });
  }
  return boxes;
}

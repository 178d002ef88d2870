import { alignText } from '../../core/article/align-text.ts';
import { type Mark, MARK_COLOURS } from '../../core/article/mark.ts';
import { mapText } from '../../core/article/text-map.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import { HIGHLIGHT_NAMES, highlightName } from '../../core/figures/highlight-name.ts';
import { anchorQuote } from '../../core/marks/anchor.ts';

const markName = (colour: string) => `figleaf-mark-${colour}`;

/**
 * Marks the figures of the original page, in the article alone where there is one, and the user's own marks over them. The
 * DOM is not touched: the ranges go to the CSS Custom Highlight API, their style was inserted by the background.
 */
export function paintPage(article: { text: string; lang: string } | null, marks: readonly Mark[]): number {
  unpaintPage();
  const map = mapText(document.body);
  const text = article?.text ?? map.text;
  const lang = article?.lang ?? document.documentElement.lang;
  const toPage = article ? alignText(article.text, map.text) : (at: number) => at;
  const painted = new Map(HIGHLIGHT_NAMES.map((name) => [name, new Highlight()]));
  let count = 0;
  for (const figure of findFigures(text, { lang })) {
    const name = highlightName(figure.kind);
    const start = toPage(figure.start);
    const range = name && start !== null ? map.rangeOf(start, start + figure.end - figure.start) : null;
    if (!range || !name) continue;
    painted.get(name)?.add(range);
    count++;
  }
  for (const [name, highlight] of painted) CSS.highlights.set(name, highlight);
  for (const mark of marks) {
    const span = anchorQuote(text, mark);
    const start = span && toPage(span.start);
    const last = span && toPage(span.end - 1);
    const range = start !== null && last !== null ? map.rangeOf(start, last + 1) : null;
    if (!range) continue;
    const name = markName(mark.colour);
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = 1;
    CSS.highlights.set(name, highlight.add(range));
  }
  return count;
}

export function unpaintPage(): void {
  for (const name of [...HIGHLIGHT_NAMES, ...MARK_COLOURS.map(markName)]) CSS.highlights.delete(name);
}

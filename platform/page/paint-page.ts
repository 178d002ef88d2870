import { alignText } from '../../core/article/align-text.ts';
import { mapText } from '../../core/article/text-map.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import { HIGHLIGHT_NAMES, highlightName } from '../../core/figures/highlight-name.ts';

/**
 * Marks the figures of the original page, in the article alone where there is one. The DOM is not touched: the ranges
 * go to the CSS Custom Highlight API, their style was inserted by the background.
 */
export function paintPage(article: { text: string; lang: string } | null): number {
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
  return count;
}

export function unpaintPage(): void {
  for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
}

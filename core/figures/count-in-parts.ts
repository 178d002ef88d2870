import type { FigureCounts } from '../article/saved.ts';
import type { Work } from '../extract/in-slices.ts';
import { countFigures } from './count-figures.ts';
import { findFigures } from './find-figures.ts';
import { lexiconOf } from './lexicon.ts';

/** Characters in which figures are counted at a time: text made against the finder takes 2.5 ms for each thousand. */
const AT_ONCE = 10_000;

/** Counts the figures of a text, as work that can be interrupted between its parts. */
export function* countingFigures(text: string, lang: string): Work<FigureCounts> {
  const figures = { money: 0, percent: 0, count: 0, measure: 0, ratio: 0 };
  // made with the first text of a language, and then known: a piece of work of its own
  lexiconOf(lang);
  for (const part of partsOf(text)) {
    yield;
    const found = countFigures(findFigures(part, { lang }));
    for (const kind of Object.keys(figures) as (keyof FigureCounts)[]) figures[kind] += found[kind];
  }
  return figures;
}

/** A text in parts that end where a paragraph ends, or where a word does when paragraphs have no end. */
function* partsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const most = start + 2 * AT_ONCE;
    const paragraph = text.indexOf('\n', start + AT_ONCE) + 1 || text.length;
    const word = paragraph <= most ? paragraph : text.lastIndexOf(' ', most) + 1;
    const end = word > start ? word : most;
    yield text.slice(start, end);
    start = end;
  }
}

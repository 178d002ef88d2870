import type { Figure } from './figure.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { relationWordsOf } from './relation-words.ts';
import type { Relation } from './relations.ts';

const CLAUSE = /[,;:()"“”«»、，；：（）「」\n\t]|\s[–—-]\s/u;
const WORD = /[\p{L}\p{M}\p{N}%’'/-]+/gu;
/** Words of a subject, or Han characters where words are not parted. */
const MOST_WORDS = 10;
const MOST_HAN = 14;
/** How far before a figure its subject may begin, in UTF-16 units, and how many figures lie in between at most. */
const REACH = 300;
const MOST_BETWEEN = 24;
const MOST_CLAUSES = 6;

/**
 * What each figure is about, in the article's own words: the words before it in its clause without the small words between
 * (`Tổng chi ngân sách` of `Tổng chi ngân sách đạt 672,389 tỷ đồng`), else those after it. A percentage is about the
 * amount that it is a share or a change of. '' for dates, and where there are no words.
 *
 * @param lang language of the text; without word lists nothing but the clause is cut off
 * @returns one subject for each place in `figures`
 */
export function findSubjects(
  text: string,
  figures: readonly Figure[],
  relations: readonly Relation[],
  lang: string,
): string[] {
  const lexicon = lexiconOf(lang);
  const parts = relationWordsOf(lang)?.parts ?? null;
  const of = new Map(
    relations.filter(({ is }) => is !== 'same' && is !== 'part').map((r) => [r.figure, r.of]),
  );
  const subjects: string[] = [];
  figures.forEach((figure, place) => {
    if (!isAmount(figure)) return void subjects.push('');
    const amount = of.get(place);
    const last = lastAmount(figures, place);
    subjects.push(
      (amount !== undefined && amount < place && subjects[amount]) ||
        wordsBefore(text, figures, place, lexicon, parts) ||
        (last !== null && subjects[last]) ||
        wordsAfter(text, figure, lexicon) ||
        wordsBefore(text, figures, place, lexicon, parts, 1),
    );
  });
  return subjects;
}

/** The amount before this one in the same sentence. */
function lastAmount(figures: readonly Figure[], place: number): number | null {
  for (let i = place - 1; i >= Math.max(0, place - MOST_BETWEEN); i--) {
    const figure = figures[i];
    if (!figure || figure.sentence.start !== figures[place]?.sentence.start) return null;
    if (isAmount(figure)) return i;
  }
  return null;
}

function wordsBefore(
  text: string,
  figures: readonly Figure[],
  place: number,
  lexicon: Lexicon,
  parts: RegExp | null,
  fewest = 2,
): string {
  const last = lastAmount(figures, place);
  const { start = 0, sentence } = figures[place] ?? {};
  const from = Math.max(
    sentence?.start ?? 0,
    (last === null ? null : figures[last]?.end) ?? 0,
    start - REACH,
  );
  const head = withoutDates(text, figures, place, from);
  const clauses = (parts ? head.replace(parts, ',') : head).split(CLAUSE);
  for (const clause of clauses.slice(-MOST_CLAUSES).toReversed()) {
    const words = trimmed(clause, lexicon);
    const count = lexicon.han ? words.length : words.split(' ').filter(Boolean).length;
    if (count >= fewest) return words;
  }
  return '';
}

function wordsAfter(text: string, figure: Figure, lexicon: Lexicon): string {
  const rest = text.slice(figure.end, Math.min(figure.sentence.end, figure.end + 120));
  return firstWords(rest.split(CLAUSE, 1)[0] ?? '', lexicon);
}

const isAmount = (figure: Figure): boolean => figure.kind !== 'date' && figure.kind !== 'time';

/** The words between the last amount and this one; a date in between parts them as a comma does. */
function withoutDates(text: string, figures: readonly Figure[], place: number, from: number): string {
  let head = '';
  let at = figures[place]?.start ?? 0;
  for (let i = place - 1; i >= 0 && (figures[i]?.end ?? 0) > from; i--) {
    const date = figures[i];
    if (!date) continue;
    head = `, ${text.slice(date.end, at)}${head}`;
    at = date.start;
  }
  return text.slice(from, Math.max(from, at)) + head;
}

/** A clause without the small words at its ends, its last words alone where it is long. */
function trimmed(clause: string, lexicon: Lexicon): string {
  if (lexicon.han)
    return clause
      .replace(/[はがをにで是为為达達共约約]+\s*$/u, '')
      .trim()
      .slice(-MOST_HAN);
  const words = [...clause.matchAll(WORD)].map((match) => match[0]);
  let end = words.length;
  while (end > 0 && isSmall(words, end - 1, lexicon)) end--;
  const cut = Math.max(0, end - MOST_WORDS);
  let start = cut;
  while (start < end && isSmall(words, start, lexicon)) start++;
  return (cut > 0 && start < end ? '…' : '') + words.slice(start, end).join(' ');
}

function firstWords(clause: string, lexicon: Lexicon): string {
  if (lexicon.han) return clause.trim().slice(0, MOST_HAN);
  const words = [...clause.matchAll(WORD)].slice(0, MOST_WORDS).map((match) => match[0]);
  let start = 0;
  while (start < words.length && isSmall(words, start, lexicon)) start++;
  return words.slice(start).join(' ');
}

/** Articles, prepositions, copulas, words of approximation and of change: they say nothing of what a figure counts. */
function isSmall(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const word = words[at]?.toLowerCase() ?? '';
  return (
    !/\p{L}/u.test(word) ||
    [lexicon.stop, lexicon.approx, lexicon.trend, lexicon.articles, lexicon.to, lexicon.and, lexicon.of].some(
      (list) => list.get(word) !== undefined,
    ) ||
    (lexicon.words?.linkers ?? '').split('|').includes(word)
  );
}

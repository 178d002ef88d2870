import { tailOf } from './tail-of.ts';
import type { Figure } from './figure.ts';
import { relationWordsOf, type RelationWords } from './relation-words.ts';

/**
 * How one figure belongs to another of its clause. `figure` and `of` are places in the list of figures.
 *
 * - `change`: a percentage is the change that led to `of`
 * - `share`: a percentage says what part `of` is of a whole (`whole` as written), or how it compares to it
 * - `ratio`: a percentage restates the ratio `of`
 * - `part`: an amount is one part of the whole `of`
 * - `same`: the same value and unit stand a second time
 */
export interface Relation {
  is: 'change' | 'share' | 'ratio' | 'part' | 'same';
  figure: number;
  of: number;
  /** The words that name the whole or the base, as written; empty when only their place shows it. */
  whole: string;
  /** Whether the whole is a plan or an earlier time; null for all other relations. */
  base: 'plan' | 'earlier' | null;
}

const AMOUNT = new Set(['money', 'measure', 'count', 'number']);
const REACH = 64;

const isAmount = (figure: Figure | undefined): boolean =>
  figure !== undefined &&
  (AMOUNT.has(figure.kind) || (figure.kind === 'ratio' && figure.value2 !== null && figure.unit !== 'score'));

/** Finds the relations that the words between figures show. Unknown languages have only `same`. Linear. */
export function findRelations(
  text: string,
  figures: readonly Figure[],
  options: { lang: string },
): Relation[] {
  const words = relationWordsOf(options.lang);
  const relations: Relation[] = [];
  if (words) {
    figures.forEach((figure, i) => {
      if (figure.kind === 'percent') relate(text, figures, i, words, relations);
    });
    relateParts(text, figures, words, relations);
  }
  relateSame(figures, relations);
  return relations;
}

function relate(
  text: string,
  figures: readonly Figure[],
  i: number,
  words: RelationWords,
  relations: Relation[],
): void {
  const figure = figures[i];
  if (!figure) return;
  const of = amountBefore(text, figures, i);
  const next = figures[i + 1];
  const after = text.slice(figure.end, figure.end + 56).toLowerCase();
  const plan = words.plan.exec(after)?.[0];
  const earlier =
    words.earlier.exec(after)?.[0] ?? words.wholeFirst?.exec(tailOf(text, figure.start, 14))?.[0];
  const toNext =
    next &&
    isAmount(next) &&
    next.sentence.start === figure.sentence.start &&
    words.toLevel.test(text.slice(figure.end, next.start).toLowerCase());
  if (figure.direction && toNext)
    relations.push({ is: 'change', figure: i, of: i + 1, whole: '', base: 'earlier' });
  else if (of >= 0 && figure.direction && earlier)
    relations.push({ is: 'change', figure: i, of, whole: earlier.trim(), base: 'earlier' });
  else if (of >= 0 && !figure.direction && plan)
    relations.push({ is: 'share', figure: i, of, whole: plan.trim(), base: 'plan' });
  else if (
    of >= 0 &&
    !figure.direction &&
    earlier &&
    words.level?.test(tailOf(text, figure.start, 24).toLowerCase())
  )
    relations.push({ is: 'share', figure: i, of, whole: earlier.trim(), base: 'earlier' });
  else if (
    of === i - 1 &&
    figures[of]?.kind === 'ratio' &&
    figures[of]?.value2 !== null &&
    restates(text, figures[of], figure)
  ) {
    relations.push({ is: 'ratio', figure: i, of, whole: '', base: null });
  }
}

/** `3/4 (75 %)`, `343,489/1.363,260 tỷ đồng đạt 25%`: nothing but a word or a bracket between the two. */
function restates(text: string, ratio: Figure | undefined, percent: Figure): boolean {
  if (!ratio) return false;
  const gap = text.slice(ratio.end, percent.start).toLowerCase();
  return (
    /^[ ,]{0,2}[(=]? ?(?:đạt|tức|bằng|tương đương|or|i\.e\.|equal to|oder|das sind|soit|ou|es decir|o|即|占)? ?$/u.test(
      gap,
    ) && gap.trim() !== ''
  );
}

/** The amount a percentage speaks of: the nearest one before it in its sentence, over other percentages and dates. */
function amountBefore(text: string, figures: readonly Figure[], i: number): number {
  const figure = figures[i];
  for (let j = i - 1; figure && j >= 0 && j >= i - 4; j--) {
    const other = figures[j];
    if (!other || other.sentence.start !== figure.sentence.start) return -1;
    const between = text.slice(other.end, figures[j + 1]?.start ?? figure.start);
    if (between.length > REACH || /[;:。；]|trong đó|including/.test(between)) return -1;
    if (isAmount(other)) return j;
    if (other.kind !== 'percent') return -1;
  }
  return -1;
}

function relateParts(
  text: string,
  figures: readonly Figure[],
  words: RelationWords,
  relations: Relation[],
): void {
  for (let i = 0; i < figures.length; i++) {
    const whole = figures[i];
    if (!whole || !AMOUNT.has(whole.kind) || whole.unit === null) continue;
    const parts: number[] = [];
    let opened = false;
    for (let j = i + 1; j < figures.length && j < i + 24; j++) {
      const part = figures[j];
      if (!part || part.sentence.start !== whole.sentence.start) break;
      if (!opened) {
        opened = words.parts.test(text.slice(whole.end, part.start).toLowerCase());
        if (!opened && part.unit === whole.unit) break;
      }
      if (
        opened &&
        part.unit === whole.unit &&
        isAmount(part) &&
        (part.value ?? Infinity) <= (whole.value ?? 0)
      )
        parts.push(j);
    }
    if (parts.length === 0) continue;
    for (const part of parts) relations.push({ is: 'part', figure: part, of: i, whole: '', base: null });
    i = parts.at(-1) ?? i;
  }
}

function relateSame(figures: readonly Figure[], relations: Relation[]): void {
  const seen = new Map<string, number>();
  figures.forEach((figure, i) => {
    if (figure.value === null || figure.unit === null || figure.kind === 'percent') return;
    // Small whole numbers meet by chance.
    if (Math.abs(figure.value) < 100 && Number.isInteger(figure.value)) return;
    const key = `${figure.kind} ${figure.value} ${figure.value2 ?? ''} ${figure.unit}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else if (figures[first]?.sentence.start !== figure.sentence.start)
      relations.push({ is: 'same', figure: i, of: first, whole: '', base: null });
  });
}

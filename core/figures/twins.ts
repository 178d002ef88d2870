import { tailOf } from './tail-of.ts';
import type { Figure } from './figure.ts';
import { overlap, printedInterval } from './printed-interval.ts';

/** Two places that give the same two quantities, people or cases and the money for them, with other numbers. */
export interface Twins {
  first: [count: number, money: number];
  second: [count: number, money: number];
  /** The two figures whose printed digits cannot be the same value. */
  differing: [number, number];
}

interface Pair {
  count: number;
  money: number;
  words: Set<string>;
}

const NEAR = 0.03;
const WORD = /[\p{L}\p{M}]+(?:-\d+)?/gu;

/** The words of the clause that holds both figures: back to the last full stop or semicolon, 240 units at most. */
function clauseWords(text: string, from: number, to: number): Set<string> {
  const head = tailOf(text, from, 240);
  const cut = Math.max(head.lastIndexOf(';'), head.lastIndexOf('. '), head.lastIndexOf('\n'));
  const clause = (head.slice(cut + 1) + text.slice(from, to)).toLowerCase();
  return new Set([...clause.matchAll(WORD)].map((match) => match[0]).filter((word) => word.length > 1));
}

function pairsOf(text: string, figures: readonly Figure[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < figures.length; i++) {
    const count = figures[i];
    const money = figures[i + 1];
    if (count?.kind !== 'count' || money?.kind !== 'money' || (count.value ?? 0) < 100) continue;
    if (money.sentence.start !== count.sentence.start || money.start - count.end > 80) continue;
    if (/[;.]\s/.test(text.slice(count.end, money.start))) continue;
    pairs.push({ count: i, money: i + 1, words: clauseWords(text, count.start, money.end) });
  }
  return pairs;
}

const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a != null && b != null && Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));

/**
 * Finds pairs of a count and an amount of money that stand twice in nearly the same words with nearly, but not quite,
 * the same numbers. Both numbers must be near (3 %) and the words must largely agree: a number that is only near, such as
 * the money of another programme, is not drawn in.
 */
export function findTwins(text: string, figures: readonly Figure[]): Twins[] {
  const pairs = pairsOf(text, figures);
  const twins: Twins[] = [];
  for (let i = 0; i < pairs.length && i < 60; i++) {
    for (let j = i + 1; j < pairs.length && j < 60; j++) {
      const [a, b] = [pairs[i], pairs[j]];
      if (!a || !b) continue;
      const [countA, countB, moneyA, moneyB] = [
        figures[a.count],
        figures[b.count],
        figures[a.money],
        figures[b.money],
      ];
      if (!countA || !countB || !moneyA || !moneyB || moneyA.unit !== moneyB.unit) continue;
      if (!near(countA.value, countB.value) || !near(moneyA.value, moneyB.value)) continue;
      const shared = [...a.words].filter((word) => b.words.has(word));
      if (!isSameStory(shared, Math.min(a.words.size, b.words.size), isTransposed(countA, countB))) continue;
      const differing = clash(figures, a.count, b.count) ?? clash(figures, a.money, b.money);
      if (differing) twins.push({ first: [a.count, a.money], second: [b.count, b.money], differing });
    }
  }
  return twins;
}

/**
 * Words that two places share tell whether they speak of the same people. Digits that stand in another order are a slip of
 * the pen more than chance, so fewer words are enough there.
 */
function isSameStory(shared: readonly string[], all: number, transposed: boolean): boolean {
  if (transposed) return shared.length >= 4;
  const named = shared.some((word) => word.length > 5 || /\d/.test(word));
  return shared.length >= 6 && shared.length >= 0.5 * all && named;
}

/** The same digits in another order, four of them at least: 5,618 and 5,681. */
function isTransposed(a: Figure, b: Figure): boolean {
  const [x, y] = [a, b].map(({ value }) => [...String(value)].toSorted().join(''));
  return x === y && (x?.length ?? 0) >= 4 && a.value !== b.value;
}

/** An approximation may well be the other number, so only two plainly printed figures can clash. */
function clash(figures: readonly Figure[], i: number, j: number): [number, number] | null {
  const [a, b] = [figures[i], figures[j]];
  if (!a || !b || a.approx || b.approx) return null;
  const [x, y] = [printedInterval(a), printedInterval(b)];
  return x && y && !overlap(x, y) ? [i, j] : null;
}

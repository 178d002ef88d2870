import type { Figure } from './figure.ts';
import { around, divide, overlap, printedInterval, sum, type Interval } from './printed-interval.ts';
import { findRelations, type Relation } from './relations.ts';
import { relationWordsOf } from './relation-words.ts';
import { findTwins } from './twins.ts';

export type Verdict = 'holds' | 'differs' | 'cannot-tell';

/** One piece of arithmetic over figures of the text. */
export interface Check {
  is: 'share' | 'change' | 'sum' | 'implied' | 'implied-sum' | 'same';
  verdict: Verdict;
  /** Places in the list of figures, in the order of the arithmetic. */
  figures: number[];
  /** The arithmetic in plain signs, numbers in the form of `locale`. */
  arithmetic: string;
  /** What the arithmetic gives, with the room its printed digits leave, in `unit`. */
  result: Interval;
  unit: string | null;
  /** Half the width of `result`: what rounding alone explains. */
  tolerance: number;
  /** For `implied`: what the text names as the whole or the base. */
  whole: string;
}

/**
 * Checks what can be checked by arithmetic alone. A check is left out when it is not certain that its figures belong
 * together: a false `differs` costs more trust than ten missed ones. `implied` has nothing printed to compare with and is
 * always `cannot-tell`.
 *
 * @param options.lang language of the text
 * @param options.locale how numbers are written in `arithmetic`; the language of the text when left out
 */
export function checkFigures(
  text: string,
  figures: readonly Figure[],
  options: { lang: string; locale?: string },
): Check[] {
  const relations = findRelations(text, figures, options);
  const print = printer(options.locale ?? options.lang);
  return [
    ...checkRatios(figures, relations, print),
    ...checkChanges(text, figures, options.lang, print),
    ...checkSums(figures, relations, print),
    ...implied(figures, relations, print),
    ...checkImpliedSums(figures, relations, print),
    ...checkTwins(text, figures, print),
  ];
}

type Print = (value: number) => string;

function printer(locale: string): Print {
  let format: Intl.NumberFormat;
  try {
    format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 7 });
  } catch {
    format = new Intl.NumberFormat('en', { maximumSignificantDigits: 7 });
  }
  return (value) => format.format(value);
}

const check = (
  is: Check['is'],
  verdict: Verdict,
  figures: number[],
  arithmetic: string,
  result: Interval,
  unit: string | null,
  whole = '',
): Check => ({
  is,
  verdict,
  figures,
  arithmetic,
  result,
  unit,
  tolerance: (result.high - result.low) / 2,
  whole,
});

const percentOf = (interval: Interval): Interval => ({
  low: interval.low * 100,
  value: interval.value * 100,
  high: interval.high * 100,
});

function checkRatios(figures: readonly Figure[], relations: readonly Relation[], print: Print): Check[] {
  return relations.flatMap((relation) => {
    const percent = figures[relation.figure];
    const ratio = figures[relation.of];
    if (relation.is !== 'ratio' || !percent || !ratio) return [];
    const stated = printedInterval(percent);
    const part = printedInterval(ratio);
    const whole = printedInterval(ratio, 'value2');
    if (!stated || !part || !whole || whole.low <= 0) return [];
    const found = percentOf(divide(part, whole));
    const arithmetic = `${print(part.value)} / ${print(whole.value)} = ${print(found.value)} %`;
    return [
      check(
        'share',
        overlap(found, stated) ? 'holds' : 'differs',
        [relation.of, relation.figure],
        arithmetic,
        found,
        '%',
      ),
    ];
  });
}

/** `von 91,5 auf 89,4 Millionen Tonnen, minus 2,3 %`. A large gap means a misread relation and is not shown. */
function checkChanges(text: string, figures: readonly Figure[], lang: string, print: Print): Check[] {
  const words = relationWordsOf(lang);
  const checks: Check[] = [];
  for (let i = 0; words && i + 1 < figures.length; i++) {
    const [a, b] = [figures[i], figures[i + 1]];
    if (
      !a ||
      !b ||
      a.unit === null ||
      a.unit !== b.unit ||
      a.kind !== b.kind ||
      a.kind === 'percent' ||
      !a.value ||
      b.value === null
    )
      continue;
    if (!words.change.test(text.slice(a.end, b.start).toLowerCase())) continue;
    for (const j of [i - 1, i + 2]) {
      const percent = figures[j];
      if (percent?.kind !== 'percent' || !percent.direction || percent.sentence.start !== a.sentence.start)
        continue;
      const gap = j < i ? text.slice(percent.end, a.start) : text.slice(b.end, percent.start);
      if (
        gap.length > 24 ||
        words.average.test(text.slice(Math.max(0, percent.start - 30), percent.end + 20).toLowerCase())
      )
        continue;
      const [from, to, stated] = [printedInterval(a), printedInterval(b), printedInterval(percent)];
      if (!from || !to || !stated || from.low <= 0) continue;
      const quotient = divide(to, from);
      const up = percent.direction === 'up' ? 1 : -1;
      const ends = [(quotient.low - 1) * 100 * up, (quotient.high - 1) * 100 * up].toSorted((x, y) => x - y);
      const found: Interval = {
        low: ends[0] ?? 0,
        value: (quotient.value - 1) * 100 * up,
        high: ends[1] ?? 0,
      };
      const holds = overlap(found, stated);
      if (!holds && Math.abs(found.value - stated.value) > Math.max(2, stated.value * 0.2)) continue;
      const arithmetic = `(${print(to.value)} − ${print(from.value)}) / ${print(from.value)} = ${print(found.value * up)} %`;
      checks.push(check('change', holds ? 'holds' : 'differs', [i, i + 1, j], arithmetic, found, '%'));
    }
  }
  return checks;
}

function partsOf(relations: readonly Relation[]): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const relation of relations) {
    if (relation.is !== 'part') continue;
    const list = parts.get(relation.of);
    if (list) list.push(relation.figure);
    else parts.set(relation.of, [relation.figure]);
  }
  return parts;
}

/** Parts that fall short of the whole need not be all of it, so only a sum that fits is shown. */
function checkSums(figures: readonly Figure[], relations: readonly Relation[], print: Print): Check[] {
  const checks: Check[] = [];
  for (const [whole, parts] of partsOf(relations)) {
    const total = figures[whole] && printedInterval(figures[whole]);
    const intervals = parts
      .map((part) => figures[part] && printedInterval(figures[part]))
      .filter((part) => part !== undefined && part !== null);
    if (!total || parts.length < 2 || intervals.length !== parts.length) continue;
    const found = sum(intervals);
    if (!overlap(found, total)) continue;
    const arithmetic = `${intervals.map((part) => print(part.value)).join(' + ')} = ${print(found.value)}`;
    checks.push(check('sum', 'holds', [whole, ...parts], arithmetic, found, figures[whole]?.unit ?? null));
  }
  return checks;
}

/** What 100 % would be, from an amount and its share or its change. */
function impliedWhole(figures: readonly Figure[], relation: Relation): Interval | null {
  const percent = figures[relation.figure];
  const amount = figures[relation.of];
  const share = percent && printedInterval(percent);
  const value = amount && printedInterval(amount);
  if (!share || !value || amount.kind === 'number') return null;
  const sign = relation.is === 'share' ? 0 : percent.direction === 'down' ? -1 : 1;
  const base = sign === 0 ? 0 : 1;
  const factor = (p: number): number => base + ((sign || 1) * p) / 100;
  const ends = [factor(share.low), factor(share.high)].toSorted((a, b) => a - b);
  if (!((ends[0] ?? 0) > 0)) return null;
  return divide(value, { low: ends[0] ?? 0, value: factor(share.value), high: ends[1] ?? 0 });
}

function implied(figures: readonly Figure[], relations: readonly Relation[], print: Print): Check[] {
  return relations.flatMap((relation) => {
    if (relation.base === null) return [];
    const found = impliedWhole(figures, relation);
    const percent = figures[relation.figure];
    const amount = figures[relation.of];
    if (!found || !percent || !amount) return [];
    const share = print(percent.value ?? 0);
    const divisor =
      relation.is === 'share'
        ? `${share} %`
        : `(100 % ${percent.direction === 'down' ? '−' : '+'} ${share} %)`;
    const arithmetic = `${print(amount.value ?? 0)} / ${divisor} = ${print(found.value)}`;
    return [
      check(
        'implied',
        'cannot-tell',
        [relation.of, relation.figure],
        arithmetic,
        found,
        amount.unit,
        relation.whole,
      ),
    ];
  });
}

/** The whole implied by a sum and its share against the wholes implied by its parts. Only when the parts make up the sum. */
function checkImpliedSums(figures: readonly Figure[], relations: readonly Relation[], print: Print): Check[] {
  const checks: Check[] = [];
  const plans = new Map(relations.filter((r) => r.is === 'share' && r.base === 'plan').map((r) => [r.of, r]));
  for (const sumCheck of checkSums(figures, relations, print)) {
    const [whole = -1, ...parts] = sumCheck.figures;
    const plan = plans.get(whole);
    const stated = plan && impliedWhole(figures, plan);
    if (!plan || !stated) continue;
    const used = [whole, plan.figure];
    const wholes = parts
      .map((part) => {
        const figure = figures[part];
        const relation = plans.get(part);
        used.push(part, ...(relation ? [relation.figure] : []));
        if (figure?.kind === 'ratio') return printedInterval(figure, 'value2');
        return relation && relation.whole === plan.whole ? impliedWhole(figures, relation) : null;
      })
      .filter((interval) => interval !== null);
    if (wholes.length !== parts.length) continue;
    const found = sum(wholes);
    const arithmetic = `${wholes.map((part) => print(part.value)).join(' + ')} = ${print(found.value)}; ${print(stated.low)} … ${print(stated.high)}`;
    checks.push(
      check(
        'implied-sum',
        overlap(found, stated) ? 'holds' : 'differs',
        used,
        arithmetic,
        stated,
        sumCheck.unit,
        plan.whole,
      ),
    );
  }
  return checks;
}

function checkTwins(text: string, figures: readonly Figure[], print: Print): Check[] {
  return findTwins(text, figures).map(({ first, second, differing }) => {
    const [a, b] = differing;
    const low = figures[a]?.value ?? 0;
    const high = figures[b]?.value ?? 0;
    const pairs = [0, 1].map(
      (k) => `${print(figures[first[k] ?? 0]?.value ?? 0)} ≠ ${print(figures[second[k] ?? 0]?.value ?? 0)}`,
    );
    return check(
      'same',
      'differs',
      [...first, ...second],
      pairs.join('; '),
      around(high - low, 0),
      figures[b]?.unit ?? null,
    );
  });
}

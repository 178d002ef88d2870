import type { Figure } from './figure.ts';
import { divide, overlap, printedInterval, sum, type Interval } from './printed-interval.ts';
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
  /**
   * What the arithmetic is made of, in its order and in base units: part and whole; from and to; the parts; an amount and the
   * percentage it is of the whole; the wholes that the parts imply; the two that differ.
   */
  terms: Interval[];
  /** What the arithmetic gives, with the room its printed digits leave, in `unit`. */
  result: Interval;
  /** What the text says instead, in `unit`; null where it says nothing to compare with. */
  stated: Interval | null;
  unit: string | null;
  /** How far `result` and `stated` may lie apart by rounding alone, in `unit`. */
  tolerance: number;
  /** What the text names as the whole or the base, as written; '' where the arithmetic needs none. */
  whole: string;
  /** Whether that is a plan or an earlier time. */
  base: Relation['base'];
}

/**
 * Checks what can be checked by arithmetic alone. A check is left out when it is not certain that its figures belong
 * together: a false `differs` costs more trust than ten missed ones. `implied` has nothing printed to compare with and is
 * always `cannot-tell`.
 *
 * @param options.lang language of the text
 */
export function checkFigures(text: string, figures: readonly Figure[], options: { lang: string }): Check[] {
  const relations = findRelations(text, figures, options);
  return [
    ...checkRatios(figures, relations),
    ...checkChanges(text, figures, options.lang),
    ...checkSums(figures, relations),
    ...checkImpliedSums(figures, relations),
    ...checkTwins(text, figures),
    ...implied(figures, relations),
  ];
}

const halfOf = ({ low, high }: Interval): number => (high - low) / 2;

function check(
  is: Check['is'],
  verdict: Verdict,
  figures: number[],
  arithmetic: { terms: Interval[]; result: Interval; stated: Interval | null; unit: string | null },
  to: Pick<Relation, 'whole' | 'base'> = { whole: '', base: null },
): Check {
  const { result, stated } = arithmetic;
  return {
    is,
    verdict,
    figures,
    ...arithmetic,
    tolerance: halfOf(result) + (stated ? halfOf(stated) : 0),
    whole: to.whole,
    base: to.base,
  };
}

const percentOf = (interval: Interval): Interval => ({
  low: interval.low * 100,
  value: interval.value * 100,
  high: interval.high * 100,
});

/** Few printed digits leave so much room that nearly every percentage would hold: that says nothing. */
const isCoarse = (result: Interval, stated: Interval): boolean =>
  halfOf(result) > Math.max(1, 0.25 * Math.abs(stated.value));

const negative = ({ low, value, high }: Interval): Interval => ({ low: -high, value: -value, high: -low });

function checkRatios(figures: readonly Figure[], relations: readonly Relation[]): Check[] {
  return relations.flatMap((relation) => {
    const percent = figures[relation.figure];
    const ratio = figures[relation.of];
    if (relation.is !== 'ratio' || !percent || !ratio) return [];
    const stated = printedInterval(percent);
    const part = printedInterval(ratio);
    const whole = printedInterval(ratio, 'value2');
    if (!stated || !part || !whole || whole.low <= 0) return [];
    const result = percentOf(divide(part, whole));
    const holds = overlap(result, stated);
    // nearly three-quarters (74 %): words round where digits would not
    if (isCoarse(result, stated)) return [];
    if (!holds && (ratio.approx || percent.approx || !/\p{Nd}/u.test(ratio.surface))) return [];
    return [
      check('share', holds ? 'holds' : 'differs', [relation.of, relation.figure], {
        terms: [part, whole],
        result,
        stated,
        unit: '%',
      }),
    ];
  });
}

/** `von 91,5 auf 89,4 Millionen Tonnen, minus 2,3 %`. A large gap means a misread relation and is not shown. */
function checkChanges(text: string, figures: readonly Figure[], lang: string): Check[] {
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
      const result = percentOf({
        low: quotient.low - 1,
        value: quotient.value - 1,
        high: quotient.high - 1,
      });
      const signed = percent.direction === 'up' ? stated : negative(stated);
      const holds = overlap(result, signed);
      const isFar = Math.abs(result.value - signed.value) > Math.max(2, stated.value * 0.2);
      if (isCoarse(result, stated)) continue;
      if (!holds && (isFar || a.approx || b.approx || percent.approx)) continue;
      checks.push(
        check('change', holds ? 'holds' : 'differs', [i, i + 1, j], {
          terms: [from, to],
          result,
          stated: signed,
          unit: '%',
        }),
      );
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
function checkSums(figures: readonly Figure[], relations: readonly Relation[]): Check[] {
  const checks: Check[] = [];
  for (const [whole, parts] of partsOf(relations)) {
    const total = figures[whole] && printedInterval(figures[whole]);
    const intervals = parts
      .map((part) => figures[part] && printedInterval(figures[part]))
      .filter((part) => part !== undefined && part !== null);
    if (!total || parts.length < 2 || intervals.length !== parts.length) continue;
    const result = sum(intervals);
    if (!overlap(result, total)) continue;
    const unit = figures[whole]?.unit ?? null;
    checks.push(check('sum', 'holds', [whole, ...parts], { terms: intervals, result, stated: total, unit }));
  }
  return checks;
}

/** What 100 % would be, from an amount and its share or its change: first what the amount is in percent of it. */
function impliedWhole(
  figures: readonly Figure[],
  relation: Relation,
): { amount: Interval; percent: Interval; whole: Interval } | null {
  const percent = figures[relation.figure];
  const amount = figures[relation.of];
  const stated = percent && printedInterval(percent);
  const value = amount && printedInterval(amount);
  if (!stated || !value || amount.kind === 'number') return null;
  const of = relation.is === 'share' ? stated : percentOfBase(stated, percent.direction);
  if (of.low <= 0) return null;
  const share = { low: of.low / 100, value: of.value / 100, high: of.high / 100 };
  return { amount: value, percent: of, whole: divide(value, share) };
}

function percentOfBase(change: Interval, direction: Figure['direction']): Interval {
  const { low, value, high } = direction === 'down' ? negative(change) : change;
  return { low: 100 + low, value: 100 + value, high: 100 + high };
}

function implied(figures: readonly Figure[], relations: readonly Relation[]): Check[] {
  return relations.flatMap((relation) => {
    const found = relation.base === null ? null : impliedWhole(figures, relation);
    if (!found) return [];
    const { amount, percent, whole } = found;
    return [
      check(
        'implied',
        'cannot-tell',
        [relation.of, relation.figure],
        {
          terms: [amount, percent],
          result: whole,
          stated: null,
          unit: figures[relation.of]?.unit ?? null,
        },
        relation,
      ),
    ];
  });
}

/** The whole implied by a sum and its share against the wholes implied by its parts. Only when the parts make up the sum. */
function checkImpliedSums(figures: readonly Figure[], relations: readonly Relation[]): Check[] {
  const checks: Check[] = [];
  const plans = new Map(relations.filter((r) => r.is === 'share' && r.base === 'plan').map((r) => [r.of, r]));
  for (const sumCheck of checkSums(figures, relations)) {
    const [whole = -1, ...parts] = sumCheck.figures;
    const plan = plans.get(whole);
    const stated = plan && impliedWhole(figures, plan)?.whole;
    if (!plan || !stated) continue;
    const used = [whole, plan.figure];
    const wholes = parts
      .map((part) => {
        const figure = figures[part];
        const relation = plans.get(part);
        used.push(part, ...(relation ? [relation.figure] : []));
        if (figure?.kind === 'ratio') return printedInterval(figure, 'value2');
        return relation && relation.whole === plan.whole ? impliedWhole(figures, relation)?.whole : null;
      })
      .filter((interval) => interval !== null && interval !== undefined);
    if (wholes.length !== parts.length) continue;
    const result = sum(wholes);
    checks.push(
      check(
        'implied-sum',
        overlap(result, stated) ? 'holds' : 'differs',
        used,
        { terms: wholes, result, stated, unit: sumCheck.unit },
        plan,
      ),
    );
  }
  return checks;
}

function checkTwins(text: string, figures: readonly Figure[]): Check[] {
  return findTwins(text, figures).flatMap(({ first, second, differing }) => {
    const [a, b] = differing.map((i) => figures[i]);
    const terms = [a, b].map((figure) => figure && printedInterval(figure)).filter((term) => !!term);
    const [from, to] = terms;
    if (!from || !to) return [];
    const result = { low: to.low - from.high, value: to.value - from.value, high: to.high - from.low };
    return [
      check('same', 'differs', [...first, ...second], { terms, result, stated: null, unit: b?.unit ?? null }),
    ];
  });
}

/** The definitions by which figures are scored: see ANNOTATION.md of the gold set and its scorer. */
export interface GoldFigure {
  start: number;
  end: number;
  kind: string;
  value: number | null;
  value2?: number | null;
  unit: string | null;
  nstart?: number;
  nend?: number;
  optional?: boolean;
}
export interface GoldRecord {
  id: string;
  lang: string;
  text: string;
  figures: GoldFigure[];
  /** When only some kinds were annotated. */
  scope?: string[];
}
export type FoundFigure = Pick<GoldFigure, 'start' | 'end' | 'kind' | 'value' | 'value2' | 'unit'>;

export interface Tally {
  sentences: number;
  gold: number;
  found: number;
  overlap: number;
  exact: number;
  value: number;
  valued: number;
  unit: number;
  united: number;
  kind: number;
  missed: string[];
  wrong: string[];
}

export const emptyTally = (): Tally => ({
  sentences: 0,
  gold: 0,
  found: 0,
  overlap: 0,
  exact: 0,
  value: 0,
  valued: 0,
  unit: 0,
  united: 0,
  kind: 0,
  missed: [],
  wrong: [],
});

const CORE = new Set(['money', 'percent', 'count', 'measure', 'ratio', 'range', 'number']);
const SAME_UNIT: Record<string, string> = {
  '€': 'eur',
  '£': 'gbp',
  '￡': 'gbp',
  '¥': 'jpy',
  '％': '%',
  percentage: '%',
  percent: '%',
  kilometre: 'km',
  kilometer: 'km',
  metre: 'm',
  meter: 'm',
  hectare: 'ha',
  kilogram: 'kg',
  gram: 'g',
  years: 'year',
  months: 'month',
  days: 'day',
  weeks: 'week',
  hour: 'h',
  hours: 'h',
  minute: 'min',
  minutes: 'min',
  second: 's',
  seconds: 's',
  tonne: 't',
  'metric ton': 't',
  ton: 't',
  centimetre: 'cm',
  centimeter: 'cm',
  millimetre: 'mm',
  millimeter: 'mm',
  foot: 'ft',
  feet: 'ft',
  inches: 'inch',
  in: 'inch',
  x: 'times',
};

const shared = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a != null && b != null && Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(b));

function canonical(unit: string | null): string {
  const plain = (unit ?? '').trim().toLowerCase().replaceAll('²', '2');
  return SAME_UNIT[plain] ?? plain;
}

function unitRight(found: FoundFigure, gold: GoldFigure): boolean | null {
  if (!gold.unit) return null;
  const [a, b] = [canonical(found.unit), canonical(gold.unit)];
  return a === b || (a !== '' && b.includes('/') && a === b.split('/')[0]);
}

function valueRight(found: FoundFigure, gold: GoldFigure): boolean | null {
  if (gold.value == null) return null;
  const both = near(found.value, gold.value) && near(found.value2, gold.value2);
  if (gold.kind === 'range') return both;
  if (gold.kind === 'ratio' && gold.value2 != null)
    return both || (found.value2 == null && near(found.value, gold.value / gold.value2));
  return near(found.value, gold.value);
}

const sameKind = (a: string, b: string): boolean =>
  a === b || (['count', 'number'].includes(a) && ['count', 'number'].includes(b));

/** Adds one text to the tallies. Optional figures are neutral; a find over a date counts as false. */
export function score(record: GoldRecord, found: readonly FoundFigure[], tallies: readonly Tally[]): void {
  const scope = new Set(record.scope ?? CORE);
  const gold = record.figures.filter((figure) => !figure.optional && scope.has(figure.kind));
  const dates = new Set(['date', 'time']);
  const neutral = record.figures.filter(
    (figure) => figure.optional || (!scope.has(figure.kind) && !dates.has(figure.kind)),
  );
  const mine = found.filter((figure) => scope.has(figure.kind));
  const candidates: { g: number; f: number; exact: boolean; rank: number }[] = [];
  gold.forEach((g, i) =>
    mine.forEach((f, j) => {
      const common = shared(g, f);
      if (common === 0) return;
      const exact =
        (f.start === g.start && f.end === g.end) ||
        (g.nstart != null && f.start === g.nstart && f.end === g.nend);
      candidates.push({
        g: i,
        f: j,
        exact,
        rank: (exact ? 10 : 0) + common / (Math.max(g.end, f.end) - Math.min(g.start, f.start)),
      });
    }),
  );
  candidates.sort((a, b) => b.rank - a.rank);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs = candidates.filter(({ g, f }) => {
    if (usedGold.has(g) || usedFound.has(f)) return false;
    usedGold.add(g);
    usedFound.add(f);
    return true;
  });
  const rest = mine.filter((f, j) => !usedFound.has(j) && !neutral.some((n) => shared(n, f) > 0));
  for (const tally of tallies) {
    tally.sentences++;
    tally.gold += gold.length;
    tally.found += pairs.length + rest.length;
    tally.overlap += pairs.length;
    for (const pair of pairs) {
      const [g, f] = [gold[pair.g], mine[pair.f]];
      if (!g || !f) continue;
      if (pair.exact) tally.exact++;
      const value = valueRight(f, g);
      if (value !== null) tally.valued++;
      if (value) tally.value++;
      const unit = unitRight(f, g);
      if (unit !== null) tally.united++;
      if (unit) tally.unit++;
      if (sameKind(f.kind, g.kind)) tally.kind++;
      if (value === false)
        tally.wrong.push(
          `${record.id}: value of “${record.text.slice(g.start, g.end)}” is ${g.value}, found ${f.value}`,
        );
    }
    gold.forEach((g, i) => {
      if (!usedGold.has(i))
        tally.missed.push(`${record.id}: ${g.kind} “${record.text.slice(g.start, g.end)}”`);
    });
    for (const f of rest)
      tally.wrong.push(`${record.id}: ${f.kind} “${record.text.slice(f.start, f.end)}” is none`);
  }
}

import { createModel, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import type { LedgerHits, LedgerOrder, LedgerRow, LedgerTally } from '../core/ledger/ledger.ts';
import { type LedgerPlot, type PlotBy, plotFigures } from '../core/ledger/plot.ts';
import { type LedgerFilter, NO_LEDGER_FILTER, readLedgerFilter } from './ledger-filter.ts';
import type { LedgerSentence, SearchPort } from './ports.ts';

/** One figure with what stands around it. */
export interface LedgerLine {
  readonly row: LedgerRow;
  readonly around: LedgerSentence;
}

const PAGE = 100;
/** Lines that are read from the articles at once, for a file. */
const BATCH = 400;

/**
 * The figures of all saved articles, in one list.
 *
 * @param lang language of the interface
 * @param others languages of the articles, in which numbers may be typed too
 */
export const LedgerModel = createModel((port: SearchPort, lang: string, others: () => readonly string[]) => {
  const filter = signal<LedgerFilter>(NO_LEDGER_FILTER);
  const misread = signal<readonly ('min' | 'max')[]>([]);
  const order = signal<LedgerOrder>('newest');
  const hits = signal<LedgerHits | null>(null);
  const tally = signal<readonly LedgerTally[]>([]);
  const lines = signal<readonly LedgerLine[]>([]);
  const plotBy = signal<PlotBy | null>(null);
  const plot = signal<LedgerPlot | null>(null);
  const failure = signal<Failure | null>(null);
  let turn = 0;

  async function ask(): Promise<void> {
    const mine = ++turn;
    const { kind, unit } = filter.peek();
    const read = readLedgerFilter(filter.peek(), lang, others());
    misread.value = read.misread;
    const found = await port.ledger(read.query, order.peek());
    if (mine !== turn) return;
    failure.value = found.ok ? null : found.error;
    if (!found.ok) return;
    const first = await readLines(found.value, 0, PAGE);
    // kinds and units to choose from are those that the other filters leave
    const wider =
      kind || unit ? readLedgerFilter({ ...filter.peek(), kind: null, unit: '' }, lang, others()) : null;
    const all = wider ? await port.ledger(wider.query, 'newest') : found;
    if (mine !== turn) return;
    hits.value = found.value;
    tally.value = all.ok ? all.value.tally() : [];
    lines.value = first;
    draw(plotBy.peek());
  }

  function draw(by: PlotBy | null): void {
    plotBy.value = by;
    const now = hits.peek();
    plot.value = by && now ? plotFigures(now, by) : null;
  }

  async function readLines(from: LedgerHits, start: number, count: number): Promise<readonly LedgerLine[]> {
    const rows: LedgerRow[] = [];
    for (let i = start; i < Math.min(from.length, start + count); i++) rows.push(from.at(i));
    const around = await port.sentences(rows);
    if (!around.ok) {
      failure.value = around.error;
      return [];
    }
    return rows.flatMap((row, i) => {
      const sentence = around.value[i];
      return sentence ? { row, around: sentence } : [];
    });
  }

  function narrow(change: Partial<LedgerFilter>): Promise<void> {
    filter.value = { ...filter.peek(), ...change };
    return ask();
  }

  return {
    filter,
    /** Fields of the filter that could not be read as amounts. */
    misread,
    order,
    hits,
    /** How many figures there are of each kind and unit, whatever kind and unit are chosen. */
    tally,
    lines,
    /** How the figures are plotted, null while they are not; and the plot. */
    plotBy,
    plot,
    failure,
    ask,
    narrow,
    search: (text: string) => narrow({ text }),
    clear: () => narrow(NO_LEDGER_FILTER),
    sortBy: (to: LedgerOrder) => {
      order.value = to;
      return ask();
    },
    draw,
    /** Shows the next lines of the list. */
    async more(): Promise<void> {
      const now = hits.peek();
      const shown = lines.peek();
      if (!now) return;
      const next = await readLines(now, shown.length, PAGE);
      if (hits.peek() === now && lines.peek() === shown) lines.value = [...shown, ...next];
    },
    /** Every line of the list, for a file. */
    async all(): Promise<readonly LedgerLine[]> {
      const now = hits.peek();
      const every: LedgerLine[] = [];
      for (let at = 0; now && at < now.length; at += BATCH) every.push(...(await readLines(now, at, BATCH)));
      return every;
    },
  };
});

import { createModel, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import type { LedgerKind } from '../core/ledger/figures-record.ts';
import type { LedgerHits, LedgerOrder, LedgerRow } from '../core/ledger/ledger.ts';
import { parseLedgerQuery } from '../core/ledger/parse-ledger-query.ts';
import type { LedgerSentence, SearchPort } from './ports.ts';

/** One figure with what stands around it. */
export interface LedgerLine {
  readonly row: LedgerRow;
  readonly around: LedgerSentence;
}

const PAGE = 100;
/** Lines that are read from the articles at once, for a file. */
const BATCH = 400;

/** The figures of all saved articles, in one list. */
export const LedgerModel = createModel((port: SearchPort, lang: string) => {
  const text = signal('');
  const kind = signal<LedgerKind | null>(null);
  const order = signal<LedgerOrder>('newest');
  const hits = signal<LedgerHits | null>(null);
  const lines = signal<readonly LedgerLine[]>([]);
  const failure = signal<Failure | null>(null);
  let turn = 0;

  async function ask(): Promise<void> {
    const mine = ++turn;
    const query = parseLedgerQuery(text.peek(), lang);
    const chosen = kind.peek();
    const found = await port.ledger(chosen ? { ...query, kinds: [chosen] } : query, order.peek());
    if (mine !== turn) return;
    failure.value = found.ok ? null : found.error;
    if (!found.ok) return;
    const first = await read(found.value, 0, PAGE);
    if (mine !== turn) return;
    hits.value = found.value;
    lines.value = first;
  }

  async function read(from: LedgerHits, start: number, count: number): Promise<readonly LedgerLine[]> {
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

  return {
    text,
    kind,
    order,
    hits,
    lines,
    failure,
    ask,
    search: (query: string) => {
      text.value = query;
      return ask();
    },
    narrow: (to: LedgerKind | null) => {
      kind.value = to;
      return ask();
    },
    sortBy: (to: LedgerOrder) => {
      order.value = to;
      return ask();
    },
    /** Shows the next lines of the list. */
    async more(): Promise<void> {
      const now = hits.peek();
      const shown = lines.peek();
      if (!now) return;
      const next = await read(now, shown.length, PAGE);
      if (hits.peek() === now && lines.peek() === shown) lines.value = [...shown, ...next];
    },
    /** Every line of the list, for a file. */
    async all(): Promise<readonly LedgerLine[]> {
      const now = hits.peek();
      const every: LedgerLine[] = [];
      for (let at = 0; now && at < now.length; at += BATCH) every.push(...(await read(now, at, BATCH)));
      return every;
    },
  };
});

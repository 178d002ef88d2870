import type { LedgerKind } from '../core/ledger/figures-record.ts';
import type { LedgerQuery } from '../core/ledger/ledger.ts';
import { parseLedgerQuery } from '../core/ledger/parse-ledger-query.ts';

/** What the user typed and chose to narrow the ledger; '' and null narrow nothing. */
export interface LedgerFilter {
  readonly text: string;
  readonly kind: LedgerKind | null;
  readonly unit: string;
  /** The least and the most, as typed: in digits or words, with a unit or without. */
  readonly min: string;
  readonly max: string;
  /** Dates of articles, ISO 8601, both included. */
  readonly from: string;
  readonly until: string;
}

export const NO_LEDGER_FILTER: LedgerFilter = {
  text: '',
  kind: null,
  unit: '',
  min: '',
  max: '',
  from: '',
  until: '',
};

export interface ReadFilter {
  readonly query: LedgerQuery;
  /** Fields that hold something other than an amount; they narrow nothing. */
  readonly misread: readonly ('min' | 'max')[];
}

/**
 * What a filter asks for. What is chosen stands above what the text says; an amount's own unit holds where none is chosen.
 *
 * @param lang language of the interface
 * @param others languages of the articles, whose numbers are read too
 */
export function readLedgerFilter(filter: LedgerFilter, lang: string, others: readonly string[]): ReadFilter {
  const said = parseLedgerQuery(filter.text, lang, others);
  const [min, max] = [readAmount(filter.min, lang, others), readAmount(filter.max, lang, others)];
  const typed = min ?? max;
  const unit = filter.unit || typed?.unit || said.unit;
  const kinds = typed?.unit && typed.kinds.length > 0 ? typed.kinds : said.kinds;
  return {
    query: {
      ...said,
      kinds: filter.kind ? [filter.kind] : kinds,
      unit,
      min: min?.min ?? said.min,
      max: max?.min ?? said.max,
      isStrict: typed ? false : said.isStrict,
      from: filter.from || null,
      until: filter.until || null,
    },
    misread: [
      ...(filter.min.trim() !== '' && !min ? (['min'] as const) : []),
      ...(filter.max.trim() !== '' && !max ? (['max'] as const) : []),
    ],
  };
}

/** An amount as people write it; null where it is none. */
function readAmount(text: string, lang: string, others: readonly string[]): LedgerQuery | null {
  if (text.trim() === '') return null;
  // what stands behind a sign is read as an amount even where it might be a year or a name
  const read = parseLedgerQuery(`>= ${text}`, lang, others);
  return read.min === null || read.words !== '' || read.topic !== '' ? null : read;
}

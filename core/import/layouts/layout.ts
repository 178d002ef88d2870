import type { Draft } from '../collector.ts';
import type { ImportPreview, ImportService, RefusalReason } from '../import-list.ts';

/** An entry that is left out on purpose. */
export interface Skip {
  readonly skip: RefusalReason;
  /** Title or address. */
  readonly what: unknown;
}

/** A cell by the name of its column, whatever its case; empty where the row or the table has none. */
export type Row = (column: string) => string;

/** How a service lays out its tables. Columns are found by name: their order and number differ between years. */
export interface TableLayout {
  readonly service: ImportService;
  readonly order: ImportPreview['order'];
  /** Columns that make it this one, in lower case. */
  readonly columns: readonly string[];
  toDraft(row: Row): Draft | Skip;
}

/** How a service lays out its lists in JSON. */
export interface ListLayout {
  readonly service: ImportService;
  readonly order: ImportPreview['order'];
  /** Where the list is when it is not the whole. */
  readonly key: string;
  /** Whether this is an entry of it, by names that no other service has. */
  matches(entry: object): boolean;
  /** Null where the entry is not laid out as it should be. */
  toDraft(entry: unknown): Draft | Skip | null;
}

import type { Collector, Draft, Place } from './collector.ts';
import type { ImportLimits, ImportPreview, ImportService } from './import-list.ts';
import type { Row, Skip, TableLayout } from './layouts/layout.ts';
import { isListOfLines, readLine } from './layouts/lines.ts';
import { LISTS, pocketHighlights } from './layouts/lists.ts';
import { isBookmarks, isBottomless, readBookmarks } from './layouts/read-bookmarks.ts';
import { TABLES } from './layouts/tables.ts';
import { readEntries, type JsonList } from './text/read-entries.ts';
import { readRows } from './text/read-rows.ts';
import { readText, type TextFile } from './text/read-text.ts';

/** What a part of an import turned out to be. */
export interface PartKind {
  readonly service: ImportService;
  readonly order: ImportPreview['order'];
}

/** What reading has at hand besides the file. */
export interface Reading {
  readonly collector: Collector;
  readonly limits: ImportLimits;
  readonly signal: AbortSignal;
  /** Is told the bytes of every piece that was read. */
  readonly onRead: (bytes: number) => void;
}

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads one file of text into the collector: a table, a list in JSON, a page of bookmarks or lines of addresses, told by
 * what is in it. Null where it is none of them, or larger than its kind may be.
 */
export async function readPart(name: string, blob: Blob, reading: Reading): Promise<PartKind | null> {
  const { collector, limits, signal } = reading;
  if (blob.size > limits.tableBytes) {
    collector.refuse('too-large', { file: name, at: null });
    return null;
  }
  const text = await readText(name, blob, collector, signal);
  const head = await text.head();
  const start = head.trimStart();
  const isList = start.startsWith('[') || start.startsWith('{');
  if (isList || isBookmarks(head)) {
    if (blob.size > limits.documentBytes) {
      collector.refuse('too-large', { file: name, at: null });
      return null;
    }
    const whole = await text.whole(signal);
    reading.onRead(blob.size);
    return isList ? readList(name, whole, reading) : readPage(name, whole, reading);
  }
  const table = tableOf(head);
  if (table) return readTable(text, table, reading);
  return isListOfLines(head) ? readLines(text, reading) : null;
}

interface Table {
  readonly layout: TableLayout;
  readonly delimiter: string;
}

/** The layout whose columns the first line has, with the sign that parts them. */
function tableOf(head: string): Table | null {
  const [line = ''] = head.trimStart().split(/[\r\n]/, 1);
  for (const layout of TABLES) {
    for (const delimiter of DELIMITERS) {
      const columns = new Set(line.split(delimiter).map(columnName));
      if (layout.columns.every((column) => columns.has(column))) return { layout, delimiter };
    }
  }
  return null;
}

function columnName(cell: string): string {
  return cell
    .replaceAll('"', '')
    .replace(/\([^)]*\)$/, '')
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();
}

async function readTable(text: TextFile, { layout, delimiter }: Table, reading: Reading): Promise<PartKind> {
  const { collector, signal, onRead } = reading;
  const file = text.name;
  let columns: ReadonlyMap<string, number> | null = null;
  const rows = readRows(text.pieces(signal, onRead), delimiter, ({ is, line, what }) =>
    collector.refuse(is, { file, at: line }, what),
  );
  for await (const { cells, line } of rows) {
    if (!columns) {
      columns = new Map(cells.map((cell, i) => [columnName(cell), i]));
      continue;
    }
    const names = columns;
    const row: Row = (column) => cells[names.get(column) ?? -1] ?? '';
    take(layout.toDraft(row), { file, at: line }, collector);
  }
  return layout;
}

function readList(file: string, text: string, { collector }: Reading): PartKind | null {
  const list = readEntries(
    text,
    LISTS.map(({ key }) => key),
  );
  const sample = list?.entries.find(({ is }) => is === 'entry');
  if (!list || sample?.is !== 'entry' || typeof sample.value !== 'object' || !sample.value) return null;
  const { value: first } = sample;
  const layout = LISTS.find(({ matches }) => matches(first));
  if (!layout) return null;
  takeEntries(file, list, collector, (entry, place) => take(layout.toDraft(entry), place, collector, entry));
  return layout;
}

/** Hands over the entries of a list, and tells those that are none and where the text breaks off. */
export function takeEntries(
  file: string,
  list: JsonList,
  collector: Collector,
  takeOne: (entry: unknown, place: Place) => void,
): void {
  for (const entry of list.entries) {
    const place = { file, at: entry.at };
    if (entry.is === 'entry') takeOne(entry.value, place);
    else {
      const isLast = entry === list.entries.at(-1);
      collector.refuse(list.isCutOff && isLast ? 'cut-off' : 'unreadable', place, entry.what);
    }
  }
  if (list.isCutOff && list.entries.at(-1)?.is !== 'broken') collector.refuse('cut-off', { file, at: null });
}

/** Pocket's highlights, which lie in files of their own. */
export async function readPocketHighlights(name: string, blob: Blob, reading: Reading): Promise<void> {
  const { collector, signal } = reading;
  const text = await readText(name, blob, collector, signal);
  const list = readEntries(await text.whole(signal), ['annotations']);
  if (!list) {
    collector.refuse('unreadable', { file: name, at: null });
    return;
  }
  takeEntries(name, list, collector, (entry, place) => {
    const found = pocketHighlights(entry);
    if (found) collector.addHighlights(found.url, found.highlights, place);
    else collector.refuse('unreadable', place);
  });
}

function readPage(file: string, html: string, { collector }: Reading): PartKind | null {
  if (isBottomless(html)) {
    collector.refuse('bomb', { file, at: null });
    return null;
  }
  const { service, order, drafts } = readBookmarks(html);
  for (const [i, draft] of drafts.entries()) collector.take(draft, { file, at: i + 1 });
  return { service, order };
}

async function readLines(text: TextFile, { collector, signal, onRead }: Reading): Promise<PartKind> {
  const LONGEST = 64 * 1024;
  let rest = '';
  let at = 0;
  const takeLine = (line: string) => {
    at++;
    const draft = line.length > LONGEST ? null : readLine(line);
    if (draft) collector.take(draft, { file: text.name, at });
    else if (line.length > LONGEST) collector.refuse('too-large', { file: text.name, at }, line);
  };
  for await (const piece of text.pieces(signal, onRead)) {
    const lines = (rest + piece).split(/\r\n|\r(?!$)|\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) takeLine(line);
    // a line without end is not gathered
    if (rest.length > LONGEST * 64) break;
  }
  takeLine(rest);
  return { service: 'onetab', order: 'newest-first' };
}

/** Hands a draft to the collector, or says why there is none. */
export function take(draft: Draft | Skip | null, place: Place, collector: Collector, value?: unknown): void {
  if (!draft) collector.refuse('unreadable', place, JSON.stringify(value)?.slice(0, 200));
  else if (isSkip(draft))
    collector.refuse(draft.skip, place, typeof draft.what === 'string' ? draft.what : '');
  else collector.take(draft, place);
}

function isSkip(draft: object): draft is Skip {
  return 'skip' in draft;
}

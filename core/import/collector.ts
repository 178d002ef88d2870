import type {
  ImportItem,
  ImportLimits,
  ImportNote,
  ImportPreview,
  ImportService,
  ImportedContent,
  ImportedHighlight,
  Refusal,
  RefusalReason,
} from './import-list.ts';
import { plainText } from './values/plain-text.ts';
import { readAddress } from './values/read-address.ts';
import { readDate } from './values/read-date.ts';

/** What a layout reads out of one row or entry: as it stands there, checked and cleaned by the collector. */
export interface Draft {
  readonly url: unknown;
  readonly title?: unknown;
  readonly tags?: readonly unknown[];
  readonly addedAt?: unknown;
  readonly isArchived?: boolean;
  readonly isStarred?: boolean;
  readonly isRead?: boolean;
  readonly readAt?: unknown;
  readonly progress?: number | null;
  readonly note?: unknown;
  readonly highlights?: readonly {
    readonly quote: unknown;
    readonly note?: unknown;
    readonly color?: unknown;
    readonly at?: unknown;
  }[];
  readonly authors?: readonly unknown[];
  readonly site?: unknown;
  readonly publishedAt?: unknown;
  readonly lang?: unknown;
  readonly content?: ImportedContent | null;
}

/** Where something stands: a file, and a line or entry in it from 1. */
export interface Place {
  readonly file: string;
  readonly at: number | null;
}

const MOST = { title: 1000, tag: 100, tags: 100, note: 20_000, quote: 20_000, highlights: 1000, authors: 20 };
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Gathers what layouts read: checks and cleans it, joins what comes twice, and keeps the list of what was not taken. */
export class Collector {
  readonly #items = new Map<string, Mutable<ImportItem>>();
  readonly #refused: Refusal[] = [];
  readonly #more = new Map<RefusalReason, number>();
  readonly #notes: ImportNote[] = [];
  readonly #limits: ImportLimits;
  #characters = 0;
  /** Entries that were read so far, taken or not. */
  seen = 0;

  constructor(limits: ImportLimits) {
    this.#limits = limits;
  }

  take(draft: Draft, place: Place): void {
    this.seen++;
    const title = plainText(draft.title, MOST.title);
    const address = readAddress(draft.url);
    if ('why' in address) {
      this.refuse(address.why, place, title || plainText(draft.url, 200));
      return;
    }
    const item = clean(draft, address.url, title);
    const before = this.#items.get(address.url);
    const characters = count(item);
    if (
      this.#characters + characters > this.#limits.characters ||
      (!before && this.#items.size >= this.#limits.items)
    ) {
      this.refuse('too-many', place, title || address.url);
      return;
    }
    this.#characters += characters;
    if (!before) {
      this.#items.set(address.url, item);
      return;
    }
    join(before, item);
    this.refuse('twice', place, title || address.url);
  }

  /** Highlights that stand apart from their article. */
  addHighlights(url: unknown, highlights: NonNullable<Draft['highlights']>, place: Place): void {
    const address = readAddress(url);
    const item = 'url' in address ? this.#items.get(address.url) : undefined;
    if (!item) {
      if (highlights.length > 0) this.refuse('no-article', place, plainText(url, 200));
      return;
    }
    join(item, {
      ...clean({ url, highlights }, item.url, ''),
      isArchived: item.isArchived,
      isRead: item.isRead,
    });
  }

  refuse(why: RefusalReason, { file, at }: Place, what = ''): void {
    if (this.#refused.length < this.#limits.refusals)
      this.#refused.push({ why, file, at, what: plainText(what, 200) });
    else this.#more.set(why, (this.#more.get(why) ?? 0) + 1);
  }

  note(note: ImportNote): void {
    this.#notes.push(note);
  }

  refusals(): readonly Refusal[] {
    return this.#refused;
  }

  preview(service: ImportService, order: ImportPreview['order']): ImportPreview {
    const items = [...this.#items.values()];
    const more = [...this.#more].map(([why, count]): ImportNote => ({ is: 'more-refused', why, count }));
    return {
      service,
      items,
      refused: this.#refused,
      notes: [...this.#notes, ...more],
      order,
      counts: {
        taken: items.length,
        refused: this.#refused.length + [...this.#more.values()].reduce((sum, n) => sum + n, 0),
        archived: items.filter((item) => item.isArchived).length,
        starred: items.filter((item) => item.isStarred).length,
        withContent: items.filter((item) => item.content).length,
        highlights: items.reduce((sum, item) => sum + item.highlights.length, 0),
      },
    };
  }
}

function clean(draft: Draft, url: string, title: string): Mutable<ImportItem> {
  const progress =
    typeof draft.progress === 'number' && draft.progress >= 0 ? Math.min(1, draft.progress) : null;
  const lang = plainText(draft.lang, 35).replaceAll('_', '-');
  return {
    url,
    title: title === url ? '' : title,
    tags: unique((draft.tags ?? []).map((tag) => plainText(tag, MOST.tag))).slice(0, MOST.tags),
    addedAt: readDate(draft.addedAt),
    isArchived: draft.isArchived ?? false,
    isStarred: draft.isStarred ?? false,
    isRead: draft.isRead ?? false,
    readAt: readDate(draft.readAt),
    progress,
    note: plainText(draft.note, MOST.note, 'lines') || null,
    highlights: (draft.highlights ?? [])
      .slice(0, MOST.highlights)
      .flatMap((highlight): ImportedHighlight[] => {
        const quote = plainText(highlight.quote, MOST.quote, 'lines');
        const note = plainText(highlight.note, MOST.note, 'lines') || null;
        return quote === '' && note === null
          ? []
          : [{ quote, note, color: plainText(highlight.color, 40) || null, at: readDate(highlight.at) }];
      }),
    authors: unique((draft.authors ?? []).map((name) => plainText(name, 200))).slice(0, MOST.authors),
    site: plainText(draft.site, 200) || null,
    publishedAt: readDate(draft.publishedAt),
    lang: LANGUAGE.test(lang) ? lang : null,
    content: draft.content ?? null,
  };
}

/** What a second entry of the same address adds to the first. Unread wins: nobody misses an article that is still there. */
function join(first: Mutable<ImportItem>, second: ImportItem): void {
  first.title ||= second.title;
  first.tags = unique([...first.tags, ...second.tags]).slice(0, MOST.tags);
  first.addedAt = [first.addedAt, second.addedAt].filter((date) => date !== null).toSorted()[0] ?? null;
  first.isArchived &&= second.isArchived;
  first.isRead &&= second.isRead;
  first.isStarred ||= second.isStarred;
  first.readAt ??= second.readAt;
  first.progress ??= second.progress;
  if (second.note && second.note !== first.note)
    first.note = [first.note, second.note]
      .filter((note) => note !== null)
      .join('\n\n')
      .slice(0, MOST.note);
  const known = new Set(first.highlights.map((highlight) => highlight.quote + highlight.note));
  first.highlights = [
    ...first.highlights,
    ...second.highlights.filter((highlight) => !known.has(highlight.quote + highlight.note)),
  ].slice(0, MOST.highlights);
  if (first.authors.length === 0) first.authors = second.authors;
  first.site ??= second.site;
  first.publishedAt ??= second.publishedAt;
  first.lang ??= second.lang;
  first.content ??= second.content;
}

/** Each tag once, however it is cased, as it was first written. */
function unique(texts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const key = text.toLowerCase();
    if (text !== '' && !seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}

function count(item: ImportItem): number {
  const texts = [item.url, item.title, item.note ?? '', ...item.tags];
  const marked = item.highlights.reduce(
    (sum, { quote, note }) => sum + quote.length + (note?.length ?? 0),
    0,
  );
  return texts.reduce((sum, text) => sum + text.length, marked);
}

import type { Article } from '../core/article/article.ts';
import type { Mark } from '../core/article/mark.ts';
import type { FigureCounts, KeptPicture, ReadingPlace, SavedRow } from '../core/article/saved.ts';
import type { ListedMark } from '../core/export/marks-export.ts';
import type { FileWords } from '../core/export/write-html-file.ts';
import type { Failure } from '../core/failure.ts';
import type { LedgerHits, LedgerOrder, LedgerQuery, LedgerRow } from '../core/ledger/ledger.ts';
import type { Mendable } from '../core/extract/mend/mendable.ts';
import type { MendingRule } from '../core/mending/rules.ts';
import type { MarkChange } from '../core/marks/change-marks.ts';
import type { Result } from '../core/result.ts';
import type { Settings } from '../core/settings.ts';
import type { RowShelf, ShelfChange } from './shelf-changes.ts';
import type { Place, Range } from '../core/search/place.ts';
import type { QueryWord } from '../core/search/query.ts';
import type { SavedSearch } from '../core/search/saved-search.ts';
import type { Found } from '../core/search/search-terms.ts';

/** What the popup is told of the page in front of the user, after reading it. */
export interface PageSummary {
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: number;
  readonly minutes: number;
  readonly figures: FigureCounts;
  readonly pictures: number;
}

/** The state of one tab. `summary` is null where there is nothing to read. */
export interface TabState {
  readonly tabId: number;
  readonly title: string;
  readonly site: string;
  readonly isArticle: boolean;
  readonly links: number;
  readonly summary: PageSummary | null;
  readonly reading: boolean;
  readonly highlighting: boolean;
  readonly saved: SavedState | null;
}

/** What to do where an article was saved before: fail with saved-before, update the newest copy, or keep another beside it. */
export type SaveWay = 'ask' | 'update' | 'keep-both';

/** How far the saving of an article is. `kept` and `lost` count pictures; `bytes` is what is kept so far. */
export interface SavedState {
  readonly id: string;
  readonly total: number;
  readonly kept: number;
  readonly lost: number;
  readonly bytes: number;
  readonly done: boolean;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** What happened in the library; sent to every open page of the extension. */
export type LibraryEvent =
  | { readonly is: 'changed'; readonly id: string }
  | { readonly is: 'removed'; readonly id: string }
  /** Healing put articles back, and goes on: it is through with `done` of those that one of the two stores lacks. */
  | {
      readonly is: 'healing';
      readonly ids: readonly string[];
      readonly done: number;
      readonly total: number;
    }
  | { readonly is: 'healed'; readonly restored: number; readonly damaged: number };

export interface PagePort {
  /** What the browser tells of the tab in front of the user without reading it; empty where it keeps that to itself. */
  place(): Promise<{ readonly title: string; readonly site: string }>;
  /** The tab in front of the user, read. Fails with page-restricted or page-silent. */
  state(): Promise<Result<TabState, Failure>>;
  setReading(tabId: number, on: boolean): Promise<Result<boolean, Failure>>;
  setHighlighting(tabId: number, on: boolean): Promise<Result<boolean, Failure>>;
  /** Whether figures are marked in what the tab shows now, reader or page. */
  isHighlighting(tabId: number): Promise<boolean>;
  /** Whether articles of the site of the tab open by themselves, after it was set where `on` says so. Null in a private window. */
  opening(tabId: number, on: boolean | null): Promise<Opening | null>;
  /** Fails with private-window in a private window, unless told to save even there. */
  save(tabId: number, way: SaveWay, evenPrivate: boolean): Promise<Result<SavedState, Failure>>;
  /** Loads the page in front of the user again: one that does not answer has told us no tab. */
  reload(): Promise<void>;
}

export interface OpenedArticle {
  readonly id: string;
  readonly article: Article;
  readonly pictures: readonly KeptPicture[];
  readonly savedAt: string;
  readonly place: ReadingPlace | null;
  readonly readAt: string | null;
}

/** A file for the user to keep; `name` suits every system. */
export interface ExportedFile {
  readonly name: string;
  readonly file: Blob;
}

/** What was found and mended when the library was opened. */
export interface Healing {
  readonly at: string;
  readonly restored: number;
  readonly damaged: number;
  /**
   * The database is a new one, and the content store holds more articles than the browser lists: some may be missing from the
   * list until the same page is saved again, or a backup is restored.
   */
  readonly isUnlisted?: boolean;
}

/** What is told of saved articles to those who change nothing. */
export interface SavedPort {
  /** How many articles are kept, bin left out. */
  count(): Promise<Result<number, Failure>>;
  state(id: string): Promise<Result<SavedState, Failure>>;
  stopPictures(id: string): Promise<Result<void, Failure>>;
  watch(listener: (event: LibraryEvent) => void): () => void;
}

export interface LibraryPort extends SavedPort {
  /** Rows of everything kept, newest first, archive and bin included, without those that healing has yet to put back. */
  list(): Promise<Result<readonly SavedRow[], Failure>>;
  /**
   * The rows on top of that list, without archive and bin, so that they can be drawn before the others are read. `isAll` where
   * they are the rows of everything kept, archive and bin included, as in a small library.
   */
  newest(
    count: number,
  ): Promise<Result<{ readonly rows: readonly SavedRow[]; readonly isAll: boolean }, Failure>>;
  /** Waits until both stores agree. Answers whether articles may have come back since the library was opened. */
  healed(): Promise<Result<boolean, Failure>>;
  /** The rows of some articles; ids that are gone have none. */
  rows(ids: readonly string[]): Promise<Result<readonly SavedRow[], Failure>>;
  /** The user's own marks in all articles but those in the bin, the newest first. */
  marks(): Promise<Result<readonly ListedMark[], Failure>>;
  open(id: string): Promise<Result<OpenedArticle, Failure>>;
  /** The bytes of a kept picture, null where they are gone or do not match their hash. */
  picture(hash: string): Promise<Blob | null>;
  /** A saved article as one HTML file with its pictures inside, that asks nobody for anything. */
  exportHtml(id: string, words: FileWords): Promise<Result<ExportedFile, Failure>>;
  /** Changes what the user did with articles. What is put into the bin is erased when it has lain there for 30 days. */
  shelve(
    changes: readonly { readonly id: string; readonly shelf: ShelfChange }[],
  ): Promise<Result<void, Failure>>;
  /** Erases what lies in the bin, for good. Answers how many articles that were. */
  emptyBin(): Promise<Result<number, Failure>>;
  /** Tries the lost pictures of an article again. */
  retryPictures(id: string): Promise<Result<void, Failure>>;
  /** What healing last found, until `dismissHealing`. */
  healing(): Promise<Healing | null>;
  dismissHealing(): Promise<void>;
  /** Bytes used and free, as the browser estimates; `persisted` is its answer to the request never to evict. */
  storage(): Promise<{ used: number; free: number; persisted: boolean }>;
}

/** Why an article was found. Ranges are UTF-16 code units. */
export interface FoundPlace {
  /** The words that fit in the title. */
  readonly title: readonly Range[];
  /** The best place in its text, or else in the user's notes; null where only title, tags or source hold the words. */
  readonly excerpt: Place | null;
  readonly isNote: boolean;
}

/** What stands around a figure of the ledger; empty where the article is gone. */
export interface LedgerSentence {
  readonly title: string;
  /** The figure as written. */
  readonly surface: string;
  readonly sentence: string;
}

/** How many of the saved articles are in the index. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

export interface SearchPort {
  /**
   * All articles that hold every word of a query, best first, those in the bin too: the rows say what is listed. The
   * first question loads the index. While `watchProgress` tells of work, articles may still be missing.
   */
  search(query: string): Promise<Result<Found, Failure>>;
  /** Why articles were found, by id; to be asked for those that are shown. `words` are those of the answer. */
  places(
    ids: readonly string[],
    words: readonly QueryWord[],
  ): Promise<Result<ReadonlyMap<string, FoundPlace>, Failure>>;
  ledger(query: LedgerQuery, order: LedgerOrder): Promise<Result<LedgerHits, Failure>>;
  /** What stands around figures, in their order; to be asked for those that are shown or exported, some hundred at a time. */
  sentences(rows: readonly LedgerRow[]): Promise<Result<readonly LedgerSentence[], Failure>>;
  /** Makes the index anew from the saved articles; `watchProgress` says how far it is. */
  rebuild(): Promise<Result<void, Failure>>;
  /** Calls `listener` now and at each step of indexing; null while there is none. */
  watchProgress(listener: (progress: IndexProgress | null) => void): () => void;
}

/** The searches that the user keeps. */
export interface SearchesPort {
  get(): Promise<readonly SavedSearch[]>;
  /** Writes what `make` makes of those that are kept, under a lock, and answers it. */
  change(make: (before: readonly SavedSearch[]) => readonly SavedSearch[]): Promise<readonly SavedSearch[]>;
  watch(listener: (searches: readonly SavedSearch[]) => void): () => void;
}

export interface SettingsPort {
  /** What holds until the user's own settings are read. */
  readonly defaults: Settings;
  get(): Promise<Settings>;
  set(change: Partial<Settings>): Promise<void>;
  watch(listener: (settings: Settings) => void): () => void;
}

/** One keyboard command: what it does and the keys the browser gave it, '' where it has none. */
export interface Shortcut {
  readonly name: 'toggle-reader' | 'toggle-figures' | 'save-article' | 'open-library';
  readonly keys: string;
}

export interface ShortcutsPort {
  list(): Promise<readonly Shortcut[]>;
  /** Opens the browser's own page for changing keys. */
  change(): Promise<void>;
}

/** What the reader shows: the article of a page, or a saved one with what became of its pictures. */
export interface ReaderContent {
  readonly article: Article;
  readonly highlighting: boolean;
  /** It was opened in a private window, of which nothing is remembered. */
  readonly isPrivate: boolean;
  /** Absent where nothing follows it, or nothing can be fetched: a saved article. */
  readonly parts?: Parts;
  readonly saved: {
    readonly id: string;
    readonly savedAt: string;
    readonly pictures: readonly KeptPicture[];
    /** Where the user stopped, null where they did not start. */
    readonly place: ReadingPlace | null;
    /** When it was read to its end, null where it was not. */
    readonly readAt: string | null;
    /** Where it is to be opened instead: an offset into its text. */
    readonly at?: number;
  } | null;
}

/** How many parts an article has that its site spreads over several pages. */
export interface Parts {
  /** Parts that are in the article, the first included. */
  readonly here: number;
  /** Parts that the pages name, so far; equal to `here` where there is no more. */
  readonly known: number;
  /** Why the part after `here` is missing: it could not be fetched, or is no part of this article. */
  readonly trouble: 'failed' | 'stranger' | null;
}

/** An article with as many of its parts as have come. */
export interface JoinedArticle {
  readonly article: Article;
  readonly parts: Parts;
}

/** Whether articles of a site open in reading mode by themselves. */
export interface Opening {
  readonly site: string;
  readonly on: boolean;
}

/** An article with what can be mended in it, and the rules that hold: on the site of a page, or in a saved article. */
export interface MendableArticle extends Mendable {
  readonly article: Article;
  readonly rules: readonly MendingRule[];
}

/** The user's own marks of a saved article, in the order of the text they were made in. */
export interface OwnMarks {
  readonly id: string;
  readonly marks: readonly Mark[];
}

export interface ReaderPort {
  /** The article this reader was opened for. A fresh one can be taken once. */
  take(): Promise<Result<ReaderContent, Failure>>;
  /** Closes the reader: the page below is as it was; a saved article gives way to the list. */
  close(): Promise<void>;
  /** Null where there is nothing to save: a saved article. */
  readonly save: ((way: SaveWay, evenPrivate: boolean) => Promise<Result<SavedState, Failure>>) | null;
  picture(hash: string): Promise<Blob | null>;
  exportHtml: LibraryPort['exportHtml'];
  retryPictures(id: string): Promise<Result<void, Failure>>;
  stopPictures(id: string): Promise<Result<void, Failure>>;
  state(id: string): Promise<Result<SavedState, Failure>>;
  /** The marks of the article on the screen, null while it is not saved. */
  marks(): Promise<Result<OwnMarks | null, Failure>>;
  /** A new id for a mark. */
  newMarkId(): string;
  /** Changes one mark of the article on the screen, saved under `id`, and answers all it has then. */
  changeMark(id: string, change: MarkChange): Promise<Result<readonly Mark[], Failure>>;
  /** What the user did with the saved article on the screen. Null where it is not saved, or shown by a frame in a page. */
  readonly shelf: {
    read(): Promise<Result<RowShelf, Failure>>;
    change(part: ShelfChange): Promise<Result<void, Failure>>;
  } | null;
  /** As `PagePort.opening`, of the site of the page. Null where there is no page: a saved article. */
  readonly opening: ((on: boolean | null) => Promise<Opening | null>) | null;
  /**
   * What can be mended in the article on the screen; with `rules`, after they took the place of those that held: of its site, or of
   * a saved article, in which only what is there can be hidden.
   */
  mend(rules: readonly MendingRule[] | null): Promise<Result<MendableArticle, Failure>>;
  /**
   * Fetches the parts of the article on the screen that follow, where the user wants them: answers when the next has come. Null
   * where there is no page: a saved article.
   */
  readonly join: (() => Promise<Result<JoinedArticle, Failure>>) | null;
  watchLibrary(listener: (event: LibraryEvent) => void): () => void;
  /** Highlighting switched from outside: popup or key. */
  watchHighlighting(listener: (on: boolean) => void): () => void;
  setHighlighting(on: boolean): Promise<void>;
  /**
   * Keeps the place in a saved article, and that it was read where `finished`. It holds even when the page is closed in the
   * same moment. Null where there is nothing to keep it in: an article that is not saved.
   */
  readonly keepPlace: ((place: ReadingPlace, finished: boolean) => Promise<void>) | null;
  /** Opens the page of settings. */
  openSettings(): Promise<void>;
}

/** The services whose files are read, and forms of file that many write. */
export type ImportService =
  | 'pocket'
  | 'instapaper'
  | 'omnivore'
  | 'wallabag'
  | 'raindrop'
  | 'readwise'
  | 'matter'
  | 'karakeep'
  | 'pinboard'
  | 'onetab'
  | 'bookmarks'
  | 'csv';

/** A passage that was marked in an article, as text. Where it stands is for the caller to find again. */
export interface ImportedHighlight {
  readonly quote: string;
  readonly note: string | null;
  /** The service's own word for the colour. */
  readonly color: string | null;
  /** ISO 8601, UTC. */
  readonly at: string | null;
}

/**
 * The body of an article as the service kept it. Hostile: hand it to extraction and the sanitiser, never to a page.
 * Read when it is wanted, so that a thousand of them are not held at once.
 */
export interface ImportedContent {
  /** Null where it cannot be read any more or is larger than the limit. */
  text(signal: AbortSignal): Promise<string | null>;
}

/** One article of the file. All texts are plain text without control characters; dates are ISO 8601, UTC. */
export interface ImportItem {
  /** Absolute http(s) address without credentials and fragment. */
  readonly url: string;
  /** Empty where the file has none. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly addedAt: string | null;
  readonly isArchived: boolean;
  readonly isStarred: boolean;
  /** Read to the end by the word of the service. `readAt` where it also says when. */
  readonly isRead: boolean;
  readonly readAt: string | null;
  /** 0 to 1, null where the file says nothing. */
  readonly progress: number | null;
  readonly note: string | null;
  readonly highlights: readonly ImportedHighlight[];
  readonly authors: readonly string[];
  readonly site: string | null;
  readonly publishedAt: string | null;
  /** BCP 47 as the file has it, null where it has none. */
  readonly lang: string | null;
  readonly content: ImportedContent | null;
}

/** Why something in the file was not taken, or not whole. */
export type RefusalReason =
  /** No address. Instapaper has notes without one. */
  | 'no-address'
  /** Not http or https: `javascript:`, `data:`, `file:` and the like. */
  | 'not-web'
  /** An address that stands for none, as Omnivore gave to files and mails. */
  | 'placeholder'
  /** From a feed, which was never saved by the reader. */
  | 'feed'
  /** The same address came before; tags, notes and highlights went to the first. */
  | 'twice'
  /** Not laid out as the service lays it out. */
  | 'unreadable'
  /** Highlights of an article that is not in the file. */
  | 'no-article'
  /** A quote that never closes; reading went on with the next line. */
  | 'broken-row'
  /** The file ends inside of this. */
  | 'cut-off'
  /** Bytes that are not those that were packed. What could be read of it was. */
  | 'damaged'
  | 'too-large'
  | 'too-many'
  | 'bomb'
  | 'unsafe-name'
  | 'encrypted'
  | 'unknown-packing';

export interface Refusal {
  readonly why: RefusalReason;
  /** Name of the file, or of the file in the archive. */
  readonly file: string;
  /** Line of a table or text, number of an entry in a list, from 1. Null for the file as a whole. */
  readonly at: number | null;
  /** Title or address as it stands there, at most 200 characters; empty where there is neither. */
  readonly what: string;
}

/** What the reader of a file should know although everything was taken. */
export type ImportNote =
  /** The text was not UTF-8. `encoding` is a label of the Encoding Standard. */
  | { readonly is: 'encoding'; readonly file: string; readonly encoding: string }
  /** Some characters were no UTF-8 and stand as U+FFFD. */
  | { readonly is: 'broken-characters'; readonly file: string; readonly count: number }
  /** Entries were too many to be told one by one; these are the others, by reason. */
  | { readonly is: 'more-refused'; readonly why: RefusalReason; readonly count: number };

/** What an import would do, made without looking at the library. */
export interface ImportPreview {
  readonly service: ImportService;
  readonly items: readonly ImportItem[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly ImportNote[];
  /** How the file is ordered, for those items that have no date. */
  readonly order: 'newest-first' | 'oldest-first';
  readonly counts: {
    readonly taken: number;
    readonly refused: number;
    readonly archived: number;
    readonly starred: number;
    readonly withContent: number;
    readonly highlights: number;
  };
}

/** Why nothing of a file was read. */
export type ImportFailure =
  | { readonly is: 'empty' }
  /** No layout fits. */
  | { readonly is: 'not-recognised' }
  /** A backup of our own: `readBackup` reads it. */
  | { readonly is: 'own-backup' }
  /** `limit` is in bytes. */
  | { readonly is: 'too-large'; readonly limit: number }
  /** An archive made to fill memory. */
  | { readonly is: 'bomb' }
  | { readonly is: 'too-many'; readonly limit: number }
  /** Nothing in it could be read. `refused` says why, part by part. */
  | { readonly is: 'damaged'; readonly refused: readonly Refusal[] }
  /** The caller's signal. Nothing was kept. */
  | { readonly is: 'stopped' };

/** What an import may cost. */
export interface ImportLimits {
  /** The file as it comes. */
  readonly fileBytes: number;
  /** A table or list of lines, which is read piece by piece. */
  readonly tableBytes: number;
  /** A JSON or HTML file, which is held whole. */
  readonly documentBytes: number;
  /** One article's body. */
  readonly contentBytes: number;
  /** Everything that comes out of an archive. */
  readonly unpackedBytes: number;
  readonly archiveEntries: number;
  readonly items: number;
  /** Characters of all titles, tags, notes and quotes together. */
  readonly characters: number;
  /** Refusals that are listed one by one. */
  readonly refusals: number;
}

const MB = 1024 * 1024;

export const IMPORT_LIMITS: ImportLimits = {
  fileBytes: 2048 * MB,
  tableBytes: 512 * MB,
  documentBytes: 128 * MB,
  contentBytes: 16 * MB,
  unpackedBytes: 2048 * MB,
  archiveEntries: 100_000,
  items: 200_000,
  characters: 200_000_000,
  refusals: 2000,
};

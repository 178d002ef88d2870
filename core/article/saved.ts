import * as v from 'valibot';
import type { PictureLoss } from '../failure.ts';
import { MendingRulesSchema } from '../mending/rules.ts';
import { ArticleSchema } from './article.ts';
import { MarkSchema } from './mark.ts';
import { WebAddressSchema } from './web-address.ts';

/** What became of one picture of a saved article. `hash` is the SHA-256 of its bytes, in hex. */
export const KeptPictureSchema = v.variant('is', [
  v.object({ is: v.literal('pending'), src: v.string() }),
  v.object({ is: v.literal('kept'), src: v.string(), hash: v.string(), type: v.string(), bytes: v.number() }),
  v.object({
    is: v.literal('lost'),
    src: v.string(),
    why: v.custom<PictureLoss>((x) => typeof x === 'string'),
  }),
]);
export type KeptPicture = v.InferOutput<typeof KeptPictureSchema>;

/** Number of figures of an article by kind; ranges count as ratios, as the design groups them. */
export const FigureCountsSchema = v.object({
  money: v.number(),
  percent: v.number(),
  count: v.number(),
  measure: v.number(),
  ratio: v.number(),
});
export type FigureCounts = v.InferOutput<typeof FigureCountsSchema>;

/** ISO 8601, UTC. */
const time = v.pipe(v.string(), v.isoTimestamp());

/** Where the user stopped reading: an offset into `Article.text`, and the share of the article above it, 0 to 1. */
export const ReadingPlaceSchema = v.object({
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type ReadingPlace = v.InferOutput<typeof ReadingPlaceSchema>;

/** What the user did with a saved article: the part of it that is theirs. */
export const ShelfSchema = v.object({
  /** When it was put into the bin, null while it is in the list. */
  binnedAt: v.nullable(time),
  archivedAt: v.nullable(time),
  /** When it was read to its end or marked as read. */
  readAt: v.nullable(time),
  starred: v.boolean(),
  /** In the order in which they were given, each once. */
  tags: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  place: v.nullable(ReadingPlaceSchema),
  marks: v.array(MarkSchema),
});
export type Shelf = v.InferOutput<typeof ShelfSchema>;

/** The shelf of an article that was saved just now. */
export const NEW_SHELF: Shelf = {
  binnedAt: null,
  archivedAt: null,
  readAt: null,
  starred: false,
  tags: [],
  place: null,
  marks: [],
};

/** What the user hid in a saved article: by which rules, and the article with all its parts, so that each can be brought back. */
export const MendedSchema = v.object({ rules: MendingRulesSchema, whole: ArticleSchema });

/**
 * A saved article whole: what the content store keeps as its bundle, and from which the row of the list is made.
 * `version` numbers the layout, without gaps; `readSaved` reads the earlier ones.
 */
export const SavedArticleSchema = v.object({
  version: v.literal(3),
  id: v.pipe(v.string(), v.uuid()),
  savedAt: time,
  /** Addresses it was saved from, `article.url` first: pages are reached by other addresses than their canonical one. */
  addresses: v.array(WebAddressSchema),
  shelf: ShelfSchema,
  /** As it is shown: without what `mended` hides. */
  article: ArticleSchema,
  /** Null where nothing is hidden. */
  mended: v.nullable(MendedSchema),
  figures: FigureCountsSchema,
  /** Those of the whole article, hidden ones too. */
  pictures: v.array(KeptPictureSchema),
});
export type SavedArticle = v.InferOutput<typeof SavedArticleSchema>;

/** One row of the list of saved articles: light enough to hold ten thousand of them. */
export interface SavedRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly date: string | null;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: number;
  readonly minutes: number;
  readonly figures: number;
  readonly savedAt: string;
  readonly addresses: readonly string[];
  readonly binnedAt: string | null;
  readonly archivedAt: string | null;
  readonly readAt: string | null;
  readonly starred: boolean;
  readonly tags: readonly string[];
  /** Share of the article that was read, 0 to 1. */
  readonly share: number;
  /** Highlights and notes of the user's own. */
  readonly marks: number;
  readonly pictures: { readonly total: number; readonly kept: number; readonly lost: number };
  /** When it was saved, while pictures of it are to be fetched: not in the bin, and absent once all are kept or lost. */
  readonly pendingSince?: string;
  /** Bytes of text and kept pictures. */
  readonly bytes: number;
  /** Of these, bytes of the text; rows that were written before it was told do not have it. */
  readonly textBytes?: number;
  /** Hash of the picture that stands for the article, null where none is kept. */
  readonly thumbnail: string | null;
}

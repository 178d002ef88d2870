import * as v from 'valibot';
import type { PictureLoss } from '../failure.ts';
import { ArticleSchema } from './article.ts';

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

/**
 * A saved article whole: what the content store keeps as its bundle, and from which the row of the list is made.
 * `version` numbers the layout, without gaps.
 */
export const SavedArticleSchema = v.object({
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  /** ISO 8601, UTC. */
  savedAt: v.string(),
  /** ISO 8601 when it was put into the bin, null while it is in the list. */
  binnedAt: v.nullable(v.string()),
  article: ArticleSchema,
  figures: FigureCountsSchema,
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
  readonly binnedAt: string | null;
  readonly pictures: { readonly total: number; readonly kept: number; readonly lost: number };
  /** Bytes of text and kept pictures. */
  readonly bytes: number;
  /** Hash of the picture that stands for the article, null where none is kept. */
  readonly thumbnail: string | null;
}

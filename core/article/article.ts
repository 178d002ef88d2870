import * as v from 'valibot';
import type { SafeHtml } from '../sanitize/safe-html.ts';
import { WebAddressSchema } from './web-address.ts';

/** A picture of the article, in the order of the text. */
export const PictureSchema = v.object({
  /** Absolute http(s) or data: address, the best candidate the page offered. Equal to the `src` in `Article.html`. */
  src: v.string(),
  alt: v.string(),
  caption: v.nullable(v.string()),
  credit: v.nullable(v.string()),
  /** CSS pixels as the page declared or laid out, null where unknown. */
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
});
export type Picture = v.InferOutput<typeof PictureSchema>;

/** One article, as plain data: what the reader shows, the finder reads and the library keeps. */
export const ArticleSchema = v.object({
  /** Absolute http(s) address without fragment: the canonical one where the page names one of the same site. */
  url: WebAddressSchema,
  title: v.string(),
  /** Names only, no "By". */
  authors: v.array(v.string()),
  site: v.string(),
  /** ISO 8601 as precise as the page is: `2020-10-27`, `2020-10-27T14:00` or with an offset. */
  date: v.nullable(v.string()),
  modified: v.nullable(v.string()),
  /** BCP 47. Empty where unknown. */
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  standfirst: v.nullable(v.string()),
  /** Address of the lead picture, one of `pictures`, or of the page's metadata. */
  leadImage: v.nullable(v.string()),
  /** The body. Sanitised when extracted, and again whenever it is rendered. */
  html: v.custom<SafeHtml>((value) => typeof value === 'string'),
  /** Standfirst and body as `mapText` reads them from the rendered article: figures are offsets into it. */
  text: v.string(),
  /** Words by `Intl.Segmenter` of `text`. */
  words: v.number(),
  pictures: v.array(PictureSchema),
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** What the detector says of a page. Plain data: it travels by message. */
export interface Verdict {
  readonly isArticle: boolean;
  /** Probability that the page is an article, 0 to 1. */
  readonly score: number;
  /** Links on the page, for telling the user why it is none ("a list of 48 links"). */
  readonly links: number;
  /** Rough number of words in paragraphs. */
  readonly words: number;
}

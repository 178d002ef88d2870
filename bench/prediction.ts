/** What one system made of a page, as the scorer reads it. */
export interface Prediction {
  readonly articleBody: string;
  /** Standfirst and body, as the reader shows them; the same as `articleBody` where the page has no standfirst. */
  readonly withStandfirst: string;
  /** `articleBody` with the numbers that ordered lists show. */
  readonly numbered: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  readonly leadImage: string | null;
  readonly images: readonly { readonly src: string; readonly caption: string }[];
  readonly isArticle: boolean;
  readonly standfirst: string | null;
  readonly milliseconds: number;
  readonly html: string;
  readonly error?: string;
}

/** Nothing, as of a page that could not be read. */
export const EMPTY = {
  articleBody: '',
  withStandfirst: '',
  numbered: '',
  title: '',
  authors: [],
  date: null,
  leadImage: null,
  images: [],
  isArticle: false,
  standfirst: null,
  html: '',
};

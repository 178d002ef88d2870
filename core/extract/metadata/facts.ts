import type { LinkedData } from './read-linked-data.ts';
import type { MetaTags } from './read-meta-tags.ts';
import type { Title } from './read-title.ts';

/** What the page says of its article outside the body. Read before any step removes something. */
export interface Facts {
  readonly linked: LinkedData | null;
  readonly tags: MetaTags;
  readonly title: Title;
  readonly site: string;
  readonly authors: readonly string[];
  /** False where `authors` holds nothing, or only the name of the site. */
  readonly authorsCertain: boolean;
  readonly date: string | null;
  readonly modified: string | null;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly description: string;
  readonly leadImage: string | null;
  readonly canonical: string;
}

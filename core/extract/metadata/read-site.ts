import { firstTag } from './first-tag.ts';
import type { LinkedData } from './read-linked-data.ts';
import type { MetaTags } from './read-meta-tags.ts';

/** The name of the site as it calls itself, else the host without `www.`. */
export function readSite(linked: LinkedData | null, tags: MetaTags, url: URL): string {
  const host = url.hostname.replace(/^www\./, '');
  const named = firstTag(
    tags,
    'og:site_name',
    'application-name',
    'al:android:app_name',
    'apple-mobile-web-app-title',
  );
  return (named || linked?.publisher || host).slice(0, 200);
}

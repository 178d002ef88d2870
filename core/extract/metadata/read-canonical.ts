import { isSameSite } from '../../article/is-same-site.ts';
import { firstTag } from './first-tag.ts';
import type { MetaTags } from './read-meta-tags.ts';

/** The address under which the page wants to be known, where it names one of the same site; never with a fragment. */
export function readCanonical(document: Document, tags: MetaTags, url: URL): string {
  const own = new URL(url.href);
  own.hash = '';
  own.username = '';
  own.password = '';
  const named =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') || firstTag(tags, 'og:url');
  const other = named ? URL.parse(named, url.href) : null;
  if (!other || (other.protocol !== 'https:' && other.protocol !== 'http:')) return own.href;
  // a start page as canonical address of every page is a common mistake
  if (!isSameSite(other, own) || (other.pathname === '/' && own.pathname !== '/')) return own.href;
  other.hash = '';
  other.username = '';
  other.password = '';
  return other.href;
}

import type { Work } from '../in-slices.ts';
import type { Facts } from './facts.ts';
import { firstTag } from './first-tag.ts';
import { readAuthors } from './read-authors.ts';
import { readCanonical } from './read-canonical.ts';
import { readDates } from './read-dates.ts';
import { readLanguage } from './read-language.ts';
import { readLinkedData } from './read-linked-data.ts';
import { readMetaTags } from './read-meta-tags.ts';
import { readSite } from './read-site.ts';
import { readTitle } from './read-title.ts';
import { textOf } from './text-of.ts';

/** Reads everything a page says of its article: title, names, dates, language, pictures of its metadata. */
export function* readFacts(document: Document, url: URL): Work<Facts> {
  const tags = readMetaTags(document);
  const documentTitle = textOf(document.querySelector('title'), 500);
  const linked = readLinkedData(document, `${documentTitle} ${firstTag(tags, 'og:title')}`);
  yield;
  const site = readSite(linked, tags, url);
  const title = readTitle(document, linked, tags, site, url);
  const { lang, dir } = readLanguage(document, linked, tags, sampleOf(document));
  yield;
  const { date, modified } = readDates(document, linked, tags, lang, title.element, url);
  yield;
  const authors = readAuthors(document, linked, tags, site, title.element, url);
  return {
    linked,
    tags,
    title,
    site,
    authors: authors.names,
    authorsCertain: authors.certain,
    date,
    modified,
    lang,
    dir,
    description:
      firstTag(tags, 'og:description', 'description', 'twitter:description') || (linked?.description ?? ''),
    leadImage: readLeadImage(
      linked?.images ?? [],
      firstTag(tags, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'image'),
      url,
    ),
    canonical: readCanonical(document, tags, url),
  };
}

function readLeadImage(linked: readonly string[], social: string, url: URL): string | null {
  for (const address of [social, ...linked]) {
    const parsed = address ? URL.parse(address, url.href) : null;
    if (parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:')) return parsed.href;
  }
  return null;
}

/** Some text of the page's paragraphs, to see its script. */
function sampleOf(document: Document): string {
  let sample = '';
  for (const paragraph of document.querySelectorAll('p')) {
    sample += textOf(paragraph, 400);
    if (sample.length > 1500) break;
  }
  return sample || textOf(document.body, 1500);
}

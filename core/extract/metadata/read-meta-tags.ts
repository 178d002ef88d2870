import { textOf } from './text-of.ts';

/** The values of a page's `<meta>` elements by lower-case name or property, in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads `<meta name|property|itemprop content>`, wherever in the document they stand. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  let count = 0;
  for (const meta of document.querySelectorAll('meta[content]')) {
    if (++count > 1000) break;
    const content = textOf(meta.getAttribute('content'), 4000);
    if (!content) continue;
    const names = [meta.getAttribute('name'), meta.getAttribute('property'), meta.getAttribute('itemprop')];
    for (const name of new Set(names)) {
      if (!name) continue;
      for (const key of name.toLowerCase().split(/\s+/)) {
        const list = tags.get(key);
        if (list) list.push(content);
        else tags.set(key, [content]);
      }
    }
  }
  return tags;
}

import type { MetaTags } from './read-meta-tags.ts';

/** The first value that any of the names has, in the order of the names. */
export function firstTag(tags: MetaTags, ...names: string[]): string {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value;
  }
  return '';
}

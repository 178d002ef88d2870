import * as v from 'valibot';
import { NEW_SHELF, type SavedArticle, SavedArticleSchema } from './saved.ts';

/**
 * A saved article from a record of any layout that was ever written: each is raised step by step to the newest.
 * 'newer' where a later Figleaf wrote it, null where it does not read as a saved article.
 */
export function readSaved(record: unknown): SavedArticle | 'newer' | null {
  const known = v.safeParse(Versioned, record);
  if (!known.success) return null;
  if (known.output.version > NEWEST) return 'newer';
  let raised: object | null = known.output;
  for (let version = known.output.version; raised && version < NEWEST; version++) {
    const next: object | null = RAISE[version]?.(raised) ?? null;
    raised = next && { ...next, version: version + 1 };
  }
  const parsed = v.safeParse(SavedArticleSchema, raised);
  return parsed.success ? parsed.output : null;
}

const NEWEST = SavedArticleSchema.entries.version.literal;

const Versioned = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const First = v.looseObject({
  binnedAt: v.nullable(v.string()),
  article: v.looseObject({ url: v.string() }),
});

/** From each layout to the next; null for a record that is not of that layout. */
const RAISE: Readonly<Record<number, (record: object) => object | null>> = {
  1: (record) => {
    const parsed = v.safeParse(First, record);
    if (!parsed.success) return null;
    const { binnedAt, ...rest } = parsed.output;
    return { ...rest, addresses: [rest.article.url], shelf: { ...NEW_SHELF, binnedAt } };
  },
  2: (record) => ({ ...record, mended: null }),
};

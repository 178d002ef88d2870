import * as v from 'valibot';

const text = v.fallback(v.optional(v.pipe(v.string(), v.maxLength(500)), ''), '');
const one = <const T extends readonly [string, ...string[]]>(names: T) =>
  v.fallback(v.optional(v.picklist(names), names[0]), names[0]);

/**
 * A search that the user keeps by a name: which part of the library, what it is narrowed to, and its order. What a field
 * holds that this version does not know narrows nothing.
 */
export const SavedSearchSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  shelf: one(['saved', 'archived', 'bin']),
  filter: v.object({
    state: one(['all', 'unread', 'started', 'read']),
    starred: v.fallback(v.optional(v.boolean(), false), false),
    tag: text,
    site: text,
    lang: text,
    length: one(['', 'short', 'medium', 'long']),
    since: one(['', 'day', 'week', 'month', 'year']),
    query: text,
  }),
  sort: one(['newest', 'oldest', 'shortest', 'longest', 'figures', 'largest', 'title']),
});
export type SavedSearch = Readonly<v.InferOutput<typeof SavedSearchSchema>>;

/** Saved searches there may be. */
const MOST = 200;

/** What was stored, or stands in a backup, as saved searches. Never fails: one that cannot be read is left out. */
export function readSavedSearches(stored: unknown): SavedSearch[] {
  if (!Array.isArray(stored)) return [];
  const searches = new Map<string, SavedSearch>();
  for (const each of stored.slice(0, MOST)) {
    const read = v.safeParse(SavedSearchSchema, each);
    if (read.success) searches.set(read.output.id, read.output);
  }
  return [...searches.values()];
}

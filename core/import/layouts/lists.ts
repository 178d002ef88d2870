import * as v from 'valibot';
import type { Draft } from '../collector.ts';
import { heldContent } from '../values/held-content.ts';
import { isYes, splitTags } from '../values/read-tags.ts';
import type { ListLayout } from './layout.ts';

const text = v.fallback(v.nullish(v.string()), null);
const texts = v.fallback(v.array(v.fallback(v.string(), '')), []);
/** Yes and no as JSON, as 0 and 1, and as either in a text. */
const yes = v.pipe(v.unknown(), v.transform(isYes));
const moment = v.fallback(v.nullish(v.union([v.string(), v.number()])), null);

const WallabagEntry = v.object({
  title: text,
  url: text,
  is_archived: v.optional(yes),
  is_starred: v.optional(yes),
  created_at: moment,
  archived_at: moment,
  content: text,
  annotations: v.fallback(
    v.array(
      v.fallback(v.object({ text, quote: text, created_at: moment }), {
        text: '',
        quote: '',
        created_at: null,
      }),
    ),
    [],
  ),
  // labels alone, or objects of the service's own interface
  tags: v.fallback(
    v.array(
      v.union([
        v.string(),
        v.pipe(
          v.object({ label: v.string() }),
          v.transform((t) => t.label),
        ),
      ]),
    ),
    [],
  ),
  language: text,
  published_at: moment,
  published_by: v.fallback(
    v.union([
      texts,
      v.pipe(
        v.string(),
        v.transform((name) => [name]),
      ),
    ]),
    [],
  ),
  domain_name: text,
});

const WALLABAG: ListLayout = {
  service: 'wallabag',
  order: 'newest-first',
  key: 'entries',
  matches: (entry) => 'is_archived' in entry || 'is_starred' in entry,
  toDraft: (entry) => {
    const parsed = v.safeParse(WallabagEntry, entry);
    if (!parsed.success) return null;
    const { annotations, content, ...fields } = parsed.output;
    return {
      url: fields.url,
      title: fields.title,
      tags: fields.tags,
      addedAt: fields.created_at,
      isArchived: fields.is_archived ?? false,
      isStarred: fields.is_starred ?? false,
      isRead: fields.is_archived ?? false,
      readAt: fields.archived_at,
      lang: fields.language,
      publishedAt: fields.published_at,
      authors: fields.published_by,
      site: fields.domain_name,
      highlights: annotations.map((mark) => ({ quote: mark.quote, note: mark.text, at: mark.created_at })),
      content: heldContent(content),
    };
  },
};

const PinboardEntry = v.object({
  href: v.string(),
  description: text,
  extended: text,
  time: moment,
  toread: text,
  tags: v.fallback(v.string(), ''),
});

/** Pinboard: what is not to read any more is archived, for it is kept and not on the reading list. */
const PINBOARD: ListLayout = {
  service: 'pinboard',
  order: 'newest-first',
  key: 'posts',
  matches: (entry) => 'href' in entry,
  toDraft: (entry) => {
    const parsed = v.safeParse(PinboardEntry, entry);
    if (!parsed.success) return null;
    const { href, description, extended, time, toread, tags } = parsed.output;
    return {
      url: href,
      title: description,
      note: extended,
      addedAt: time,
      tags: splitTags(tags, ' '),
      isArchived: toread === 'no',
    };
  },
};

const KarakeepEntry = v.object({
  createdAt: moment,
  title: text,
  tags: texts,
  content: v.fallback(v.nullish(v.object({ type: text, url: text, text })), null),
  note: text,
  archived: v.optional(yes),
  favourited: v.optional(yes),
});

const KARAKEEP: ListLayout = {
  service: 'karakeep',
  order: 'newest-first',
  key: 'bookmarks',
  matches: (entry) => 'content' in entry && 'createdAt' in entry,
  toDraft: (entry) => {
    const parsed = v.safeParse(KarakeepEntry, entry);
    if (!parsed.success) return null;
    const { content, ...fields } = parsed.output;
    // a text of the reader's own has no address, and is told as such
    if (content?.type !== 'link') return { skip: 'no-address', what: fields.title ?? content?.text };
    return {
      url: content.url,
      title: fields.title,
      tags: fields.tags,
      note: fields.note,
      addedAt: fields.createdAt,
      isArchived: fields.archived ?? false,
      isStarred: fields.favourited ?? false,
    };
  },
};

const OmnivoreEntry = v.object({
  slug: text,
  title: text,
  author: text,
  url: text,
  state: text,
  readingProgress: v.fallback(v.nullish(v.number()), null),
  labels: v.fallback(
    v.array(
      v.union([
        v.string(),
        v.pipe(
          v.object({ name: v.string() }),
          v.transform((l) => l.name),
        ),
      ]),
    ),
    [],
  ),
  savedAt: moment,
  publishedAt: moment,
});

/** Omnivore's list alone. Bodies and highlights lie beside it in the archive: see `read-omnivore.ts`. */
export const OMNIVORE: ListLayout = {
  service: 'omnivore',
  order: 'newest-first',
  key: 'items',
  matches: (entry) => 'slug' in entry && 'savedAt' in entry,
  toDraft: (entry) => {
    const parsed = v.safeParse(OmnivoreEntry, entry);
    if (!parsed.success) return null;
    const { url, title, author, state, readingProgress, labels, savedAt, publishedAt } = parsed.output;
    if (url && /^https?:\/\/(?:\w+\.)?omnivore\.app\/(?:no_url|attachments)\b/i.test(url))
      return { skip: 'placeholder', what: title || url };
    return {
      url,
      title,
      tags: labels,
      addedAt: savedAt,
      publishedAt,
      authors: author ? [author] : [],
      isArchived: state === 'Archived',
      isRead: (readingProgress ?? 0) >= 100,
      progress: readingProgress === null || readingProgress === undefined ? null : readingProgress / 100,
    };
  },
};

export const LISTS: readonly ListLayout[] = [OMNIVORE, KARAKEEP, WALLABAG, PINBOARD];

/** The slug under which Omnivore keeps the files of an entry; empty where it has none. */
export function slugOf(entry: unknown): string {
  const parsed = v.safeParse(v.object({ slug: v.string() }), entry);
  return parsed.success ? parsed.output.slug : '';
}

const PocketAnnotations = v.object({
  url: v.string(),
  highlights: v.fallback(
    v.array(v.fallback(v.object({ quote: text, created_at: moment }), { quote: '', created_at: null })),
    [],
  ),
});

/** Highlights of one article as Pocket keeps them, apart from its list. Null where the entry is none. */
export function pocketHighlights(
  entry: unknown,
): { url: string; highlights: NonNullable<Draft['highlights']> } | null {
  const parsed = v.safeParse(PocketAnnotations, entry);
  if (!parsed.success) return null;
  const { url, highlights } = parsed.output;
  return { url, highlights: highlights.map(({ quote, created_at }) => ({ quote, at: created_at })) };
}

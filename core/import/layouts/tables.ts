import type { Draft } from '../collector.ts';
import { heldContent } from '../values/held-content.ts';
import { readDate } from '../values/read-date.ts';
import { folderTags, isYes, readJsonTags, readPythonTags, splitTags } from '../values/read-tags.ts';
import type { TableLayout } from './layout.ts';

/** Pocket, closed in 2025: `title,url,time_added,[cursor,]tags,status`. */
const POCKET: TableLayout = {
  service: 'pocket',
  order: 'oldest-first',
  columns: ['url', 'time_added', 'status'],
  toDraft: (row) => ({
    url: row('url'),
    title: row('title'),
    addedAt: row('time_added'),
    tags: splitTags(row('tags'), '|'),
    isArchived: row('status') === 'archive',
  }),
};

/** Instapaper: `URL,Title,Selection,Folder`, later with `Timestamp` and with `Tags`. Notes have no address. */
const INSTAPAPER: TableLayout = {
  service: 'instapaper',
  order: 'newest-first',
  columns: ['url', 'title', 'selection', 'folder'],
  toDraft: (row) => {
    const folder = row('folder');
    return {
      url: row('url'),
      title: row('title'),
      note: row('selection'),
      addedAt: row('timestamp'),
      tags: [...readJsonTags(row('tags')), ...folderTags(folder, '\n')],
      isArchived: /^archive$/i.test(folder),
      isStarred: /^starred$/i.test(folder),
    };
  },
};

/** wallabag's tables, with `;` between fields and the body in one of them. */
const WALLABAG: TableLayout = {
  service: 'wallabag',
  order: 'oldest-first',
  columns: ['title', 'url', 'content', 'tags', 'mime type', 'creation date'],
  toDraft: (row) => ({
    url: row('url'),
    title: row('title'),
    addedAt: row('creation date'),
    tags: splitTags(row('tags'), ','),
    lang: row('language'),
    content: heldContent(row('content')),
  }),
};

/** Raindrop: the path of folders becomes tags. */
const RAINDROP: TableLayout = {
  service: 'raindrop',
  order: 'newest-first',
  columns: ['url', 'folder', 'tags', 'created', 'excerpt'],
  toDraft: (row) => ({
    url: row('url'),
    title: row('title'),
    note: row('note'),
    addedAt: row('created'),
    tags: [...splitTags(row('tags'), ', '), ...folderTags(row('folder'), ' / ')],
    isArchived: /^archive$/i.test(row('folder')),
    isStarred: isYes(row('favorite')),
    highlights: raindropHighlights(row('highlights')),
  }),
};

/** Readwise Reader: tags are a list of Python. What came from feeds was never saved by the reader. */
const READWISE: TableLayout = {
  service: 'readwise',
  order: 'newest-first',
  columns: ['url', 'document tags', 'location'],
  toDraft: (row) => {
    const location = row('location').toLowerCase();
    if (location === 'feed') return { skip: 'feed', what: row('title') || row('url') };
    const progress = readProgress(row('reading progress'));
    return {
      url: row('url'),
      title: row('title'),
      addedAt: row('saved date'),
      tags: readPythonTags(row('document tags')),
      isArchived: location === 'archive',
      isStarred: location === 'shortlist',
      isRead: progress !== null && progress >= 1,
      progress,
    };
  },
};

/** Matter. What is not in the queue any more is its archive. */
const MATTER: TableLayout = {
  service: 'matter',
  order: 'newest-first',
  columns: ['url', 'in queue', 'favorited', 'read'],
  toDraft: (row) => ({
    url: row('url'),
    title: row('title'),
    authors: [row('author')],
    site: row('publisher'),
    tags: splitTags(row('tags'), ';'),
    addedAt: row('last interaction date'),
    isArchived: row('in queue') !== '' && !isYes(row('in queue')),
    isStarred: isYes(row('favorited')),
    isRead: isYes(row('read')),
  }),
};

/** Any table with an address, our own list among them: the names of columns that mean the same are tried in turn. */
const ANY: TableLayout = {
  service: 'csv',
  order: 'newest-first',
  columns: ['url'],
  toDraft: (row) => ({
    url: row('url'),
    title: withoutApostrophe(row('title') || row('name')),
    addedAt: row('saved') || row('created') || row('date') || row('timestamp') || row('added'),
    tags: splitTags(withoutApostrophe(row('tags') || row('labels')), /[;|]/.exec(row('tags'))?.[0] ?? ','),
    isArchived: isYesOrDate(row('archived')) || /^archived?$/i.test(row('status')),
    isStarred: isYes(row('starred')) || isYes(row('favorite')),
    isRead: isYesOrDate(row('read')),
    readAt: row('read'),
    publishedAt: row('published'),
    site: withoutApostrophe(row('site')),
    lang: row('lang'),
    note: withoutApostrophe(row('note') || row('notes')),
  }),
};

/** Most telling first: the first whose columns are all there is taken. */
export const TABLES: readonly TableLayout[] = [POCKET, READWISE, MATTER, WALLABAG, RAINDROP, INSTAPAPER, ANY];

function isYesOrDate(text: string): boolean {
  return isYes(text) || (text.length > 1 && readDate(text) !== null);
}

/** Our own tables guard with an apostrophe what a spreadsheet program would run. */
function withoutApostrophe(text: string): string {
  return /^'\s*[=+\-@＝＋－＠]/u.test(text) ? text.slice(1) : text;
}

/** Percent, or a part of 1. A whole number above 1 is percent. */
function readProgress(text: string): number | null {
  const number = Number.parseFloat(text.replace(',', '.'));
  if (!Number.isFinite(number) || number < 0) return null;
  return text.includes('%') || number > 1 ? Math.min(1, number / 100) : number;
}

/** `Highlight:`, `Color:` and `Note:` at the beginning of lines; a text without them is one quote. */
function raindropHighlights(text: string): NonNullable<Draft['highlights']> {
  if (text.trim() === '') return [];
  if (!/^Highlight:/m.test(text)) return [{ quote: text }];
  return text
    .split(/^Highlight:/m)
    .slice(1)
    .map((part) => {
      const [quote = '', ...rest] = part.split(/^(?=(?:Color|Note):)/m);
      const value = (name: string) =>
        rest.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
      return { quote, color: value('Color'), note: value('Note') };
    });
}

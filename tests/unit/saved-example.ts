import type { Article } from '../../core/article/article.ts';
import type { SavedArticle } from '../../core/article/saved.ts';
import type { SafeHtml } from '../../core/sanitize/safe-html.ts';

export const ARTICLE: Article = {
  url: 'https://news.example/a/bridge',
  title: 'A bridge opens',
  authors: ['Ada Reed'],
  site: 'News',
  date: '2020-10-27T14:00',
  modified: null,
  lang: 'en',
  dir: 'ltr',
  standfirst: 'It cost 12 million euros.',
  leadImage: 'https://news.example/lead.jpg',
  html: '<p>Body</p>' as SafeHtml,
  text: 'It cost 12 million euros.\n\nBody',
  words: 476,
  pictures: [
    {
      src: 'https://news.example/lead.jpg',
      alt: 'The bridge',
      caption: 'At dawn',
      credit: 'A. Reed',
      width: 900,
      height: 600,
    },
    { src: 'https://news.example/two.jpg', alt: '', caption: null, credit: null, width: null, height: null },
  ],
};

const SECOND = {
  version: 2,
  id: '1b4e28ba-2fa1-8d2b-883f-0016d3cca427',
  savedAt: '2026-11-01T10:00:00.000Z',
  addresses: ['https://news.example/a/bridge', 'https://m.news.example/a/bridge'],
  shelf: {
    binnedAt: null,
    archivedAt: '2026-11-02T09:00:00.000Z',
    readAt: null,
    starred: true,
    tags: ['bridges', 'Hà Nội'],
    place: { offset: 20, share: 0.5 },
    marks: [
      {
        id: '0b54a2ba-2fa1-4d2b-883f-0016d3cca427',
        quote: '12 million euros',
        before: 'It cost ',
        after: '.',
        start: 8,
        colour: 'yellow',
        note: 'Twice the plan.',
        madeAt: '2026-11-02T08:00:00.000Z',
      },
    ],
  },
  article: ARTICLE,
  figures: { money: 1, percent: 0, count: 2, measure: 0, ratio: 3 },
  pictures: [
    {
      is: 'kept',
      src: 'https://news.example/lead.jpg',
      hash: 'a'.repeat(64),
      type: 'image/jpeg',
      bytes: 1000,
    },
    { is: 'lost', src: 'https://news.example/two.jpg', why: 'refused' },
    { is: 'pending', src: 'https://news.example/three.jpg' },
  ],
};

/** A record of each layout that was ever written, by its version. None is ever changed or taken out. */
export const EXAMPLES: Readonly<Record<number, unknown>> = {
  1: {
    version: 1,
    id: '1b4e28ba-2fa1-8d2b-883f-0016d3cca427',
    savedAt: '2026-11-01T10:00:00.000Z',
    binnedAt: null,
    article: ARTICLE,
    figures: { money: 1, percent: 0, count: 2, measure: 0, ratio: 3 },
    pictures: [
      {
        is: 'kept',
        src: 'https://news.example/lead.jpg',
        hash: 'a'.repeat(64),
        type: 'image/jpeg',
        bytes: 1000,
      },
      { is: 'lost', src: 'https://news.example/two.jpg', why: 'refused' },
      { is: 'pending', src: 'https://news.example/three.jpg' },
    ],
  },
  2: SECOND,
  3: {
    ...SECOND,
    version: 3,
    mended: {
      rules: [{ does: 'hide', path: 'p', text: 'Subscribe', label: 'Subscribe' }],
      whole: { ...ARTICLE, html: '<p>Body</p><p>Subscribe</p>', text: `${ARTICLE.text}\n\nSubscribe` },
    },
  },
};

export const SAVED = EXAMPLES[3] as SavedArticle;

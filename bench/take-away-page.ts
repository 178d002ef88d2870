import { toRow } from '../core/article/to-row.ts';
import type { SafeHtml } from '../core/sanitize/safe-html.ts';
import { putBundle, putPart } from '../platform/library/content-store.ts';
import { openDatabase } from '../platform/library/database.ts';
import { makeArticle } from './library-articles.ts';

/** What the bench calls inside the library's own page: the shipped stores. */

/** Puts the articles `from` to before `until` into both stores, each with one picture of its own of `bytes` bytes. They are not indexed. */
export async function fill(from: number, until: number, bytes: number): Promise<void> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.is);
  const { database } = opened.value;
  for (let i = from; i < until; i++) {
    const picture = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(picture.subarray(at, at + 65_536));
    // the first bytes say that it is a JPEG
    picture.set([0xff, 0xd8, 0xff]);
    const hash = await putPart(picture.buffer, 'image/jpeg');
    const src = `https://figleaf.invalid/${i}.jpg`;
    const made = makeArticle(i);
    const saved = {
      ...made,
      article: {
        ...made.article,
        html: `${made.article.html}<figure><img src="${src}" alt=""></figure>` as SafeHtml,
        pictures: [{ src, alt: '', caption: null, credit: null, width: null, height: null }],
      },
      pictures: [{ is: 'kept', src, hash, type: 'image/jpeg', bytes } as const],
    };
    await putBundle(saved);
    const tx = database.transaction(['rows', 'saved'], 'readwrite');
    await Promise.all([
      tx.objectStore('rows').put(toRow(saved)),
      tx.objectStore('saved').put(saved),
      tx.done,
    ]);
  }
  database.close();
}

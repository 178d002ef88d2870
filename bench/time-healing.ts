import { type Stage, until } from '../tests/e2e/stage.ts';
import { makeArticle } from './library-articles.ts';
import { timePaint } from './time-paint.ts';

/** Milliseconds since the list was opened on a database that the browser had dropped, until … */
export interface Healed {
  /** … how far healing is stood there; none where it was over before. */
  readonly told: number;
  /** … the first rows were there. */
  readonly rows: number;
  /** … all of them were, and the list said so. */
  readonly whole: number;
  /** From the start of the navigation to an article that was not back yet until its text was painted. */
  readonly read: number;
}

/** Drops the database, as Chromium does where its log was torn, and opens the list. */
export async function timeHealing(stage: Stage, size: number): Promise<Healed> {
  const wiper = await stage.extensionPage('/icons/idle-16.png');
  await wiper.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('figleaf');
        request.addEventListener('success', resolve);
        request.addEventListener('error', reject);
      }),
  );
  await wiper.close();
  const page = await stage.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen: Record<string, number> = {};
    Object.assign(globalThis, { seen });
    const wanted = { told: '.mending', rows: '.art', whole: '.art:not([aria-setsize="-1"])' };
    new MutationObserver(() => {
      for (const [name, selector] of Object.entries(wanted))
        if (!(name in seen) && document.querySelector(selector)) seen[name] = performance.now();
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  page.setDefaultTimeout(0);
  await page.goto(`chrome-extension://${stage.extension.id}/library.html`);
  await until(() => page.$('.mending, .art'), 'healing to begin', 60_000);
  // ids are hashes, and healing goes by the order of the content store: one of the last that were put there comes last
  const read = await timePaint(stage, `/reader.html?saved=${makeArticle(size - 1).id}`, '.body p');
  const seen = await until(
    () =>
      page.evaluate(() => {
        const { seen } = globalThis as unknown as { seen: Partial<Omit<Healed, 'read'>> };
        return seen.whole ? seen : null;
      }),
    'the list to be healed',
    600_000,
  );
  await page.close();
  return { told: NaN, rows: NaN, whole: NaN, ...seen, read };
}

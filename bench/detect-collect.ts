import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from './corpus.ts';
import { addressOf, DetectBrowser, type StoredPage } from './detect-browser.ts';
import type { Features } from './detect-page.ts';
import { samples } from './detect-samples.ts';

/** One page as the trainer reads it. */
export interface Row extends Features {
  readonly id: string;
  readonly set: string;
  readonly site: string;
  readonly type: string;
  readonly isArticle: boolean;
  /** False where the corpus does not know the page's address. */
  readonly hasAddress: boolean;
}

/** Features of all pages of the corpus and of the made-up pages; `cache` keeps them between runs. */
export async function collect(corpora: readonly string[], cache?: string): Promise<Row[]> {
  if (cache && existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8')) as Row[];
  const found: { page: StoredPage; row: Omit<Row, keyof Features> }[] = [];
  for (const corpus of corpora) {
    for (const [set, pages] of readCorpus(corpus)) {
      for (const page of pages) {
        const url = addressOf(page, typeof page.truth.url === 'string');
        const type = page.truth.type ?? 'article';
        const site = new URL(url).hostname.split('.').slice(-2).join('.');
        const hasAddress = !url.includes('/a-page-without-known-address');
        const row = { id: page.id, set, site, type, isArticle: type === 'article', hasAddress };
        found.push({ page: { id: page.id, url, html: page.html }, row });
      }
    }
  }
  for (const sample of samples()) {
    const type = sample.id.split('-').slice(2).join('-');
    const { id, isArticle } = sample;
    found.push({ page: sample, row: { id, set: 'made', site: id, type, isArticle, hasAddress: true } });
  }
  const browser = await DetectBrowser.open();
  try {
    const read = await browser.parse(found.map((one) => one.page));
    const rows = found.map((one, i) => ({ ...one.row, ...read[i]! }));
    if (cache) writeFileSync(cache, JSON.stringify(rows));
    return rows;
  } finally {
    await browser.close();
  }
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from './corpus.ts';
import { addressOf, DetectBrowser } from './detect-browser.ts';
import { samples } from './detect-samples.ts';

/** One page as the trainer reads it. */
export interface Row {
  readonly id: string;
  readonly set: string;
  readonly site: string;
  readonly type: string;
  readonly isArticle: boolean;
  /** False where the corpus does not know the page's address. */
  readonly hasAddress: boolean;
  readonly values: readonly number[];
}

/** Features of all pages of the corpus and of the made-up pages; `cache` keeps them between runs. */
export async function collect(corpora: readonly string[], cache?: string): Promise<Row[]> {
  if (cache && existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8')) as Row[];
  const browser = await DetectBrowser.open();
  const rows: Row[] = [];
  try {
    for (const corpus of corpora) {
      for (const [set, pages] of readCorpus(corpus)) {
        for (const page of pages) {
          const known = typeof page.truth.url === 'string';
          const url = addressOf(page, known);
          const look = await browser.look({ id: page.id, url, html: page.html });
          if (!look) continue;
          const hasAddress = !url.includes('/a-page-without-known-address');
          const site = new URL(url).hostname.split('.').slice(-2).join('.');
          const type = page.truth.type ?? 'article';
          rows.push({
            id: page.id,
            set,
            site,
            type,
            isArticle: type === 'article',
            hasAddress,
            values: look.values,
          });
        }
        console.log(`${set}: ${rows.length} pages so far`);
      }
    }
    for (const sample of samples()) {
      const look = await browser.look(sample);
      if (!look) continue;
      const type = sample.id.split('-').slice(2).join('-');
      rows.push({
        id: sample.id,
        set: 'made',
        site: sample.id,
        type,
        isArticle: sample.isArticle,
        hasAddress: true,
        values: look.values,
      });
    }
  } finally {
    await browser.close();
  }
  if (cache) writeFileSync(cache, JSON.stringify(rows));
  return rows;
}

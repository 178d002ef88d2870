import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURE_NAMES } from '../core/detect/feature-names.ts';
import { readCorpus } from './corpus.ts';
import { addressOf, bundle, DetectBrowser } from './detect-browser.ts';
import type { Look } from './detect-page.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

interface Seen {
  readonly set: string;
  readonly type: string;
  readonly look: Look;
}

/** `npm run bench -- detect --corpus DIR [--corpus DIR…] [--out DIR] [--page ID]`: the shipped detector on stored pages. */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string', multiple: true },
      out: { type: 'string' },
      page: { type: 'string', multiple: true },
      chromium: { type: 'string' },
      wrong: { type: 'boolean' },
    },
  });
  if (!values.corpus)
    throw new Error('usage: detect --corpus DIR [--corpus DIR…] [--out DIR] [--page ID] [--wrong]');
  const seen: Seen[] = [];
  const browser = await DetectBrowser.open(values.chromium);
  try {
    for (const directory of values.corpus) {
      for (const [set, pages] of readCorpus(directory)) {
        for (const page of pages) {
          if (values.page && !values.page.includes(page.id)) continue;
          const url = addressOf(page, typeof page.truth.url === 'string');
          const look = await browser.look({ id: page.id, url, html: page.html });
          const isArticle = look?.verdict.isArticle ?? false;
          if (values.out) {
            mkdirSync(path.join(values.out, set), { recursive: true });
            writeFileSync(
              path.join(values.out, set, `${page.id}.json`),
              JSON.stringify({ isArticle, score: look?.verdict.score ?? 0 }),
            );
          }
          if (!look) continue;
          const type = page.truth.type ?? 'article';
          seen.push({ set, type, look });
          if (values.page) explain(page.id, url, type, look);
          if (values.wrong && isArticle !== (type === 'article'))
            console.log(`${set} ${page.id} ${type} ${look.verdict.score.toFixed(2)} ${page.url}`);
        }
      }
    }
  } finally {
    await browser.close();
  }
  if (values.page) return [];
  printScores(seen);
  printTimes(seen);
  const size = Buffer.byteLength(await bundle('../core/detect/watch.ts', true));
  console.log(`core/detect minified, with the watcher: ${(size / 1000).toFixed(2)} kB`);
  return toRows(seen);
}

/** Of the pages the weights were fitted to; figures that are held out come from `detect-train`. */
function toRows(seen: readonly Seen[]): Row[] {
  const own = shares(seen, (look) => look.verdict.isArticle);
  const rival = shares(seen, (look) => look.readerable);
  const first = seen.map(({ look }) => look.milliseconds);
  const readerable = seen.map(({ look }) => look.readerableMilliseconds);
  return [
    ...(['accuracy', 'recall', 'falsePositives'] as const).map((name) => ({
      what: name === 'falsePositives' ? 'false positives' : name,
      measured: own[name],
      unit: '',
      peers: { isProbablyReaderable: rival[name] },
    })),
    ...[0.5, 0.95].map((share) => ({
      what: `first call in a fresh page, ${share === 0.5 ? 'median' : '95th percentile'}`,
      measured: quantile(first, share),
      unit: 'ms',
      most: share === 0.5 ? 2 : 8,
      peers: { isProbablyReaderable: quantile(readerable, share) },
    })),
  ];
}

function explain(id: string, url: string, type: string, look: Look): void {
  console.log(`# ${id}  ${url}  (${type})`);
  console.log(JSON.stringify(look.verdict));
  console.log(FEATURE_NAMES.map((name, i) => `${name} ${look.values[i]}`).join(', '));
}

function printScores(seen: readonly Seen[]): void {
  console.log(
    `${'set or type'.padEnd(26)} pages | Figleaf: accuracy recall false+ | isProbablyReaderable: accuracy recall false+`,
  );
  const groups: [string, Seen[]][] = [['all', [...seen]]];
  for (const key of ['set', 'type'] as const) {
    for (const name of new Set(seen.map((one) => one[key])))
      groups.push([`${key} ${name}`, seen.filter((one) => one[key] === name)]);
  }
  for (const [name, pages] of groups) {
    const own = rates(pages, (look) => look.verdict.isArticle);
    const rival = rates(pages, (look) => look.readerable);
    console.log(
      `${name.padEnd(26)} ${String(pages.length).padStart(5)} |             ${own} |                          ${rival}`,
    );
  }
}

function rates(pages: readonly Seen[], said: (look: Look) => boolean): string {
  const { accuracy, recall, falsePositives } = shares(pages, said);
  return [accuracy, recall, falsePositives]
    .map((rate) => (Number.isFinite(rate) ? rate.toFixed(3) : '-').padStart(7))
    .join('');
}

function shares(pages: readonly Seen[], said: (look: Look) => boolean) {
  const articles = pages.filter((page) => page.type === 'article');
  const others = pages.filter((page) => page.type !== 'article');
  const found = articles.filter((page) => said(page.look)).length;
  const wrong = others.filter((page) => said(page.look)).length;
  return {
    accuracy: (found + others.length - wrong) / pages.length,
    recall: found / articles.length,
    falsePositives: wrong / others.length,
  };
}

function printTimes(seen: readonly Seen[]): void {
  const line = (name: string, of: (look: Look) => number) => {
    const sorted = seen.map((one) => of(one.look)).sort((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
    console.log(`${name.padEnd(44)} median ${at(0.5)} ms  p95 ${at(0.95)} ms  longest ${at(1)} ms`);
  };
  line('detectArticle, first call in a fresh page', (look) => look.milliseconds);
  line('detectArticle, later call', (look) => look.warm);
  line('isProbablyReaderable, first call', (look) => look.readerableMilliseconds);
}

if (import.meta.main) await main(process.argv.slice(2));

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { readCorpus, type CorpusPage } from './corpus.ts';
import { EMPTY, type Prediction } from './prediction.ts';
import { scorePage, type PageScore } from './extraction-scores.ts';
import { toRows } from './extraction-rows.ts';
import { formatSteps, formatTable, summarize, type Row } from './extraction-table.ts';
import type { Row as Figure } from './row.ts';
import { workInBrowser } from './work-in-browser.ts';
import { bundle } from '../tests/e2e/bundle.ts';

const SYSTEMS = ['readability', 'defuddle', 'figleaf'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a process for every site would take longer than reading it
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process',
  '--renderer-process-limit=1',
];

/** `npm run bench -- extraction --corpus DIR [--corpus DIR…] [--out DIR] [--page ID] [--sample N] [--half 0|1] [--only a,b] [--jobs N] [--trace] [--times] [--scorer FILE]`. */
export async function main(argv: readonly string[]): Promise<readonly Figure[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string', multiple: true },
      out: { type: 'string' },
      page: { type: 'string', multiple: true },
      sample: { type: 'string' },
      half: { type: 'string' },
      only: { type: 'string' },
      without: { type: 'string', multiple: true },
      scorer: { type: 'string' },
      worst: { type: 'string' },
      chromium: { type: 'string' },
      jobs: { type: 'string' },
      trace: { type: 'boolean' },
      times: { type: 'boolean' },
    },
  });
  if (!values.corpus)
    throw new Error(
      'usage: extraction --corpus DIR [--out DIR] [--page ID] [--sample N] [--only readability,defuddle,figleaf]',
    );
  const systems = values.page ? ['figleaf'] : (values.only?.split(',') ?? SYSTEMS);
  const steps = Object.fromEntries((values.without ?? []).map((name) => [name, false]));
  const source = await bundle(path.join(import.meta.dirname, 'extraction-page.ts'));
  const rows: Row[] = [];
  const traces: PageResult['trace'][] = [];
  const pages = values.corpus.flatMap((directory) =>
    [...readCorpus(directory)].flatMap(([set, all]) =>
      choose(all, values.page, values.sample, values.half).map((page) => ({ set, page })),
    ),
  );
  const record = ({ set, page }: SetPage, { predictions, trace }: PageResult) => {
    for (const [system, written] of Object.entries(predictions)) {
      const prediction = asSetDefines(page, written);
      const cjk = /^(?:zh|ja|ko|th)\b/.test(page.truth.lang ?? '');
      rows.push({ set, system, page, prediction, score: scorePage(page.truth, prediction, cjk) });
      if (values.out)
        writePrediction(
          values.out,
          set,
          system,
          page.id,
          prediction,
          values.trace && system === 'figleaf' ? trace : undefined,
          systems.length > 1,
        );
    }
    traces.push(trace);
    if (values.page) printPage(page, predictions['figleaf'], trace, rows.at(-1)?.score);
  };
  const isTraced = values.page !== undefined || values.trace === true || values.times === true;
  await workInBrowser<SetPage, Browser>({
    items: pages,
    jobs: Number(values.jobs ?? 1),
    start: () =>
      launch({
        executablePath: values.chromium ?? process.env['CHROMIUM'] ?? '/usr/bin/chromium',
        headless: true,
        args: FLAGS,
      }),
    work: async (item, browser) =>
      record(item, await runPage(browser, item.page, source, systems, isTraced, steps)),
    onLost: (item) => record(item, unread(item.page, systems, 'it ends the browser')),
  });
  if (!values.page) console.log(formatTable(summarize(rows)));
  if (values.times) console.log(formatSteps(traces));
  if (values.worst) printWorst(rows, Number(values.worst));
  if (values.scorer && values.out) runScorer(values.scorer, values.corpus, values.out, systems);
  return values.page ? [] : toRows(rows);
}

/**
 * Whether the standfirst counts as body differs by set. It does where the truth also has the body without its summary, in sets of
 * segments (32 standfirsts asked for, 3 forbidden), and in `atf` (23 of 30 standfirsts stand in the truth); the others leave it out.
 * Sets that have both segments and a body write the numbers of ordered lists into it. All texts are written.
 */
function asSetDefines(page: CorpusPage, prediction: Prediction): Prediction {
  const { truth } = page;
  if (truth.with !== undefined && truth.articleBody)
    return { ...prediction, articleBody: prediction.numbered };
  const counts =
    truth.set === 'atf' ||
    truth.bodyNoSummary !== undefined ||
    (truth.with !== undefined && !truth.articleBody);
  return counts ? { ...prediction, articleBody: prediction.withStandfirst } : prediction;
}

function choose(
  all: readonly CorpusPage[],
  ids: readonly string[] | undefined,
  sample: string | undefined,
  half: string | undefined,
): readonly CorpusPage[] {
  if (ids) return all.filter((page) => ids.includes(page.id));
  const kept = half === undefined ? all : all.filter((page) => hash(siteOf(page.url)) % 2 === Number(half));
  if (!sample) return kept;
  const step = Math.max(1, kept.length / Number(sample));
  return kept.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** Pages of one site fall into one half, so that the other half says how a rule does on sites nobody looked at. */
function siteOf(url: string): string {
  return new URL(url).hostname
    .split('.')
    .slice(-3)
    .join('.')
    .replace(/^(?:www|m|amp)\./, '');
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return value >>> 7;
}

interface SetPage {
  readonly set: string;
  readonly page: CorpusPage;
}

type PageResult = {
  predictions: Record<string, Prediction>;
  trace: { step: string; did: string; why: string; where: string; text: string }[];
};

/**
 * Opens the page at its own address from memory: a policy header keeps its scripts off without telling the parser so, and every
 * other request fails. Our code then runs as it does in the extension, against the live document.
 */
async function runPage(
  browser: Browser,
  corpusPage: CorpusPage,
  source: string,
  systems: readonly string[],
  trace: boolean,
  steps: Record<string, boolean>,
): Promise<PageResult> {
  const page: Page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    const html = corpusPage.html();
    page.on('request', (request) => {
      const answer =
        request.isNavigationRequest() &&
        request.frame() === page.mainFrame() &&
        request.redirectChain().length === 0
          ? request.respond({
              status: 200,
              contentType: 'text/html; charset=utf-8',
              headers: {
                'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'",
              },
              body: html,
            })
          : request.abort();
      answer.catch(() => {});
    });
    await page.goto(corpusPage.url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    await page.evaluate(source);
    return (await page.evaluate(
      (url, names, withTrace, switches) =>
        (globalThis as unknown as { parts: { run: (...all: unknown[]) => unknown } }).parts.run(
          url,
          names,
          withTrace,
          switches,
        ),
      corpusPage.url,
      [...systems],
      trace,
      steps,
    )) as PageResult;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (browser.connected) return unread(corpusPage, systems, why);
    console.error(`${corpusPage.id}: the browser is gone (${why})`);
    throw error;
  } finally {
    await page.close().catch(() => {});
  }
}

/** A page that could not be read counts as one of which nothing was found, and took no time that could be told. */
function unread(page: CorpusPage, systems: readonly string[], error: string): PageResult {
  console.error(`${page.id}: ${error}`);
  const prediction: Prediction = { ...EMPTY, milliseconds: Number.NaN, error };
  return { predictions: Object.fromEntries(systems.map((system) => [system, prediction])), trace: [] };
}

function writePrediction(
  out: string,
  set: string,
  system: string,
  id: string,
  prediction: Prediction,
  trace: PageResult['trace'] | undefined,
  several: boolean,
): void {
  const folder = several ? path.join(out, set, system) : path.join(out, set);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, `${id}.json`),
    JSON.stringify(trace ? { ...prediction, trace } : prediction),
  );
}

function printPage(
  page: CorpusPage,
  prediction: Prediction | undefined,
  trace: PageResult['trace'],
  score: PageScore | undefined,
): void {
  console.log(`# ${page.id}  ${page.url}`);
  for (const entry of trace)
    console.log(
      `${entry.step.padEnd(18)} ${entry.did.padEnd(8)} ${entry.why}  <${entry.where.slice(0, 60)}> “${entry.text}”`,
    );
  if (!prediction) return;
  const { articleBody, withStandfirst: _text, numbered: _numbered, html: _html, ...rest } = prediction;
  console.log(JSON.stringify(rest, null, 1));
  console.log(articleBody);
  console.log(JSON.stringify(score));
}

function printWorst(rows: readonly Row[], count: number): void {
  const own = rows.filter((row) => row.system === 'figleaf' && row.score.shingle);
  const f1 = (row: Row) => {
    const p = row.score.shingle?.precision ?? 0;
    const r = row.score.shingle?.recall ?? 0;
    return p + r > 0 ? (2 * p * r) / (p + r) : 0;
  };
  for (const row of own.sort((a, b) => f1(a) - f1(b)).slice(0, count)) {
    console.log(
      `${f1(row).toFixed(3)} P ${(row.score.shingle?.precision ?? 0).toFixed(3)} R ${(row.score.shingle?.recall ?? 0).toFixed(3)}  ${row.set} ${row.page.id}  ${row.page.truth.lang ?? ''} ${row.prediction.error ?? ''}`,
    );
  }
}

function runScorer(
  scorer: string,
  corpora: readonly string[],
  out: string,
  systems: readonly string[],
): void {
  for (const directory of corpora) {
    for (const set of readCorpus(directory).keys()) {
      for (const system of systems) {
        const folder = systems.length > 1 ? path.join(out, set, system) : path.join(out, set);
        spawnSync(
          process.execPath,
          [
            scorer,
            path.basename(directory) === set ? directory : path.join(directory, set),
            folder,
            '--bootstrap',
            '0',
          ],
          { stdio: 'inherit' },
        );
      }
    }
  }
}

if (import.meta.main) await main(process.argv.slice(2));

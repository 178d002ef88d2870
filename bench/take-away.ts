import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { bundle } from '../tests/e2e/bundle.ts';
import { byRole, openStage, type Stage, until } from '../tests/e2e/stage.ts';
import { answerPickers, listFiles } from '../tests/e2e/take-away-stage.ts';
import type { Row } from './row.ts';
import type * as Parts from './take-away-page.ts';

const FORMATS = ['html', 'epub', 'markdown', 'csv', 'backup'] as const;
const CHUNK = 200;
const MB = 1e6;
/** Milliseconds between two looks at the memory of the page. */
const LOOK = 250;

/**
 * `npm run bench -- take-away [--articles 1000] [--picture 100000]`: a library of invented articles, each with a picture
 * of its own, written in every format by the export screen and restored into an empty library: time, size, and the most
 * that the page's heap held.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      articles: { type: 'string', default: '1000' },
      picture: { type: 'string', default: '100000' },
      only: { type: 'string', default: FORMATS.join(',') },
    },
  });
  const articles = Number(values.articles);
  const only = values.only.split(',');
  const parts = await bundle(join(import.meta.dirname, 'take-away-page.ts'));
  const stage = await openStage();
  const rows: Row[] = [];
  const keep = (name: string, measured: Measured) => {
    print(name, measured);
    rows.push(...toRows(name, measured));
  };
  try {
    const filler = await stage.extensionPage('/library.html');
    filler.setDefaultTimeout(0);
    await filler.evaluate(parts);
    for (let from = 0; from < articles; from += CHUNK)
      await fill(filler, from, Math.min(articles, from + CHUNK), Number(values.picture));
    await filler.close();
    console.log(`${articles} articles, a picture of ${values.picture} bytes each\n`);
    console.log('format      seconds      file, MB   most heap, MB   load');
    for (const [i, format] of FORMATS.entries())
      if (only.includes(format)) keep(format, await takeAway(stage, i));
    if (only.includes('backup')) keep('restore', await restore(stage));
  } finally {
    await stage.close();
  }
  return rows;
}

function toRows(name: string, { seconds, bytes, heap }: Measured): Row[] {
  return [
    { what: `${name}: time`, measured: seconds, unit: 's' },
    ...(bytes > 0 ? [{ what: `${name}: file`, measured: bytes / MB, unit: 'MB' }] : []),
    { what: `${name}: most heap`, measured: heap / MB, unit: 'MB' },
  ];
}

interface Measured {
  readonly seconds: number;
  readonly bytes: number;
  readonly heap: number;
}

function fill(page: Page, from: number, until: number, bytes: number): Promise<void> {
  const call = (parts: typeof Parts, ...given: Parameters<typeof Parts.fill>) => parts.fill(...given);
  return page.evaluate(
    `(${call.toString()})(globalThis.parts, ${from}, ${until}, ${bytes})`,
  ) as Promise<void>;
}

async function takeAway(stage: Stage, format: number): Promise<Measured> {
  const page = await stage.extensionPage('/library.html');
  await page.waitForSelector('.art');
  await answerPickers(page);
  await (await byRole(page, 'button', 'Export')).click();
  await (await until(() => page.$(`.pick:nth-of-type(${format + 1}) [name="format"]`), 'the format')).click();
  const measured = await measure(
    page,
    async () => (await until(() => page.$('.sheet [type="submit"]'), 'the button')).click(),
    () => page.$('.sheet-report'),
  );
  const files = await listFiles(page);
  const bytes = Object.values(files).reduce((sum, size) => sum + size, 0);
  // the backup is what is restored afterwards
  if (FORMATS[format] !== 'backup')
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) await root.removeEntry(name);
    });
  await page.close();
  return { ...measured, bytes };
}

async function restore(stage: Stage): Promise<Measured> {
  const wiper = await stage.extensionPage('/icons/idle-16.png');
  await wiper.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('figleaf');
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
  });
  await wiper.close();
  const page = await stage.extensionPage('/library.html');
  page.setDefaultTimeout(0);
  await (await byRole(page, 'button', 'Restore')).click();
  await page.waitForSelector('.sheet input[type="file"]');
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const handle of root.values()) {
      const files = new DataTransfer();
      files.items.add(await (handle as FileSystemFileHandle).getFile());
      const input = document.querySelector<HTMLInputElement>('.sheet input[type="file"]');
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  const button = await until(() => page.$('.sheet-report .btn-primary'), 'the preview', 600_000);
  const measured = await measure(
    page,
    () => button.click(),
    () => page.$('.sheet-report[role="status"]'),
  );
  await page.close();
  return { ...measured, bytes: 0 };
}

/** From `begin` until `isDone` answers, with the heap looked at all the while. */
async function measure(
  page: Page,
  begin: () => Promise<void>,
  isDone: () => Promise<unknown>,
): Promise<Omit<Measured, 'bytes'>> {
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  const start = performance.now();
  await begin();
  let heap = 0;
  while (!(await isDone())) {
    heap = Math.max(heap, await heapOf(devtools));
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return { seconds: (performance.now() - start) / 1000, heap };
}

async function heapOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}

function print(name: string, { seconds, bytes, heap }: Measured): void {
  const cells = [seconds.toFixed(1), (bytes / MB).toFixed(1), (heap / MB).toFixed(1)];
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.log(`${name.padEnd(10)}${cells.map((cell) => cell.padStart(12)).join('')}${load.padStart(9)}`);
}

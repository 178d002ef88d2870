import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.ts';
import type { Row } from './row.ts';

interface Call {
  readonly name: string;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** One page that is read, with a hundred links, and that changes 1,000 times a second from the moment it is loaded. */
const PAGE = `<!doctype html><title>A page that never rests</title><h1>A page that never rests</h1>
${'<p>The bridge over the river is closed for a week while its cables are looked at one by one.</p>'.repeat(30)}
${'<a href="/x">another</a> '.repeat(100)}<div id="place"></div>
<script>
  const place = document.getElementById('place');
  setInterval(() => {
    for (let i = 0; i < 5; i += 1) { place.append('x'); place.firstChild.remove(); }
  }, 10);
</script>`;

/**
 * `npm run bench -- detect-mutations [--extension DIR] [--seconds N]`: a page with 1,000 changes a second, with the extension
 * and without: processor time in the detector's functions, the longest of them, and what the page's heap holds more.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      extension: { type: 'string', default: '.output/chrome-mv3' },
      seconds: { type: 'string', default: '30' },
    },
  });
  const seconds = Number(values.seconds);
  const without = await watch(seconds);
  const { calls, heap } = await watch(seconds, values.extension);
  const times = calls.map((call) => (call.tdur ?? 0) / 1000);
  const spent = times.reduce((all, time) => all + time, 0);
  console.log(`calls of the detector after the first look: ${times.length} in ${seconds} s`);
  console.log(
    `processor time in them: ${spent.toFixed(1)} ms, ${(spent / seconds / 10).toFixed(3)} % of a core`,
  );
  console.log(`longest: ${Math.max(0, ...times).toFixed(1)} ms`);
  for (const [at, name] of ['at the start', `after ${seconds} s`].entries())
    console.log(
      `heap of the page ${name}: ${kilobytes(heap[at])} kB, without the extension ${kilobytes(without.heap[at])} kB`,
    );
  const more = heap.map((bytes, at) => kilobytes(bytes - (without.heap[at] ?? Number.NaN)));
  return [
    { what: 'processor time of the detector', measured: spent / seconds / 10, unit: '% of a core', most: 1 },
    { what: 'longest call', measured: Math.max(0, ...times), unit: 'ms', most: 50 },
    { what: 'heap of the page more than without', measured: more[0] ?? Number.NaN, unit: 'kB', most: 300 },
    {
      what: `growth of that in ${seconds} s`,
      measured: (more[1] ?? Number.NaN) - (more[0] ?? Number.NaN),
      unit: 'kB',
    },
  ];
}

const kilobytes = (bytes = 0) => Math.round(bytes / 1000);

async function watch(seconds: number, extension?: string): Promise<{ calls: Call[]; heap: number[] }> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: extension ? [path.resolve(extension)] : false,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const answer = request.isNavigationRequest()
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: PAGE })
        : request.abort();
      answer.catch(() => {});
    });
    await page.goto('https://mutations.example/a-page-that-never-rests');
    const session = await page.createCDPSession();
    const heapNow = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const heap = [await heapNow()];
    const calls: Call[] = [];
    session.on('Tracing.dataCollected', (event) => calls.push(...(event.value as unknown as Call[])));
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
    });
    await pause(seconds * 1000);
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    heap.push(await heapNow());
    const own = ({ name, args }: Call) =>
      name === 'FunctionCall' && args?.data?.url?.endsWith('/detect.js') === true;
    return { calls: calls.filter(own), heap };
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await main(process.argv.slice(2));

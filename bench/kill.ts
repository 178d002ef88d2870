import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { startSampleServer } from '../scripts/serve-samples.ts';
import { bundle } from '../tests/e2e/bundle.ts';
import { lowerContent, lowerDatabase } from '../tests/e2e/earlier-layouts.ts';
import { type Broken, checkLibrary } from '../tests/e2e/library-invariants.ts';
import { openStage, type Stage, until } from '../tests/e2e/stage.ts';
import { cutContentIndex, tearLog } from './kill-faults.ts';
import type * as Parts from './kill-page.ts';
import type { Row } from './row.ts';

/** What is done to the library while it saves, or between two starts of the browser. */
const FAULTS = {
  kills: 'the browser is killed in mid-save',
  tears: 'the browser is killed, and 1 to 30,000 bytes are cut off the log of its database',
  stops: 'the worker is stopped in mid-save',
  cuts: 'the browser is killed, and the end of an index file of the content store is cut off',
  raises: 'the browser is killed while the database is raised from its first layout',
  moves: 'the browser is killed while the content store is moved out of the one cache that it was at first',
} as const;
type Fault = keyof typeof FAULTS;
const NAMES = Object.keys(FAULTS) as Fault[];

/** What the user was told is kept. */
interface Acknowledged {
  /** Ids of articles. */
  readonly articles: Set<string>;
  /** Ids of links that were put into the queue; an article of the same id is what becomes of one. */
  readonly links: Set<string>;
}

interface Outcome {
  readonly fault: Fault;
  rounds: number;
  /** Rounds that came to nothing because the browser did not start within its time. */
  unmeasured: number;
  /** Rounds in which something was waited for in vain; each is told on standard error. */
  stuck: number;
  /** Wall-clock seconds of all rounds together. */
  seconds: number;
  acknowledged: number;
  links: number;
  lost: number;
  lostLinks: number;
  half: number;
  missingPictures: number;
  orphans: number;
  /** Rounds after which the list was empty, or shorter than what was acknowledged, and nothing was said. */
  silent: number;
  healed: number;
  /** Rounds of `moves` in which the old cache was still there a moment before the kill. */
  underWay: number;
}

/** Milliseconds within which a browser starts, dies, or lets go of what was begun in it. */
const START = 90_000;
const DEATH = 20_000;
const LINKS_A_ROUND = 3;

/**
 * `npm run bench -- kill [--kills N] [--tears N] [--stops N] [--cuts N] [--raises N] [--moves N]`: faults while saving, in real
 * Chromium; nothing may be lost.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      kills: { type: 'string', default: '200' },
      tears: { type: 'string', default: '100' },
      stops: { type: 'string', default: '100' },
      cuts: { type: 'string', default: '20' },
      raises: { type: 'string', default: '20' },
      moves: { type: 'string', default: '20' },
    },
  });
  const parts = await bundle(join(import.meta.dirname, 'kill-page.ts'));
  const outcomes: Outcome[] = [];
  for (const fault of NAMES) {
    if (Number(values[fault]) === 0) continue;
    const outcome = await run(fault, Number(values[fault]), parts);
    outcomes.push(outcome);
    process.stderr.write(`${JSON.stringify(outcome)}\n`);
  }
  print(outcomes);
  if (
    outcomes.some(
      (o) => o.lost + o.lostLinks + o.half + o.missingPictures + o.orphans + o.silent + o.stuck > 0,
    )
  )
    process.exitCode = 1;
  return outcomes.flatMap(
    ({ fault, rounds, lost, lostLinks, half, missingPictures, orphans, silent, stuck }) =>
      Object.entries({
        lost,
        'lost links': lostLinks,
        half,
        'missing pictures': missingPictures,
        orphans,
        silent,
        stuck,
      }).map(([what, measured]) => ({ what: `${rounds} ${fault}: ${what}`, measured, unit: '', most: 0 })),
  );
}

/** Each round saves on a library that all rounds before it have filled and hurt. */
async function run(fault: Fault, rounds: number, parts: string): Promise<Outcome> {
  const outcome: Outcome = {
    fault,
    rounds: 0,
    unmeasured: 0,
    stuck: 0,
    seconds: 0,
    acknowledged: 0,
    links: 0,
    lost: 0,
    lostLinks: 0,
    half: 0,
    missingPictures: 0,
    orphans: 0,
    silent: 0,
    healed: 0,
    underWay: 0,
  };
  const profile = mkdtempSync(join(tmpdir(), 'figleaf-kill-'));
  const server = await startSampleServer();
  const acknowledged: Acknowledged = { articles: new Set(), links: new Set() };
  const begun = performance.now();
  // the browser that looks after one fault is the one that saves until the next: starting it takes most of a round
  let stage: Stage | null = null;
  const open = async () => (stage = await within(openStage({ profile, server }), START, 'the browser'));
  for (let round = 0; round < rounds; round++) {
    try {
      stage ??= await open();
    } catch (error) {
      outcome.unmeasured++;
      process.stderr.write(`${fault} ${round}: not measured: ${String(error)}\n`);
      continue;
    }
    try {
      const now: Stage = stage;
      const saving = saveInALoop(now, round, acknowledged, parts);
      // as slow as the machine is, some saves are through and one is under way
      const enough = acknowledged.articles.size + randomInt(1, 6);
      await until(() => acknowledged.articles.size >= enough, 'the first saves', 120_000);
      await pause(randomInt(0, 500));
      if (fault === 'stops') {
        for (const worker of await now.extension.workers()) await worker.close().catch(() => {});
        await pause(300);
        await saving.end();
      } else {
        if (fault === 'raises') {
          await saving.end();
          await raise(now);
        }
        if (fault === 'moves') {
          await saving.end();
          if (await move(now, round % 2 === 1)) outcome.underWay++;
        }
        await kill(now);
        stage = null;
        await saving.end();
        if (fault === 'tears') tearLog(profile);
        if (fault === 'cuts') cutContentIndex(profile);
        try {
          stage = await open();
        } catch (error) {
          outcome.unmeasured++;
          process.stderr.write(`${fault} ${round}: not measured: ${String(error)}\n`);
          continue;
        }
      }
      const found = await look(stage, acknowledged, parts);
      outcome.rounds++;
      outcome.acknowledged = acknowledged.articles.size;
      outcome.links = acknowledged.links.size;
      outcome.lost += found.broken.lost.length;
      outcome.lostLinks += found.lostLinks.length;
      outcome.half += found.broken.disagreeing.length;
      outcome.missingPictures += found.broken.missingPictures.length;
      outcome.orphans += found.broken.orphans.length;
      outcome.healed += found.healed ? 1 : 0;
      if (found.listed < acknowledged.articles.size && !found.healed) outcome.silent++;
      // what is lost is counted once
      for (const id of found.broken.lost) acknowledged.articles.delete(id);
      for (const id of found.lostLinks) acknowledged.links.delete(id);
    } catch (error) {
      outcome.stuck++;
      process.stderr.write(`${fault} ${round}: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (stage) await kill(stage).catch(() => {});
      stage = null;
    }
    outcome.seconds = Math.round((performance.now() - begun) / 1000);
    if (round % 10 === 9) process.stderr.write(`${JSON.stringify(outcome)}\n`);
  }
  if (stage) await kill(stage).catch(() => {});
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return outcome;
}

async function kill({ browser }: Stage): Promise<void> {
  const process = browser.process();
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  const dead = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await within(dead, DEATH, 'the browser to die');
}

/** Makes the database one of the first layout, opens the list, which raises it, and returns in the midst of that. */
async function raise(stage: Stage): Promise<void> {
  const page = await stage.extensionPage('/icons/idle-16.png');
  // the worker may open it anew in between
  await until(() => lowerDatabase(page).then(() => true), 'the first layout', 30_000);
  const list = await stage.browser.newPage();
  const opening = list.goto(`chrome-extension://${stage.extension.id}/library.html`).catch(() => null);
  await Promise.race([opening, pause(randomInt(0, 1000))]);
  await pause(randomInt(0, 100));
}

/**
 * Puts the content store into one cache, starts the worker, which empties it, and returns in the midst of that. Answers whether
 * that cache is still there.
 */
async function move(stage: Stage, isTooLarge: boolean): Promise<boolean> {
  const page = await stage.extensionPage('/icons/idle-16.png');
  await lowerContent(page, isTooLarge);
  for (const worker of await stage.extension.workers()) await worker.close().catch(() => {});
  const woken = page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'wake' });
  });
  await Promise.race([woken.catch(() => {}), pause(randomInt(0, 1000))]);
  await pause(randomInt(0, 200));
  return page.evaluate(() => caches.has('figleaf-content'));
}

/** Saves one article after another from a page of its own address, as fast as they are acknowledged, and some links. */
function saveInALoop(stage: Stage, round: number, acknowledged: Acknowledged, parts: string) {
  let stopped = false;
  const loop = async () => {
    const helper = await stage.extensionPage('/options.html');
    await helper.evaluate(parts);
    const links = Array.from(
      { length: LINKS_A_ROUND },
      (_, n) => `${stage.origin}/hostile/plain?round=${round}&link=${n}`,
    );
    const ids = (await helper.evaluate(`globalThis.parts.addLinks(${JSON.stringify(links)})`)) as Awaited<
      ReturnType<typeof Parts.addLinks>
    >;
    for (const id of ids) acknowledged.links.add(id);
    for (let n = 0; !stopped; n++) {
      const page = await stage.open(`/hostile/plain?round=${round}&n=${n}`);
      const id = await save(helper, page.url());
      if (id) acknowledged.articles.add(id);
      await page.close();
    }
    await helper.close();
  };
  // the browser goes away under it: that is the point. What was asked of it then may never be answered
  const ended = loop().catch(() => {});
  return {
    async end(): Promise<void> {
      stopped = true;
      await Promise.race([ended, pause(DEATH / 4)]);
    },
  };
}

/** Asks the worker to save the tab at `url`, as the popup does. Answers the id once the text is durable. */
function save(helper: Page, url: string): Promise<string | null> {
  return helper.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
        runtime: { sendMessage(message: object): Promise<{ res?: { ok: boolean; value?: { id: string } } }> };
      };
    };
    const tab = (await chrome.tabs.query({})).find((t) => t.url === address);
    if (!tab) return null;
    const data = { tabId: tab.id, way: 'update', evenPrivate: false };
    const { res } = await chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'save', data });
    return res?.ok ? (res.value?.id ?? null) : null;
  }, url);
}

interface Seen {
  readonly broken: Broken;
  readonly lostLinks: readonly string[];
  readonly listed: number;
  readonly healed: boolean;
}

/** Opens the list, as a user would, waits until pictures are settled, and checks everything. */
async function look(stage: Stage, { articles, links }: Acknowledged, parts: string): Promise<Seen> {
  const library = await stage.extensionPage('/library.html');
  // rows have the length of the list once all of it is read
  await until(() => library.$('.art:not([aria-setsize="-1"]), .empty'), 'the list', 60_000);
  const healed = (await library.$('.notice')) !== null;
  const listed = await library.evaluate(
    () => Number(document.querySelector('.art')?.getAttribute('aria-setsize')) || 0,
  );
  await library.evaluate(parts);
  await within(library.evaluate('globalThis.parts.holdLinks()'), 120_000, 'the links to rest');
  const kept = await until(() => keptOf(library), 'the pictures', 120_000);
  await until(
    () => library.evaluate(async () => !(await caches.has('figleaf-content'))),
    'the old cache to be empty',
    60_000,
  );
  const broken = await checkLibrary(library, [...articles]);
  await library.evaluate('globalThis.parts.releaseLinks()');
  // what was said after one fault must not stand for the next
  await library.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { remove(key: string): Promise<void> } } };
    };
    return chrome.storage.local.remove('library-healing');
  });
  await library.close();
  return { broken, lostLinks: [...links].filter((id) => !kept.has(id)), listed, healed };
}

/** Ids of articles and of waiting links, both at one moment; null while pictures are on their way. */
async function keptOf(page: Page): Promise<Set<string> | null> {
  const ids = await page.evaluate(
    () =>
      new Promise<string[] | null>((resolve) => {
        const request = indexedDB.open('figleaf');
        request.addEventListener('success', () => {
          const tx = request.result.transaction(['rows', 'wanted']);
          const rows = tx.objectStore('rows').getAll();
          const wanted = tx.objectStore('wanted').getAllKeys();
          tx.addEventListener('complete', () => {
            request.result.close();
            const all = rows.result as {
              id: string;
              pictures: { total: number; kept: number; lost: number };
            }[];
            const isSettled = all.every(({ pictures: p }) => p.kept + p.lost === p.total);
            resolve(isSettled ? [...all.map(({ id }) => id), ...(wanted.result as string[])] : null);
          });
        });
      }),
  );
  return ids && new Set(ids);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What is waited for, or an error after so many milliseconds. */
async function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function print(outcomes: readonly Outcome[]): void {
  const columns = [
    'rounds',
    'unmeasured',
    'stuck',
    'seconds',
    'acknowledged',
    'links',
    'lost',
    'lostLinks',
    'half',
    'missingPictures',
    'orphans',
    'silent',
    'healed',
    'underWay',
  ] as const;
  console.log(['fault', ...columns].join('\t'));
  for (const outcome of outcomes)
    console.log([outcome.fault, ...columns.map((column) => outcome[column])].join('\t'));
  for (const [fault, what] of Object.entries(FAULTS)) console.log(`${fault}: ${what}`);
}

import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { startSampleServer } from '../scripts/serve-samples.ts';
import { type Broken, checkLibrary } from '../tests/e2e/library-invariants.ts';
import { openStage, type Stage, until } from '../tests/e2e/stage.ts';
import type { Row } from './row.ts';

/** What is done to the library while it saves, or between two starts of the browser. */
const FAULTS = {
  kills: 'the browser is killed in mid-save',
  tears: 'the browser is killed, and 1 to 30,000 bytes are cut off the log of its database',
  stops: 'the worker is stopped in mid-save',
  cuts: 'the browser is killed, and the end of an index file of the content store is cut off',
} as const;
type Fault = keyof typeof FAULTS;

interface Outcome {
  readonly fault: Fault;
  rounds: number;
  /** Wall-clock seconds of all rounds together. */
  seconds: number;
  acknowledged: number;
  lost: number;
  half: number;
  missingPictures: number;
  orphans: number;
  /** Rounds after which the list was empty, or shorter than what was acknowledged, and nothing was said. */
  silent: number;
  healed: number;
}

/** `npm run bench -- kill [--kills N] [--tears N] [--stops N] [--cuts N]`: faults while saving, in real Chromium; nothing may be lost. */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      kills: { type: 'string', default: '200' },
      tears: { type: 'string', default: '100' },
      stops: { type: 'string', default: '100' },
      cuts: { type: 'string', default: '20' },
    },
  });
  const outcomes: Outcome[] = [];
  for (const fault of ['kills', 'tears', 'stops', 'cuts'] as const) {
    if (Number(values[fault]) === 0) continue;
    const outcome = await run(fault, Number(values[fault]));
    outcomes.push(outcome);
    process.stderr.write(`${JSON.stringify(outcome)}\n`);
  }
  print(outcomes);
  if (outcomes.some((o) => o.lost + o.half + o.missingPictures + o.orphans + o.silent > 0))
    process.exitCode = 1;
  return outcomes.flatMap(({ fault, rounds, lost, half, missingPictures, orphans, silent }) =>
    Object.entries({ lost, half, 'missing pictures': missingPictures, orphans, silent }).map(
      ([what, measured]) => ({ what: `${rounds} ${fault}: ${what}`, measured, unit: '', most: 0 }),
    ),
  );
}

/** Each round saves on a library that all rounds before it have filled and hurt. */
async function run(fault: Fault, rounds: number): Promise<Outcome> {
  const outcome: Outcome = {
    fault,
    rounds: 0,
    seconds: 0,
    acknowledged: 0,
    lost: 0,
    half: 0,
    missingPictures: 0,
    orphans: 0,
    silent: 0,
    healed: 0,
  };
  const profile = mkdtempSync(join(tmpdir(), 'figleaf-kill-'));
  const server = await startSampleServer();
  const acknowledged = new Set<string>();
  const open = () => openStage({ profile, server });
  const begun = performance.now();
  // the browser that looks after one fault is the one that saves until the next: starting it takes most of a round
  let stage: Stage | null = null;
  try {
    for (let round = 0; round < rounds; round++) {
      const now: Stage = stage ?? (await open());
      stage = now;
      const saving = saveInALoop(now, round, acknowledged);
      // as slow as the machine is, some saves are through and one is under way
      const enough = acknowledged.size + randomInt(1, 6);
      await until(() => acknowledged.size >= enough, 'the first saves', 120_000);
      await pause(randomInt(0, 500));
      if (fault === 'stops') {
        for (const worker of await now.extension.workers()) await worker.close().catch(() => {});
        await pause(300);
        saving.stop();
        await saving.ended;
      } else {
        const dead = new Promise((resolve) => now.browser.process()?.once('exit', resolve));
        now.browser.process()?.kill('SIGKILL');
        await dead;
        saving.stop();
        await saving.ended;
        if (fault === 'tears') tear(profile);
        if (fault === 'cuts') cut(profile);
        stage = await open();
      }
      const found = await look(stage, acknowledged);
      outcome.seconds = Math.round((performance.now() - begun) / 1000);
      outcome.rounds++;
      outcome.acknowledged = acknowledged.size;
      outcome.lost += found.broken.lost.length;
      outcome.half += found.broken.disagreeing.length;
      outcome.missingPictures += found.broken.missingPictures.length;
      outcome.orphans += found.broken.orphans.length;
      outcome.healed += found.healed ? 1 : 0;
      if (found.listed < acknowledged.size && !found.healed) outcome.silent++;
      // what is lost is counted once
      for (const id of found.broken.lost) acknowledged.delete(id);
    }
  } finally {
    await stage?.browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return outcome;
}

/** Saves one article after another from a page of its own address, as fast as they are acknowledged. */
function saveInALoop(stage: Stage, round: number, acknowledged: Set<string>) {
  let stopped = false;
  const loop = async () => {
    const helper = await stage.extensionPage('/options.html');
    for (let n = 0; !stopped; n++) {
      const page = await stage.open(`/hostile/plain?round=${round}&n=${n}`);
      const id = await save(helper, page.url());
      if (id) acknowledged.add(id);
      await page.close();
    }
  };
  // the browser goes away under it: that is the point
  return { ended: loop().catch(() => {}), stop: () => (stopped = true) };
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

/** Opens the list, as a user would, waits until pictures are settled, and checks everything. */
async function look(
  stage: Stage,
  acknowledged: ReadonlySet<string>,
): Promise<{ broken: Broken; listed: number; healed: boolean }> {
  const library = await stage.extensionPage('/library.html');
  // rows have the length of the list once all of it is read
  await until(() => library.$('.art:not([aria-setsize="-1"]), .empty'), 'the list', 60_000);
  const healed = (await library.$('.notice')) !== null;
  const listed = await library.evaluate(
    () => Number(document.querySelector('.art')?.getAttribute('aria-setsize')) || 0,
  );
  await until(
    () =>
      library.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const request = indexedDB.open('figleaf');
            request.addEventListener('success', () => {
              const rows = request.result.transaction('rows').objectStore('rows').getAll();
              rows.addEventListener('success', () => {
                request.result.close();
                const all = rows.result as { pictures: { total: number; kept: number; lost: number } }[];
                resolve(all.every(({ pictures: p }) => p.kept + p.lost === p.total));
              });
            });
          }),
      ),
    'the pictures',
    120_000,
  );
  const broken = await checkLibrary(library, [...acknowledged]);
  // what was said after one fault must not stand for the next
  await library.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { remove(key: string): Promise<void> } } };
    };
    return chrome.storage.local.remove('library-healing');
  });
  await library.close();
  return { broken, listed, healed };
}

/** Cuts the tail of the database's log, as a write that was cut off leaves it. */
function tear(profile: string): void {
  const stores = join(profile, 'Default/IndexedDB');
  for (const store of readdirSync(stores).filter((name) => name.endsWith('.leveldb'))) {
    for (const log of readdirSync(join(stores, store)).filter((name) => /^\d+\.log$/.test(name))) {
      const file = join(stores, store, log);
      truncateSync(file, Math.max(0, statSync(file).size - randomInt(1, 30_000)));
    }
  }
}

/** Cuts the end of one of the files by which the content store finds what it holds. */
function cut(profile: string): void {
  const store = join(profile, 'Default/Service Worker/CacheStorage');
  const indexes = readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:index\.txt|the-real-index)$/.test(name))
    .map((name) => join(store, name));
  const file = indexes[randomInt(0, Math.max(1, indexes.length))];
  if (!file) throw new Error('the content store has no index');
  const { size } = statSync(file);
  truncateSync(file, Math.max(0, size - randomInt(1, Math.max(2, size))));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function print(outcomes: readonly Outcome[]): void {
  const columns = [
    'rounds',
    'seconds',
    'acknowledged',
    'lost',
    'half',
    'missingPictures',
    'orphans',
    'silent',
    'healed',
  ] as const;
  console.log(['fault', ...columns].join('\t'));
  for (const outcome of outcomes)
    console.log([outcome.fault, ...columns.map((column) => outcome[column])].join('\t'));
  for (const [fault, what] of Object.entries(FAULTS)) console.log(`${fault}: ${what}`);
}

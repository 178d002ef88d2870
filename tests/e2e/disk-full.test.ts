import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { checkLibrary } from './library-invariants.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

const VI = '/vi/quan-ven-song.html';
const EN = '/en/the-machine-that-knew-the-water.html';
const VI_TITLE = "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020";
const EN_TITLE = 'The Machine That Knew the Water';

/** Enough for a profile of the browser and some articles. */
const MEGABYTES = 320;

/** A file system of its own, small enough to be filled. Answers why there can be none. */
function mount(folder: string): string | null {
  if (process.getuid?.() !== 0) return 'only root may mount a small file system';
  const { status, stderr } = spawnSync(
    'mount',
    ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'figleaf-small', folder],
    { encoding: 'utf8' },
  );
  if (status === 0) return null;
  // root in a container may be without that right; anything else is a fault of the test
  if (/permission denied|not permitted|must be superuser/i.test(stderr)) return stderr.trim();
  throw new Error(stderr);
}

/** Writes until nothing fits any more. */
function fill(folder: string): void {
  const file = join(folder, 'filler');
  for (let block = 2 ** 20; block >= 1; block = Math.floor(block / 4))
    for (;;)
      try {
        writeFileSync(file, Buffer.alloc(block), { flag: 'a' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        break;
      }
  expect(statfsSync(folder).bavail).toBe(0);
}

const text = (page: Page) => page.$eval('body', (b) => b.innerText);

test('a disk that is full below the browser’s own quota: told, nothing half, the rest opens, and it goes on when there is room', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'figleaf-small-'));
  const why = mount(folder);
  if (why) {
    rmSync(folder, { recursive: true });
    console.warn(`disk-full.test.ts is not run: ${why}`);
    context.skip(why);
  }
  let stage: Stage | null = null;
  try {
    stage = await openStage({ profile: join(folder, 'profile') });
    const save = async (path: string) => {
      const popup = await stage!.popup(await stage!.open(path));
      await (await byRole(popup, 'button', 'Save offline')).click();
      return popup;
    };
    const first = await save(VI);
    await until(async () => (await text(first)).includes('Saved on this device'), 'the first article');
    await first.close();
    const library = await stage.extensionPage('/library.html');
    await byRole(library, 'link', VI_TITLE);
    fill(folder);

    const popup = await save(EN);
    const said = await until(
      async () => /Not saved[^\n]*/.exec(await text(popup))?.[0],
      'why it is not saved',
      60_000,
    );
    expect(said).toContain('could not write to its disk');
    expect(await library.$$('a[href*="saved="]')).toHaveLength(1);
    const { disagreeing, count } = await checkLibrary(library, []);
    expect({ disagreeing, count }).toEqual({ disagreeing: [], count: 1 });
    await popup.close();
    const reader = await stage.browser.newPage();
    await reader.goto(await library.$eval('a[href*="saved="]', (a) => (a as HTMLAnchorElement).href));
    await reader.waitForSelector('.body p');

    rmSync(join(folder, 'filler'));
    const again = await save(EN);
    await until(async () => (await text(again)).includes('Saved on this device'), 'the second article');
    await library.bringToFront();
    await byRole(library, 'link', EN_TITLE);
    const after = await checkLibrary(library, []);
    expect(after).toMatchObject({ disagreeing: [], missingPictures: [], orphans: [], count: 2 });
  } finally {
    await stage?.close().catch(() => {});
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});

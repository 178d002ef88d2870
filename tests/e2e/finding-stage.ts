import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from './bundle.ts';
import type * as Parts from './finding-parts.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

type Global = typeof globalThis & { parts: typeof Parts };

export interface FindingStage extends Stage {
  /** Ids of the saved articles, in the order of `ARTICLES`. */
  readonly ids: readonly string[];
  readonly library: Page;
  /** A page with the shipped functions of `finding-parts.ts`. */
  readonly helper: Page;
}

/** The built extension with the articles of `finding-articles.ts` in its library, and the list open. */
export async function openFinding(): Promise<FindingStage> {
  const stage = await openStage();
  const helper = await stage.extensionPage('/icons/idle-16.png');
  await helper.evaluate(await bundle(join(import.meta.dirname, 'finding-parts.ts')));
  const ids = await helper.evaluate(() => (globalThis as Global).parts.fill());
  const library = await stage.extensionPage('/library.html');
  await until(async () => (await titles(library)).length === ids.length, 'the articles');
  return { ...stage, ids, library, helper };
}

export const titles = (library: Page): Promise<string[]> =>
  library.$$eval('.list h2', (all) => all.map((h) => h.textContent));

/** What the ledger lists: each figure as written. */
export const surfaces = (library: Page): Promise<string[]> =>
  library.$$eval('.ft-wrap .fig', (figs) => figs.map((f) => f.textContent));

/** Fills a field that has this accessible name, in place of what it holds. */
export async function fillIn(page: Page, role: string, name: string, text: string): Promise<void> {
  const field = await byRole(page, role, name);
  await field.evaluate((input) => {
    input.focus();
    (input as HTMLInputElement).select();
  });
  await (text === '' ? field.press('Backspace') : field.type(text));
}

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { byRole, readerFrame, type Stage, until } from './stage.ts';

/** The page at `path` in the reader, its figures marked. */
export async function openReading(stage: Stage, path: string): Promise<{ page: Page; reader: Frame }> {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Reading mode')).click();
  const reader = await readerFrame(page);
  await popup.close().catch(() => {});
  await page.bringToFront();
  await until(() => reader.evaluate(() => CSS.highlights.size > 0), 'the marks');
  return { page, reader };
}

/** What the user's system asks for, as the reader's frame sees it: `emulateMediaFeatures` reaches the page around it alone. */
export async function emulateMedia(reader: Frame, features: Readonly<Record<string, string>>): Promise<void> {
  const session = Reflect.get(reader, 'client') as CDPSession;
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** Saves the article in the reader by its key, closes its page, and opens the copy from the library, whose newest it is. */
export async function openSavedCopy(
  stage: Stage,
  { page, reader }: { readonly page: Page; readonly reader: Frame },
): Promise<Page> {
  await page.keyboard.press('s');
  await until(async () => (await textOf(reader, '.tb-end')).includes('Saved'), 'Saved');
  await page.close();
  const library = await stage.extensionPage('/library.html');
  await (await library.waitForSelector('a[href*="saved="]'))?.click();
  await library.waitForSelector('.body p');
  return library;
}

export async function openPanel(page: Page, reader: Frame): Promise<void> {
  await page.keyboard.press('f');
  await reader.waitForSelector('.panel');
}

export const textOf = (where: Frame | Page, selector: string) =>
  where.$eval(selector, (e) => (e as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
export const textsOf = (where: Frame | Page, selector: string) =>
  where.$$eval(selector, (all) => all.map((e) => (e as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));

/** What the marks of a name stand on, and where. */
export const marked = (reader: Frame | Page, name: string) =>
  reader.evaluate((of) => {
    return [...(CSS.highlights.get(of) ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const box = live.getClientRects()[0];
      return { text: live.toString(), x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    });
  }, name);

/** What the clipboard holds, as a page is given it that the user pastes into. */
export async function pasted(stage: Stage): Promise<string> {
  const page = await stage.open('/hostile/plain');
  await page.evaluate(() => document.body.replaceChildren(document.createElement('textarea')));
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const text = await until(() => page.$eval('textarea', (area) => area.value), 'the pasted text');
  await page.close();
  return text;
}

export async function downloaded(downloads: string, ending: string): Promise<string> {
  const name = await until(
    () => readdirSync(downloads).find((file) => file.endsWith(ending)),
    `a ${ending} file`,
  );
  const text = await until(() => readFileSync(join(downloads, name), 'utf8'), 'its content');
  rmSync(join(downloads, name));
  return text;
}

export const activeName = (reader: Frame) =>
  reader.evaluate(() => {
    const active = document.activeElement;
    return active ? `${active.localName} ${active.id || active.className}` : '';
  });

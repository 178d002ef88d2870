import type { Page } from 'puppeteer-core';
import { byRole, type Stage, until } from './stage.ts';

/** Saves the page at `path` by its popup, to the end of its pictures. */
export async function saveOffline(stage: Stage, path: string): Promise<void> {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await says(popup, 'Saved on this device', 70_000);
  await popup.close().catch(() => {});
  await page.close();
}

export async function says(page: Page, text: string, budget?: number): Promise<void> {
  await until(async () => (await page.$eval('body', (b) => b.innerText)).includes(text), `"${text}"`, budget);
}

/**
 * Answers the browser's dialogs for files and folders, which no test can click, with places of the origin's private file
 * system: files and folders of the same interface, really written.
 */
export async function answerPickers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = () => navigator.storage.getDirectory();
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await root()).getFileHandle(suggestedName, { create: true }),
      showDirectoryPicker: async () => (await root()).getDirectoryHandle('Backups', { create: true }),
    });
  });
}

/** Names and sizes in a folder of the private file system; of its root without a name. */
export function listFiles(page: Page, folder?: string): Promise<Record<string, number>> {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const within = name ? await root.getDirectoryHandle(name) : root;
    const found: Record<string, number> = {};
    for await (const [entry, handle] of within.entries())
      if (handle.kind === 'file') found[entry] = (await (handle as FileSystemFileHandle).getFile()).size;
    return found;
  }, folder);
}

/** The text of the files of an archive in the private file system, by name; pictures as their number of bytes. */
export function readArchive(page: Page, path: string): Promise<Uint8Array<ArrayBuffer>> {
  return page
    .evaluate(async (path) => {
      let folder = await navigator.storage.getDirectory();
      const parts = path.split('/');
      const name = parts.pop() ?? '';
      for (const part of parts) folder = await folder.getDirectoryHandle(part);
      const file = await (await folder.getFileHandle(name)).getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    }, path)
    .then((text) => new Uint8Array(Buffer.from(text, 'base64')));
}

import { test } from 'vitest';
import { byRole, openStage, until } from './stage.ts';

const TITLE = 'The Machine That Knew the Water';

test('a content store that holds too much to be listed does not close the library', async () => {
  const stage = await openStage();
  try {
    const page = await stage.open('/en/the-machine-that-knew-the-water.html');
    const popup = await stage.popup(page);
    await (await byRole(popup, 'button', 'Save offline')).click();
    await until(
      async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
      'Saved',
    );
    await popup.close().catch(() => {});
    // Chromium answers so from some 18,000 entries on
    const library = await stage.browser.newPage();
    await library.evaluateOnNewDocument(() => {
      Cache.prototype.keys = () =>
        Promise.reject(
          new DOMException("Failed to execute 'keys' on 'Cache': Operation too large.", 'AbortError'),
        );
    });
    await library.goto(`chrome-extension://${stage.extension.id}/icons/idle-16.png`);
    await library.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { remove(key: string): Promise<void> } } };
      };
      return chrome.storage.session.remove('library-checked');
    });
    await library.goto(`chrome-extension://${stage.extension.id}/library.html`);
    await byRole(library, 'link', TITLE);
    await (await library.waitForSelector('.art'))?.focus();
    await library.keyboard.press('j');
    await library.keyboard.press('s');
    await until(
      () => library.$$eval('.art .sr', (all) => all.some((each) => each.textContent.includes('Starred'))),
      'the star',
    );
    await library.reload();
    await until(
      () => library.$$eval('.art .sr', (all) => all.some((each) => each.textContent.includes('Starred'))),
      'the star to be kept',
    );
  } finally {
    await stage.close();
  }
});

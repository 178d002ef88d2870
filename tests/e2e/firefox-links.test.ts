import { afterEach, beforeEach, test } from 'vitest';
import { type FirefoxStage, openFirefoxStage } from './firefox-stage.ts';
import { until } from './stage.ts';

let stage: FirefoxStage;

beforeEach(async () => {
  stage = await openFirefoxStage();
});
afterEach(() => stage?.close());

test('links of a list are fetched and kept by the background page, and what cannot be is told', async () => {
  const { firefox, server, open, pageOf } = stage;
  const csv =
    'title,url,time_added,tags,status\n' +
    `,${server.origin}/en/the-machine-that-knew-the-water.html,1500000000,river,unread\n` +
    `Gone,${server.origin}/nowhere.html,1500000001,,archive\n`;
  await open(pageOf('/library.html'));
  const click = (selector: string, words: string) =>
    until(
      () =>
        firefox.inPage<boolean>(
          `const found = [...document.querySelectorAll(arguments[0])].find((e) => e.textContent.includes(arguments[1]));
           found?.click();
           return found !== undefined;`,
          selector,
          words,
        ),
      `${selector} ${words}`,
    );
  const says = (words: string) =>
    until(
      async () => (await firefox.inPage<string>('return document.body.innerText')).includes(words),
      words,
      60_000,
    );
  await click('button', 'Import');
  await until(
    () =>
      firefox.inPage<boolean>(
        `const input = document.querySelector('input[type="file"]');
         if (!input) return false;
         const files = new DataTransfer();
         files.items.add(new File([arguments[0]], 'part_000000.csv'));
         input.files = files.files;
         input.dispatchEvent(new Event('change', { bubbles: true }));
         return true;`,
        csv,
      ),
    'the file to be chosen',
  );
  await says('Recognised as Pocket');
  // the pages lie on this machine
  await firefox.inPage(`document.querySelector('.imp-private input').click()`);
  await click('button', 'Import 2 articles');
  await says('waiting to be fetched');
  await click('button', 'Saved');
  await says('The Machine That Knew the Water');
  await click('button', 'Waiting links');
  await says('Not fetched: the page is gone.');
});

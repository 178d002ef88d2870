import { afterEach, expect, test } from 'vitest';
import { type FirefoxStage, openFirefoxStage } from './firefox-stage.ts';
import { until } from './stage.ts';

let stage: FirefoxStage;
afterEach(() => stage?.close());

/** Saves the page at `path` and opens the saved article in the tab in front. */
async function openSaved(path: string): Promise<string> {
  const { firefox, server } = stage;
  await stage.open(server.origin + path);
  await until(async () => (await stage.toolbar()).includes('article'), 'the article icon');
  await stage.press('K');
  await until(async () => (await stage.toolbar()).includes('saved'), 'the saved icon', 40_000);
  await stage.open(stage.pageOf('/library.html'));
  const address = await until(
    () => firefox.inPage<string>(`return document.querySelector('a[href*="saved="]')?.href ?? ''`),
    'the saved article',
  );
  await stage.open(address);
  await until(() => firefox.inPage<boolean>('return CSS.highlights.size > 0'), 'the marks of figures');
  return address;
}

const key = (name: string) =>
  stage.firefox.inPage(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, cancelable: true }))`,
    name,
  );

test('words that are selected by hand are highlighted, kept with their note and found again', async () => {
  stage = await openFirefoxStage();
  const { firefox } = stage;
  const address = await openSaved('/en/the-machine-that-knew-the-water.html');
  const from = await firefox.inPage<{ x: number; y: number; width: number }>(
    `const paragraph = [...document.querySelectorAll('.body p:not(.lead)')].find((p) => p.textContent.length > 160);
     paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
     const range = document.createRange();
     range.selectNodeContents(paragraph);
     const { left, top, width, height } = range.getClientRects()[0];
     return { x: Math.round(left + 1), y: Math.round(top + height / 2), width };`,
  );
  const move = (x: number) => ({
    type: 'pointerMove',
    origin: 'viewport',
    x: Math.round(x),
    y: from.y,
    duration: 0,
  });
  await firefox.send('WebDriver:PerformActions', {
    actions: [
      {
        type: 'pointer',
        id: 'hand',
        parameters: { pointerType: 'mouse' },
        actions: [
          move(from.x),
          { type: 'pointerDown', button: 0 },
          move(from.x + from.width * 0.3),
          move(from.x + from.width * 0.6),
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
  const words = await firefox.inPage<string>('return getSelection().toString().trim()');
  expect(words.length).toBeGreaterThan(10);
  await until(
    () => firefox.inPage<boolean>(`return document.querySelector('.mk-menu') !== null`),
    'the colours',
  );
  await firefox.inPage(`document.querySelector('[aria-label="Highlight in green"]').click()`);
  const marked = () =>
    firefox.inPage<string[]>(
      `return [...(CSS.highlights.get('figleaf-mark-green') ?? [])].map((range) => {
         const live = document.createRange();
         live.setStart(range.startContainer, range.startOffset);
         live.setEnd(range.endContainer, range.endOffset);
         return live.toString().trim();
       })`,
    );
  await until(async () => (await marked()).length === 1, 'the highlight');
  expect(await marked()).toEqual([words]);

  await stage.open('about:blank');
  await stage.open(address);
  await until(async () => (await marked()).length === 1, 'the highlight again');
  expect(await marked()).toEqual([words]);
  await key('f');
  await until(
    () =>
      firefox.inPage<boolean>(
        `return document.querySelector('.tabs')?.innerText.replace(/\\s+/g, ' ').includes('Notes 1') ?? false`,
      ),
    'the list to count it',
  );
}, 180_000);

const bar = () =>
  stage.firefox.inPage<string>(
    `return document.querySelector('.listen')?.innerText.replace(/\\s+/g, ' ') ?? ''`,
  );

test('where the browser has no voice, listening says so', async () => {
  stage = await openFirefoxStage({
    'media.webspeech.synth.enabled': true,
    'media.webspeech.synth.test': false,
  });
  await openSaved('/vi/quan-ven-song.html');
  // a voice of the machine that speaks Vietnamese would read it
  const hasVoice = await stage.firefox.inPage<boolean>(
    `return speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('vi'))`,
  );
  await key('l');
  if (hasVoice) await until(async () => (await bar()).includes('Sentence 1 of'), 'the first sentence');
  else
    await until(
      async () => (await bar()).includes('This browser has no voice for Vietnamese.'),
      'the reason',
    );
}, 180_000);

test('with a voice, it is read sentence by sentence', async () => {
  // Firefox brings voices of its own for tests, which say nothing
  stage = await openFirefoxStage({ 'media.webspeech.synth.test': true });
  await openSaved('/en/the-machine-that-knew-the-water.html');
  await key('l');
  await until(async () => /Sentence \d+ of \d+/.test(await bar()), 'a sentence');
}, 180_000);

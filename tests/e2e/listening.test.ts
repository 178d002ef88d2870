import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marked, openReading, textOf } from './figures-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';

/** What a page of the test hears of its voice. */
interface Heard {
  said: string[];
  word(): void;
  end(): void;
}

/** The saved article in a browser that has one voice of its own: it says nothing, and goes on when the test lets it. */
async function openWithVoice(): Promise<Page> {
  const { page, reader } = await openReading(stage, EN);
  await (await byRole(reader, 'button', 'Save offline')).click();
  const library = await stage.extensionPage('/library.html');
  const address = await until(
    () => library.$eval('a[href*="saved="]', (a) => (a as HTMLAnchorElement).href),
    'the saved article',
  );
  await page.close();
  await library.evaluateOnNewDocument(() => {
    const said: string[] = [];
    let now: EventTarget | null = null;
    const tell = (type: string, more = {}) => now?.dispatchEvent(Object.assign(new Event(type), more));
    const voice = { voiceURI: 'ada', name: 'Ada', lang: 'en-GB', localService: true, default: true };
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      speak(utterance: Utterance) {
        now = utterance;
        said.push(utterance.text);
      },
      // as Chromium does it: what is cancelled says that it has ended
      cancel: () => tell('end'),
    });
    const heard = {
      said,
      word: () => tell('boundary', { name: 'word', charIndex: 0, charLength: 3 }),
      end: () => tell('end'),
    };
    Object.defineProperties(globalThis, {
      speechSynthesis: { value: synthesis },
      SpeechSynthesisUtterance: { value: Utterance },
      heard: { value: heard },
    });
  });
  await library.goto(address);
  await until(() => library.evaluate(() => CSS.highlights.size > 0), 'the marks');
  return library;
}
const said = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.said);
const tell = (page: Page, what: 'word' | 'end') =>
  page.evaluate((name) => (globalThis as unknown as { heard: Heard }).heard[name](), what);

test('a browser without a voice for the language says so', async () => {
  const { page, reader } = await openReading(stage, '/vi/quan-ven-song.html');
  expect(await reader.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await page.keyboard.press('l');
  await until(
    async () => (await textOf(reader, '.listen')).includes('This browser has no voice for Vietnamese.'),
    'the reason',
  );
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.listen')), 'the bar to go');
  expect(await reader.$('.article h1')).not.toBeNull();
  await page.close();
});

test('reads sentence by sentence, marks what it says, pauses and skips', async () => {
  const page = await openWithVoice();
  await page.keyboard.press('l');
  await until(async () => (await said(page)).length === 1, 'the first sentence');
  const first = (await said(page))[0] ?? '';
  const sentence = async () => (await marked(page, 'figleaf-speech'))[0]?.text ?? '';
  await until(async () => (await sentence()).startsWith(first), 'the mark of the sentence');
  await tell(page, 'word');
  await until(async () => (await marked(page, 'figleaf-word'))[0]?.text === first.slice(0, 3), 'the word');

  await page.keyboard.press('Space');
  await byRole(page, 'button', 'Read on');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.press('Space');
  await until(async () => (await said(page)).length === 2, 'the same again');
  expect((await said(page))[1]).toBe(first);

  await page.keyboard.press('ArrowRight');
  await until(async () => (await said(page)).length === 3, 'the next sentence');
  expect(await textOf(page, '.ls-t')).toMatch(/^Sentence 2 of \d+/);
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await said(page)).at(-1) === first, 'the one before');

  // it is followed down the page, until one scrolls
  await until(async () => {
    await tell(page, 'end');
    return page.evaluate(() => scrollY > 200);
  }, 'the window to follow');
  await page.mouse.move(600, 400);
  await page.mouse.wheel({ deltaY: -4000 });
  await byRole(page, 'button', 'Back to the sentence');
  await until(() => page.evaluate(() => scrollY === 0), 'the top');
  const count = (await said(page)).length;
  await tell(page, 'end');
  await until(async () => (await said(page)).length > count, 'the next sentence');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await (await byRole(page, 'button', 'Back to the sentence')).click();
  await until(() => page.evaluate(() => scrollY > 200), 'the way back');

  await page.keyboard.press('l');
  await until(async () => !(await page.$('.listen')), 'the bar to go');
  await until(async () => (await marked(page, 'figleaf-speech')).length === 0, 'the mark to go');
  await page.close();
});

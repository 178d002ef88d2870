import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Parts from './finding-parts.ts';
import { ARTICLES } from './finding-articles.ts';
import { fillIn, type FindingStage, openFinding } from './finding-stage.ts';
import { byRole, until } from './stage.ts';

let stage: FindingStage;
beforeAll(async () => {
  stage = await openFinding();
}, 60_000);
afterAll(() => stage.close());

test('lists highlights with their notes, searches them, and opens the place', async () => {
  const { library, helper, ids } = stage;
  for (const [at, quote, note] of [
    [0, 'Nurses got VND 800 billion', 'ask the union'],
    [3, 'On cloudy days it was 4%', ''],
  ] as const) {
    const text = ARTICLES[at]?.text ?? '';
    const mark = { quote, note, start: text.indexOf(quote), before: '', after: '', colour: 'green' } as const;
    await helper.evaluate(
      (id, given) =>
        (globalThis as typeof globalThis & { parts: typeof Parts }).parts.mark(id, {
          is: 'add',
          mark: { ...given, id: crypto.randomUUID(), madeAt: new Date().toISOString() },
        }),
      ids[at] ?? '',
      mark,
    );
  }
  await (await byRole(library, 'button', 'Your highlights')).click();
  const quotes = () => library.$$eval('.marks-all q', (all) => all.map((q) => q.textContent));
  await until(async () => (await quotes()).length === 2, 'both');
  await fillIn(library, 'searchbox', 'Search highlights and notes', 'union');
  await until(async () => (await quotes()).join() === 'Nurses got VND 800 billion', 'the one with the note');
  expect(await library.$eval('.marks-all', (list) => list.textContent)).toContain('ask the union');
  await (await library.$('.marks-all a'))?.click();
  await library.waitForSelector('.body p');
  expect(library.url()).toContain(`saved=${ids[0]}&at=`);
});

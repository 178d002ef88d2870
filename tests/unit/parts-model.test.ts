import { expect, test } from 'vitest';
import type { Article } from '../../core/article/article.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { JoinedArticle, Parts } from '../../models/ports.ts';
import { PartsModel } from '../../models/parts.ts';
import { ARTICLE } from './saved-example.ts';

const joined = (here: number, known: number, trouble: Parts['trouble'] = null) =>
  ok({ article: { ...ARTICLE, title: `${here} parts` }, parts: { here, known, trouble } });

function setUp(answers: Result<JoinedArticle, Failure>[]) {
  const shown: string[] = [];
  const model = new PartsModel(
    async () => answers.shift() ?? err({ is: 'page-silent' }),
    ({ title }: Article) => void shown.push(title),
  );
  model.known.value = { here: 1, known: 3, trouble: null };
  return { model, shown };
}

test('each part is shown when it has come, to the last', async () => {
  const { model, shown } = setUp([joined(2, 3), joined(3, 3)]);
  const work = model.join();
  expect(model.busy.value).toBe(true);
  await work;
  expect(shown).toEqual(['2 parts', '3 parts']);
  expect(model.busy.value).toBe(false);
  expect(model.known.value).toEqual({ here: 3, known: 3, trouble: null });
});

test('a part that does not come ends it, and another press goes on from there', async () => {
  const { model, shown } = setUp([joined(2, 3), joined(2, 3, 'failed'), joined(3, 3)]);
  await model.join();
  expect(model.known.value?.trouble).toBe('failed');
  await model.join();
  expect(shown).toEqual(['2 parts', '3 parts']);
});

test('a page that has no more than it said is not asked for ever', async () => {
  const { model } = setUp([joined(1, 3), joined(1, 3)]);
  await model.join();
  expect(model.busy.value).toBe(false);
});

test('a page that is gone says so', async () => {
  const { model } = setUp([]);
  await model.join();
  expect(model.failure.value).toEqual({ is: 'page-silent' });
});

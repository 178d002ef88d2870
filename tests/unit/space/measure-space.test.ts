import { expect, test } from 'vitest';
import { measureSpace } from '../../../core/space/measure-space.ts';

const ARTICLES = [
  {
    id: 'a',
    text: 10,
    pictures: [
      { hash: 'x', bytes: 100 },
      { hash: 'y', bytes: 50 },
    ],
  },
  {
    id: 'b',
    text: 20,
    pictures: [
      { hash: 'y', bytes: 50 },
      { hash: 'y', bytes: 50 },
    ],
  },
  { id: 'c', text: 400, pictures: [] },
];

test('pictures that several articles show are counted once, and said to be shared', () => {
  const space = measureSpace(ARTICLES);
  expect(space).toMatchObject({ text: 430, pictures: 150, shared: 50 });
  expect(space.lines).toEqual([
    { id: 'c', text: 400, own: 0, shared: 0 },
    { id: 'a', text: 10, own: 100, shared: 50 },
    { id: 'b', text: 20, own: 0, shared: 50 },
  ]);
});

test('what goes with some articles is what no other one shows', () => {
  const { freedPictures } = measureSpace(ARTICLES);
  expect(freedPictures(new Set(['a']))).toBe(100);
  expect(freedPictures(new Set(['b']))).toBe(0);
  expect(freedPictures(new Set(['a', 'b']))).toBe(150);
  expect(freedPictures(new Set())).toBe(0);
});

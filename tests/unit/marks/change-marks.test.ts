import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../core/article/mark.ts';
import { changeMarks, MarkChangeSchema } from '../../../core/marks/change-marks.ts';

const mark = (id: number, start: number): Mark => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  quote: 'quay',
  before: '',
  after: '',
  start,
  colour: 'yellow',
  note: '',
  madeAt: '2026-03-01T10:00:00.000Z',
});
const A = mark(1, 10);
const B = mark(2, 30);

describe('changeMarks', () => {
  test('adds in the order of the text, the same mark once', () => {
    const C = mark(3, 20);
    expect(changeMarks([A, B], { is: 'add', mark: C })).toEqual([A, C, B]);
    expect(changeMarks([A, B], { is: 'add', mark: A })).toEqual([A, B]);
  });

  test('changes what it names alone: two windows do not undo each other’s', () => {
    const afterColour = changeMarks([A, B], { is: 'colour', id: A.id, colour: 'blue' });
    const afterBoth = changeMarks(afterColour, { is: 'note', id: A.id, note: 'ask Ida' });
    expect(afterBoth).toEqual([{ ...A, colour: 'blue', note: 'ask Ida' }, B]);
  });

  test('does not bring back what is gone', () => {
    const without = changeMarks([A, B], { is: 'remove', id: A.id });
    expect(changeMarks(without, { is: 'note', id: A.id, note: 'late' })).toEqual([B]);
  });
});

test('a change with a colour that is none, a quote without end or an id that is none is refused', () => {
  const bad = [
    { is: 'colour', id: A.id, colour: 'red; background: url(x)' },
    { is: 'add', mark: { ...A, quote: 'x'.repeat(10_001) } },
    { is: 'remove', id: 'all' },
  ];
  for (const change of bad) expect(v.safeParse(MarkChangeSchema, change).success).toBe(false);
  expect(v.safeParse(MarkChangeSchema, { is: 'add', mark: A }).success).toBe(true);
});

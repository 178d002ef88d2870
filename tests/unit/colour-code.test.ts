import { expect, test } from 'vitest';
import { colourCode } from '../../core/code/colour-code.ts';

test('the stretches of code lie where their words are', () => {
  const text = 'def f(x):\n    return "a" + x  # why\n';
  const seen = colourCode(text, 'python').map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
  expect(seen).toEqual(
    expect.arrayContaining(['keyword def', 'keyword return', 'string "a"', 'comment # why']),
  );
});

test('an unknown language and code of a megabyte have none', () => {
  expect(colourCode('x = 1', 'klingon')).toEqual([]);
  expect(colourCode('x = 1\n'.repeat(100_000), 'python')).toEqual([]);
});

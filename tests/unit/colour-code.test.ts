import { expect, test } from 'vitest';
import { colourCode } from '../../core/code/colour-code.ts';

const coloured = (text: string, language: string) =>
  [...colourCode(text, language)].flat().map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

test('the stretches of code lie where their words are', () => {
  expect(coloured('def f(x):\n    return "a" + x  # why\n', 'python')).toEqual(
    expect.arrayContaining(['keyword def', 'keyword return', 'string "a"', 'comment # why']),
  );
});

test('an unknown language has none, whatever it is called', () => {
  for (const language of ['klingon', 'constructor', '__proto__', 'toString', ''])
    expect(coloured('x = 1', language)).toEqual([]);
});

test('long code is coloured in parts that end at empty lines, and a megabyte not to its end', () => {
  const lines = Array.from({ length: 900 }, (_, at) => `def f${at}():\n    return "${at}"\n\n`);
  const text = lines.join('');
  const parts = [...colourCode(text, 'python')];
  expect(parts.length).toBeGreaterThan(3);
  expect(coloured(text, 'python').filter((one) => one === 'keyword def')).toHaveLength(900);
  for (const part of parts) expect(text.slice(part[0]?.start).startsWith('def ')).toBe(true);
  const long = [...colourCode('x = 1\n'.repeat(100_000), 'python')].flat();
  expect(long.at(-1)?.end).toBeLessThanOrEqual(50_000);
});

test('no part is longer than what patterns that grow with the square of it can bear', () => {
  expect([...colourCode('1'.repeat(12_000), 'json')]).toHaveLength(3);
  expect([...colourCode('a = "\n'.repeat(2000), 'json')].length).toBeGreaterThanOrEqual(3);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByValue } from '../../../core/ledger/sort-by-value.ts';

test('values come in their order, equal ones as they stood', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }))), (values) => {
      const plain = values.map((value) => value + 0);
      const expected = [...plain.keys()].toSorted((a, b) => (plain[a] ?? 0) - (plain[b] ?? 0) || a - b);
      expect([...orderByValue(Float64Array.from(plain))].map((i) => plain[i])).toEqual(
        expected.map((i) => plain[i]),
      );
    }),
  );
  expect([...orderByValue(Float64Array.of(2, 1, 2, -Infinity, 1))]).toEqual([3, 1, 4, 0, 2]);
});

import { describe, expect, test } from 'vitest';
import { atOnce, inSlices, type Work } from '../../core/extract/in-slices.ts';

/** Work of `steps` parts that take 10 ms each on a clock of its own. */
function workplace(steps: number) {
  let time = 0;
  const held: number[] = [];
  let since = 0;
  function* work(): Work<string> {
    for (let at = 0; at < steps; at++) {
      time += 10;
      yield;
    }
    return 'done';
  }
  const pause = async () => {
    held.push(time - since);
    // the page has its turn: none of it is the time of the work
    time += 1000;
    since = time;
  };
  return { work, held, options: { pause, now: () => time } };
}

describe('work in slices', () => {
  test('lets the page have its turn before it holds it longer than a slice', async () => {
    const { work, held, options } = workplace(20);
    expect(await inSlices(work(), { ...options, slice: 50, budget: 3000 })).toBe('done');
    expect(held).toEqual([50, 50, 50, 50]);
  });

  test('gives up at the end of the budget, pauses left out', async () => {
    const { work, held, options } = workplace(1000);
    expect(await inSlices(work(), { ...options, slice: 50, budget: 200 })).toBeNull();
    expect(held.length).toBeLessThanOrEqual(5);
  });

  test('or does all at once', () => {
    expect(atOnce(workplace(5).work())).toBe('done');
  });
});

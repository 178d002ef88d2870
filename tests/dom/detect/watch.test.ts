import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Verdict } from '../../../core/detect/verdict.ts';
import { watchArticle } from '../../../core/detect/watch.ts';

/** Time that moves only when told to. */
class Clock {
  time = 0;
  #waiting: { at: number; run: () => void }[] = [];
  now = () => this.time;
  later = (run: () => void, delay: number) => {
    const entry = { at: this.time + delay, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };
  get waiting() {
    return this.#waiting.length;
  }
  async advance(milliseconds: number) {
    await settle();
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.#waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#waiting = this.#waiting.filter((entry) => entry !== due);
      this.time = due.at;
      due.run();
      await settle();
    }
    this.time = end;
  }
}

/** Lets the mutation observer, which runs in a microtask, have its turn. */
const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

const home = location.href;
let clock: Clock;
let end: () => void;
let reports: Verdict[];
let looks: number;
let place: HTMLElement;
/** What the stand-in detector says: an article as soon as there is a paragraph. */
const detect = (): Verdict => {
  looks += 1;
  clock.time += 1;
  const words = place.querySelectorAll('p').length * 100;
  return { isArticle: words > 0, score: words > 0 ? 1 : 0, links: 0, words };
};
const start = () => {
  end = watchArticle((verdict) => reports.push(verdict), { now: clock.now, later: clock.later, detect });
};

beforeEach(() => {
  clock = new Clock();
  reports = [];
  looks = 0;
  place = document.createElement('main');
  document.body.append(place);
});

afterEach(() => {
  end();
  place.remove();
  history.replaceState(null, '', home);
});

describe('reports', () => {
  test('once at the start, and not again while nothing changes', async () => {
    start();
    expect(reports).toHaveLength(1);
    await clock.advance(60_000);
    expect(reports).toHaveLength(1);
    expect(looks).toBe(1);
  });

  test('text that arrives late, within a second', async () => {
    start();
    await clock.advance(5000);
    place.innerHTML = '<p>late</p>';
    await clock.advance(1000);
    expect(reports.map((verdict) => verdict.isArticle)).toEqual([false, true]);
  });

  test('not what a mutation left as it was', async () => {
    start();
    place.append('x');
    await clock.advance(5000);
    expect(looks).toBe(2);
    expect(reports).toHaveLength(1);
  });

  test('again for a new address, also with the same verdict', async () => {
    place.innerHTML = '<p>one</p>';
    start();
    history.pushState(null, '', '/another/story');
    await clock.advance(1000);
    expect(reports).toHaveLength(2);
  });

  test('not for a fragment that only jumps, but for one that is a route', async () => {
    start();
    history.pushState(null, '', '#part-2');
    await clock.advance(1000);
    expect(reports).toHaveLength(1);
    history.pushState(null, '', '#/story/2');
    await clock.advance(1000);
    expect(reports).toHaveLength(2);
  });

  test('again when the page returns from the back/forward cache', () => {
    start();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(reports).toHaveLength(2);
  });
});

describe('costs little', () => {
  test('pauses grow on a page that never rests', async () => {
    start();
    for (let i = 0; i < 600; i += 1) {
      place.append('x');
      await clock.advance(100);
    }
    expect(looks).toBeLessThan(15);
  });

  test('after a rest a change is looked at soon again', async () => {
    start();
    for (let i = 0; i < 300; i += 1) {
      place.append('x');
      await clock.advance(100);
    }
    await clock.advance(50_000);
    place.innerHTML = '<p>late</p>';
    await clock.advance(1000);
    expect(reports.at(-1)?.isArticle).toBe(true);
  });

  test('a page that is long decided is let be, until its address changes', async () => {
    start();
    for (let i = 0; i < 20; i += 1) {
      place.append('x');
      await clock.advance(10_000);
    }
    const before = looks;
    place.append('x');
    await clock.advance(60_000);
    expect(looks).toBe(before);
    expect(clock.waiting).toBe(0);
    history.pushState(null, '', '/next');
    place.innerHTML = '<p>next</p>';
    await clock.advance(1000);
    expect(reports.at(-1)?.isArticle).toBe(true);
  });
});

test('nothing happens after the end', async () => {
  start();
  place.innerHTML = '<p>late</p>';
  await settle();
  end();
  expect(clock.waiting).toBe(0);
  history.pushState(null, '', '/gone');
  await clock.advance(10_000);
  expect(reports).toHaveLength(1);
});

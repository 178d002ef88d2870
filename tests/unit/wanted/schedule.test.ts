import { describe, expect, test } from 'vitest';
import { afterFailure, HOST_REST, isHopeless, pickLinks } from '../../../core/wanted/schedule.ts';
import { readWanted, WantedLinkSchema } from '../../../core/wanted/wanted-link.ts';
import { wanted, WANTED_EXAMPLES } from './wanted-example.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const at = (...urls: string[]) => urls.map((url, i) => wanted({ id: `${i}`, url: `https://${url}` }));
const pick = (due: ReturnType<typeof at>, busy: string[] = [], rested: [string, number][] = []) =>
  pickLinks(due, { now: NOW.getTime(), busy: new Set(busy), rested: new Map(rested) });
const urls = (picks: ReturnType<typeof pick>) => picks.links.map(({ url }) => url.slice(8));

describe('which links are fetched now', () => {
  test('one a host, three in all, in their order', () => {
    const due = at('a.example/1', 'a.example/2', 'b.example/1', 'c.example/1', 'd.example/1');
    expect(urls(pick(due))).toEqual(['a.example/1', 'b.example/1', 'c.example/1']);
    expect(urls(pick(due, ['a.example', 'x.example']))).toEqual(['b.example/1']);
    expect(urls(pick(due, ['x.example', 'y.example', 'z.example']))).toEqual([]);
  });

  test('ports are hosts of their own', () => {
    expect(urls(pick(at('a.example:1/1', 'a.example:2/1')))).toEqual(['a.example:1/1', 'a.example:2/1']);
  });

  test('a host rests after a page, and it is said when that is over', () => {
    const rested: [string, number][] = [['a.example', NOW.getTime() - HOST_REST + 500]];
    const picks = pick(at('a.example/1', 'b.example/1'), [], rested);
    expect(urls(picks)).toEqual(['b.example/1']);
    expect(picks.again).toBe(NOW.getTime() + 500);
    expect(pick(at('b.example/1'), [], rested).again).toBe(null);
  });

  test('what somebody waits for comes first, and has a place where all are taken', () => {
    const due = [...at('a.example/1', 'b.example/1'), wanted({ url: 'https://u.example/', isUrgent: true })];
    expect(urls(pick(due))).toEqual(['u.example/', 'a.example/1', 'b.example/1']);
    expect(urls(pick(due, ['x.example', 'y.example', 'z.example']))).toEqual(['u.example/']);
    expect(urls(pick(due, ['x.example', 'y.example', 'u.example']))).toEqual([]);
  });
});

describe('after a failure', () => {
  test('what may pass is tried again, later and later, five times in all', () => {
    const minutes = [1, 2, 3, 4, 5].map((tries) => {
      const { due } = afterFailure(wanted({ tries }), 'busy', NOW);
      return due === null ? null : (Date.parse(due) - NOW.getTime()) / 60_000;
    });
    expect(minutes).toEqual([1, 10, 60, 240, null]);
  });

  test('what will not change is given up at once, with its reason', () => {
    for (const why of ['gone', 'refused', 'no-article', 'private-address', 'not-a-page'] as const)
      expect(afterFailure(wanted({ tries: 1 }), why, NOW)).toMatchObject({ due: null, why });
  });

  test('a link that never comes to an end is not begun for ever', () => {
    expect(isHopeless(wanted({ tries: 4 }))).toBe(false);
    expect(isHopeless(wanted({ tries: 5 }))).toBe(true);
  });
});

describe('the record of a link', () => {
  test('has an example of every version, and reads it', () => {
    const newest = WantedLinkSchema.entries.version.literal;
    expect(Object.keys(WANTED_EXAMPLES).map(Number)).toEqual(Array.from({ length: newest }, (_, i) => i + 1));
    for (const example of Object.values(WANTED_EXAMPLES)) expect(readWanted(example)).toEqual(wanted());
  });

  test('is none without an address, or of a later version', () => {
    expect(readWanted({ ...wanted(), url: 'nowhere' })).toBe(null);
    expect(readWanted({ ...wanted(), version: 99 })).toBe(null);
    expect(readWanted(null)).toBe(null);
  });
});

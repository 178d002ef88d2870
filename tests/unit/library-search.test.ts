import { describe, expect, test, vi } from 'vitest';
import { ok } from '../../core/result.ts';
import type { LedgerRow } from '../../core/ledger/ledger.ts';
import { setUp, settle } from './library-world.ts';
import { exampleRow as row } from './row-example.ts';

const words = [{ folded: 'water', exact: null, isOpen: false, typos: 0 as const }];

describe('full-text search', () => {
  const three = () => [
    row('a'),
    row('b', { title: 'Water' }),
    row('c'),
    row('binned', { binnedAt: '2026-11-01' }),
  ];

  test('shows what the index found by rank, then what only titles hold', async () => {
    const { model, index, ids } = setUp(three());
    vi.mocked(index.search).mockResolvedValue(
      ok({
        hits: [
          { id: 'c', score: 2 },
          { id: 'binned', score: 1.5 },
          { id: 'a', score: 1 },
        ],
        words,
      }),
    );
    await model.start();
    model.narrow({ query: 'water' });
    expect(ids(), 'titles at once').toEqual(['b']);
    await settle();
    expect(ids()).toEqual(['c', 'a', 'b']);
    model.narrow({ query: '' });
    await settle();
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  test('lets no earlier question answer after a later one', async () => {
    const { model, index, ids } = setUp(three());
    await model.start();
    let slow = () => {};
    vi.mocked(index.search)
      .mockImplementationOnce(async () => {
        await new Promise<void>((resolve) => (slow = resolve));
        return ok({ hits: [{ id: 'a', score: 1 }], words });
      })
      .mockResolvedValueOnce(ok({ hits: [{ id: 'c', score: 1 }], words }));
    model.narrow({ query: 'wat' });
    model.narrow({ query: 'wate' });
    await settle();
    slow();
    await settle();
    expect(ids()).toContain('c');
    expect(ids()).not.toContain('a');
  });

  test('asks why an article was found once, and only for what was found', async () => {
    const { model, index } = setUp(three());
    const places = vi.spyOn(index, 'places');
    vi.mocked(index.search).mockResolvedValue(ok({ hits: [{ id: 'a', score: 1 }], words }));
    await model.start();
    model.narrow({ query: 'water' });
    await settle();
    await model.search.want(['a', 'b']);
    await model.search.want(['a', 'b']);
    expect(places).toHaveBeenCalledTimes(1);
    expect(places).toHaveBeenCalledWith(['a'], words);
  });

  test('says why it has no answer', async () => {
    const { model, index } = setUp(three());
    vi.mocked(index.search).mockResolvedValue({ ok: false, error: { is: 'database-blocked' } });
    await model.start();
    model.narrow({ query: 'water' });
    await settle();
    expect(model.search.failure.value).toEqual({ is: 'database-blocked' });
  });
});

describe('the ledger', () => {
  const figure = (start: number): LedgerRow => ({
    id: 'a',
    date: '2026-11-01',
    kind: 'money',
    value: start,
    value2: null,
    unit: 'VND',
    approx: null,
    direction: null,
    start,
    end: start + 1,
    sentence: { start: 0, end: 10 },
  });

  test('reads a query as people write it, shows a page of it, and every line for a file', async () => {
    const { model, index } = setUp([row('a')]);
    vi.mocked(index.ledger).mockResolvedValue(ok({ length: 250, at: figure, tally: () => [] }));
    vi.mocked(index.sentences).mockImplementation(async (rows) =>
      ok(rows.map(({ start }) => ({ title: 'A', surface: `${start}`, sentence: `${start} đồng` }))),
    );
    await model.start();
    await model.showLedger();
    await model.ledger.search('money > 1 trillion đồng health');
    expect(vi.mocked(index.ledger).mock.lastCall?.[0]).toMatchObject({
      kinds: ['money'],
      unit: 'VND',
      min: 1e12,
      words: 'health',
    });
    expect(model.ledger.lines.value).toHaveLength(100);
    await model.ledger.more();
    expect(model.ledger.lines.value.map(({ row: r }) => r.start)).toEqual(
      Array.from({ length: 200 }, (_, i) => i),
    );
    expect(await model.ledger.all()).toHaveLength(250);
  });

  test('keeps its query when a kind is chosen, and goes when a shelf is', async () => {
    const { model, index } = setUp([row('a')]);
    await model.start();
    await model.showLedger();
    await model.ledger.search('solar');
    await model.ledger.narrow({ kind: 'percent' });
    expect(vi.mocked(index.ledger).mock.calls.at(-2)?.[0]).toMatchObject({
      kinds: ['percent'],
      words: 'solar',
    });
    model.show('saved');
    expect(model.screen.value).toBe('list');
  });

  test('is narrowed by unit, by values in digits or words, and by dates, which the query keeps', async () => {
    const { model, index } = setUp([row('a', { lang: 'de' })]);
    await model.start();
    await model.showLedger();
    await model.ledger.search('on health');
    await model.ledger.narrow({ min: '1 trillion đồng', max: '5 nghìn tỷ đồng', from: '2024-01-01' });
    expect(vi.mocked(index.ledger).mock.lastCall?.[0]).toMatchObject({
      unit: 'VND',
      kinds: ['money'],
      min: 1e12,
      max: 5e12,
      isStrict: false,
      from: '2024-01-01',
      topic: 'health',
    });
    await model.ledger.narrow({ min: 'zwei Milliarden Euro', max: '' });
    expect(vi.mocked(index.ledger).mock.lastCall?.[0]).toMatchObject({ unit: 'EUR', min: 2e9, max: null });
    await model.ledger.narrow({ min: 'a lot' });
    expect(model.ledger.misread.value).toEqual(['min']);
    expect(vi.mocked(index.ledger).mock.lastCall?.[0]).toMatchObject({ min: null });
  });

  test('counts kinds and units of what the other filters leave', async () => {
    const { model, index } = setUp([row('a')]);
    const tally = [
      { kind: 'money' as const, unit: 'VND', count: 3 },
      { kind: 'percent' as const, unit: '%', count: 2 },
    ];
    vi.mocked(index.ledger).mockResolvedValue(ok({ length: 5, at: figure, tally: () => tally }));
    await model.start();
    await model.showLedger();
    await model.ledger.narrow({ kind: 'percent' });
    expect(vi.mocked(index.ledger).mock.lastCall?.[0]).toMatchObject({ kinds: [], unit: null });
    expect(model.ledger.tally.value).toEqual(tally);
  });
});

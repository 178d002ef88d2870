import { describe, expect, test } from 'vitest';
import { findFigures } from '../../core/figures/find-figures.ts';
import { FiguresModel } from '../../models/figures.ts';
import { JumpsModel } from '../../models/jumps.ts';

const TEXT =
  'Trong năm 2020, tổng chi đạt 540,5 tỷ đồng, đạt 30% kế hoạch. Đã giải ngân 300/1.200 tỷ đồng đạt 25%.';

function setUp(text = TEXT) {
  const model = new FiguresModel(new JumpsModel());
  model.read.value = { text, lang: 'vi', figures: findFigures(text, { lang: 'vi' }), tables: [] };
  const surfaceOf = (place: number | null) =>
    place === null ? null : model.read.value?.figures[place]?.surface;
  return { model, surfaceOf };
}

describe('FiguresModel', () => {
  test('has nothing before the article was read', () => {
    const model = new FiguresModel(new JumpsModel());
    expect(model.count.value).toBeNull();
    expect([model.groups.value, model.checks.value, model.kinds.value]).toEqual([[], [], []]);
    expect(model.step(1, 0)).toBeNull();
  });

  test('counts what is no date, and every kind there is', () => {
    const { model } = setUp();
    expect(model.count.value).toBe(4);
    expect(model.kinds.value).toEqual([
      { kind: 'money', count: 1 },
      { kind: 'percent', count: 2 },
      { kind: 'ratio', count: 1 },
      { kind: 'date', count: 1 },
    ]);
  });

  test('filters by kind; dates are listed only when asked for', () => {
    const { model, surfaceOf } = setUp();
    const listed = () => model.groups.value.flatMap(({ places }) => places.map(surfaceOf));
    expect(listed()).not.toContain('2020');
    model.filter.value = 'percent';
    expect(listed()).toEqual(['30%', '25%']);
    model.filter.value = 'date';
    expect(listed()).toEqual(['2020']);
  });

  test('checks are those of the text', () => {
    expect(setUp().model.checks.value.map(({ is, verdict }) => `${is} ${verdict}`)).toEqual([
      'share holds',
      'implied cannot-tell',
    ]);
  });

  describe('from one figure to the next', () => {
    test('begins at what is looked at, and goes over both ends', () => {
      const { model, surfaceOf } = setUp();
      expect(surfaceOf(model.step(1, 0))).toBe('540,5 tỷ đồng');
      expect(surfaceOf(model.step(1, 0))).toBe('30%');
      expect(surfaceOf(model.step(-1, 0))).toBe('540,5 tỷ đồng');
      expect(surfaceOf(model.step(-1, 0))).toBe('25%');
      expect(surfaceOf(model.step(1, 0))).toBe('540,5 tỷ đồng');
    });
    test('from the middle of the text, the nearest in either direction', () => {
      const middle = TEXT.indexOf('Đã giải ngân');
      expect(((s) => s.surfaceOf(s.model.step(1, middle)))(setUp())).toBe('300/1.200 tỷ đồng');
      expect(((s) => s.surfaceOf(s.model.step(-1, middle)))(setUp())).toBe('30%');
    });
    test('a figure that begins just there is the next one', () => {
      const { model, surfaceOf } = setUp();
      expect(surfaceOf(model.step(1, TEXT.indexOf('30%')))).toBe('30%');
    });
    test('closes the card of the last one', () => {
      const { model } = setUp();
      model.showCard(1);
      model.step(1, 0);
      expect(model.card.value).toBeNull();
    });
  });

  test('a card marks its figure, and the mark stays when it closes', () => {
    const { model } = setUp();
    model.showCard(2);
    expect([model.card.value, model.current.value]).toEqual([2, 2]);
    model.closeCard();
    expect([model.card.value, model.current.value]).toEqual([null, 2]);
  });

  test('from card to panel: a filter that hides the row goes, the row gets the focus', () => {
    const { model } = setUp();
    model.filter.value = 'money';
    model.tab.value = 'pictures';
    model.showCard(2);
    model.showInPanel(2);
    expect([model.isOpen.value, model.tab.value, model.filter.value]).toEqual([true, 'numbers', null]);
    expect([model.card.value, model.rowWanted.value]).toEqual([null, 2]);
    model.showInPanel(0);
    expect(model.filter.value).toBe('date');
  });

  test('a jump marks the figure and remembers the way back', () => {
    const jumps = new JumpsModel();
    const model = new FiguresModel(jumps);
    model.jump(3, 640);
    expect([model.current.value, jumps.wayBack.value]).toEqual([3, 640]);
  });

  test('a column is sorted up, down, then as the article has it', () => {
    const { model } = setUp();
    const now = () => model.sortings.value.get(0);
    model.sortTable(0, 1);
    expect(now()).toEqual({ column: 1, down: false });
    model.sortTable(0, 1);
    expect(now()).toEqual({ column: 1, down: true });
    model.sortTable(0, 2);
    expect(now()).toEqual({ column: 2, down: false });
    model.sortTable(0, 2);
    model.sortTable(0, 2);
    expect(now()).toBeUndefined();
  });
});

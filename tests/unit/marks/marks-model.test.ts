import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../core/article/mark.ts';
import type { Failure } from '../../../core/failure.ts';
import { changeMarks } from '../../../core/marks/change-marks.ts';
import { err, ok } from '../../../core/result.ts';
import { MarksModel } from '../../../models/marks.ts';
import type { LibraryEvent } from '../../../models/ports.ts';

const TEXT = 'The gauge was built in 1911.\n\nNobody has moved it since.';
const ID = '1b4e28ba-2fa1-8d2b-883f-0016d3cca427';

/** One library, and windows that look at the same article in it. */
function setUp({ isSaved = true, refusal = null as Failure | null } = {}) {
  const listeners = new Set<(event: LibraryEvent) => void>();
  let made = 0;
  const world = {
    isSaved,
    saves: 0,
    kept: [] as readonly Mark[],
    async settle() {
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
  const open = async () => {
    const model = new MarksModel({
      marks: async () => ok(world.isSaved ? { id: ID, marks: world.kept } : null),
      newMarkId: () => `00000000-0000-4000-8000-00000000000${++made}`,
      async changeMark(_, change) {
        world.kept = changeMarks(world.kept, change);
        for (const listener of listeners) listener({ is: 'changed', id: ID });
        return ok(world.kept);
      },
      watchLibrary(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async save() {
        if (refusal) return err(refusal);
        world.saves++;
        world.isSaved = true;
        return ok(ID);
      },
    });
    model.text.value = TEXT;
    await model.refresh();
    return model;
  };
  return { world, open };
}

const select = (model: InstanceType<typeof MarksModel>, words: string) => {
  const start = TEXT.indexOf(words);
  model.selected.value = { start, end: start + words.length };
};

describe('MarksModel', () => {
  test('keeps what was selected as a mark in its place', async () => {
    const { world, open } = setUp();
    const model = await open();
    select(model, ' has moved it ');
    const id = await model.add('green');
    expect(world.kept).toMatchObject([{ id, quote: 'has moved it', colour: 'green', note: '' }]);
    const start = TEXT.indexOf('has moved');
    expect(model.placed.value[0]?.span).toEqual({ start, end: start + 12 });
    expect([model.selected.value, world.saves, model.savedFor.value]).toEqual([null, 0, false]);
  });

  test('saves a fresh article first, and says so', async () => {
    const { world, open } = setUp({ isSaved: false });
    const model = await open();
    expect(model.savedAs.value).toBeNull();
    select(model, '1911');
    await model.add('yellow');
    expect([world.saves, world.kept.length, model.savedFor.value, model.savedAs.value]).toEqual([
      1,
      1,
      true,
      ID,
    ]);
  });

  test('shows nothing that was not kept, and says why', async () => {
    const { world, open } = setUp({ isSaved: false, refusal: { is: 'private-window' } });
    const model = await open();
    select(model, '1911');
    expect(await model.add('yellow')).toBeNull();
    expect(model.marks.value).toEqual([]);
    expect(model.refused.value).toEqual({ is: 'private-window' });
    expect(world.kept).toEqual([]);
  });

  test('two windows do not lose each other’s marks and notes', async () => {
    const { world, open } = setUp();
    const [one, two] = [await open(), await open()];
    select(one, 'The gauge');
    const first = await one.add('yellow');
    select(two, 'Nobody');
    const second = await two.add('pink');
    await one.write(first ?? '', ' ask Ida ');
    await two.recolour(second ?? '', 'blue');
    await world.settle();
    const expected = [
      { quote: 'The gauge', note: 'ask Ida', colour: 'yellow' },
      { quote: 'Nobody', note: '', colour: 'blue' },
    ];
    expect(world.kept).toMatchObject(expected);
    expect(one.marks.value).toMatchObject(expected);
    expect(two.marks.value).toMatchObject(expected);
  });

  test('removes, closes the card of what is gone, and puts back with its note', async () => {
    const { world, open } = setUp();
    const model = await open();
    select(model, '1911');
    const id = (await model.add('yellow')) ?? '';
    await model.write(id, 'before the war');
    model.card.value = id;
    await model.remove(id);
    expect([world.kept, model.card.value]).toEqual([[], null]);
    await model.putBack();
    expect(world.kept).toMatchObject([{ id, note: 'before the war' }]);
    expect(model.removed.value).toBeNull();
  });

  test('lists a mark whose words are gone last, without a place', async () => {
    const { open } = setUp();
    const model = await open();
    select(model, 'The gauge was built');
    await model.add('yellow');
    select(model, 'Nobody has moved it');
    await model.add('blue');
    model.text.value = 'A note from the editor.\n\nNobody has moved it since.';
    expect(model.placed.value.map(({ mark, span }) => [mark.quote, span?.start])).toEqual([
      ['Nobody has moved it', 25],
      ['The gauge was built', undefined],
    ]);
  });
});

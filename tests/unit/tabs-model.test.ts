import { expect, test, vi } from 'vitest';
import { TabsModel, type TabsPort, type TabsSaved } from '../../models/tabs.ts';

const DONE: TabsSaved = {
  total: 2,
  saved: 1,
  skipped: [{ title: 'Home', failure: { is: 'no-article', links: 40 } }],
  left: [],
};

test('several tabs: knows which are selected, follows their saving, and forgets it when told to', async () => {
  let tell: (saved: TabsSaved | null) => void = () => {};
  const port = {
    selected: async () => [3, 4],
    save: vi.fn(async () => {}),
    last: async () => null,
    dismiss: vi.fn(async () => {}),
    watch: (listener: typeof tell) => {
      tell = listener;
      return () => {};
    },
  } satisfies TabsPort;
  const model = new TabsModel(port);
  await model.start();
  expect([model.selected.value, model.summary.value]).toEqual([[3, 4], null]);
  await model.save();
  expect(port.save).toHaveBeenCalledWith([3, 4]);
  tell({ ...DONE, saved: 0, skipped: [], left: [3, 4] });
  expect(model.summary.value?.left).toEqual([3, 4]);
  tell(DONE);
  expect(model.summary.value).toEqual(DONE);
  await model.dismiss();
  expect(model.summary.value).toBe(null);
  expect(port.dismiss).toHaveBeenCalledOnce();
});

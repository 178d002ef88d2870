import { expect, test } from 'vitest';
import { err, ok } from '../../core/result.ts';
import { type OpenedBackup, RestoreModel, type RestorePort } from '../../models/restoring.ts';
import { settle } from './library-world.ts';

const PREVIEW: OpenedBackup['preview'] = {
  made: '2026-11-23T10:00:00.000Z',
  counts: { added: 2, same: 1, joined: 0, replaced: 0 },
  lost: [{ path: 'articles/x.json', why: 'damaged' }],
  absent: 0,
  isCutOff: false,
  searches: 1,
  links: 0,
  lostBeside: [],
};
const onRestored = () => {};

test('a backup is looked at, taken, told, and can be taken back', async () => {
  const takeBack = async () => ok(undefined);
  const deeds: unknown[] = [];
  const restore: OpenedBackup['restore'] = async (progress) => {
    progress(3);
    return {
      counts: PREVIEW.counts,
      searches: 1,
      links: 0,
      lost: PREVIEW.lost,
      missingPictures: 0,
      ended: null,
      takeBack,
    };
  };
  const model = new RestoreModel({
    port: { open: async () => ok({ preview: PREVIEW, restore }) },
    onRestored: (...deed) => void deeds.push(deed),
  });
  await model.restore();
  expect(model.state.value).toEqual({ is: 'choosing' });
  await model.read(new Blob(['x']));
  expect(model.state.value).toEqual({ is: 'preview', preview: PREVIEW });
  const seen: unknown[] = [];
  model.state.subscribe((state) => void seen.push(state));
  await model.restore();
  expect(seen).toContainEqual({ is: 'running', done: 3, total: 4 });
  expect(model.state.value).toMatchObject({ is: 'done', report: { searches: 1 } });
  expect(deeds).toEqual([[2, takeBack]]);
});

test('one that is refused is told, and another file can be chosen', async () => {
  const model = new RestoreModel({ port: { open: async () => err({ is: 'newer' }) }, onRestored });
  await model.read(new Blob(['x']));
  expect(model.state.value).toEqual({ is: 'failed', failure: { is: 'newer' } });
  model.again();
  expect(model.state.value).toEqual({ is: 'choosing' });
});

test('the reading is stopped, and a file that is chosen meanwhile wins', async () => {
  const open: RestorePort['open'] = (file, _progress, signal) =>
    new Promise((resolve) => {
      if (file.size === 1) resolve(ok({ preview: PREVIEW, restore: () => Promise.reject(new Error()) }));
      signal.addEventListener('abort', () => resolve(err({ is: 'stopped' })));
    });
  const model = new RestoreModel({ port: { open }, onRestored });
  void model.read(new Blob(['slow']));
  await settle();
  model.stop();
  await settle();
  expect(model.state.value).toEqual({ is: 'choosing' });
  void model.read(new Blob(['slow']));
  await settle();
  await model.read(new Blob(['x']));
  await settle();
  expect(model.state.value).toMatchObject({ is: 'preview' });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKUP_VERSION, sha256 } from '../../../core/backup/backup-format.ts';
import { openBackup } from '../../../core/backup/open-backup.ts';
import { writeBackup } from '../../../core/backup/write-backup.ts';
import { readImport } from '../../../core/import/read-import.ts';
import type { BesideArticles } from '../../../core/backup/beside-articles.ts';
import { makeZip, type Packed } from '../../make-zip.ts';
import { wanted } from '../wanted/wanted-example.ts';
import { EXAMPLE_SEARCH } from './backup-examples.ts';

interface Record {
  readonly id: string;
  readonly text: string;
  readonly pictures: readonly ({ is: 'kept'; hash: string; type: string } | { is: 'lost' })[];
}
const { signal } = new AbortController();
const idOf = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const parse = (value: unknown): Record | 'newer' | null => {
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  return 'version' in value ? 'newer' : (value as Record);
};

const picture = (seed: number, bytes: number) =>
  new Uint8Array(bytes).map((_, i) => (i * seed * 31) ^ (i >> 3));
const shared = picture(3, 70_000);
// what a picture may hold, too: a whole archive, with headers and sizes behind the data
const tricky = await makeZip([{ name: 'x', data: 'inner', isSizeBehind: true }]);
const parts = new Map<string, Blob>();
for (const bytes of [shared, tricky]) parts.set(await sha256(bytes), new Blob([bytes]));
const [sharedHash = '', trickyHash = ''] = parts.keys();

const RECORDS: readonly Record[] = [
  {
    id: idOf(1),
    text: 'Một câu chuyện 🌉 \u0000 \u2028 "…"',
    pictures: [{ is: 'kept', hash: sharedHash, type: 'image/jpeg' }, { is: 'lost' }],
  },
  {
    id: idOf(2),
    text: 'x'.repeat(50_000),
    pictures: [
      { is: 'kept', hash: sharedHash, type: 'image/jpeg' },
      { is: 'kept', hash: trickyHash, type: 'image/x-odd' },
    ],
  },
  { id: idOf(3), text: '', pictures: [{ is: 'kept', hash: 'f'.repeat(64), type: 'image/png' }] },
];

const BESIDE: BesideArticles = { searches: [EXAMPLE_SEARCH], links: [wanted()] };

function write(records: Iterable<Record> = RECORDS, count = RECORDS.length) {
  return writeBackup(
    {
      made: '2026-11-23T10:00:00.000Z',
      count,
      beside: BESIDE,
      records,
      toReadable: (record) => Promise.resolve(record.text ? `<!doctype html><p>${record.id}` : null),
      getPart: (hash) => Promise.resolve(parts.get(hash) ?? null),
    },
    signal,
  );
}
const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

async function open(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openBackup(new Blob([bytes]), parse, signal);
  if (!opened.ok) throw new Error(opened.error.is);
  const found = [];
  for await (const article of opened.value.articles(signal)) found.push(article);
  return { backup: opened.value, found };
}

describe('a backup', () => {
  test('comes back as it was, records and pictures byte for byte', async () => {
    const { backup, found } = await open(await bytesOf(write()));
    expect(found).toEqual(RECORDS.map((record) => ({ is: 'article', record })));
    expect(backup).toMatchObject({
      made: '2026-11-23T10:00:00.000Z',
      promised: 3,
      isCutOff: false,
      beside: BESIDE,
    });
    for (const [hash, blob] of parts) {
      const read = await backup.picture(hash, signal);
      expect(read.ok && new Uint8Array(await read.value.arrayBuffer())).toEqual(
        new Uint8Array(await blob.arrayBuffer()),
      );
    }
    expect(await backup.survey(signal)).toEqual({
      articles: 3,
      lost: [],
      pictures: { there: 2, missing: 1 },
    });
    expect(await backup.picture('f'.repeat(64), signal)).toEqual({ ok: false, error: 'missing' });
  });

  test('of nothing is a backup too', async () => {
    const bytes = await bytesOf(write([], 0));
    expect((await open(bytes)).found).toEqual([]);
    expect(await readImport({ name: 'b.zip', bytes }, { signal })).toEqual({
      ok: false,
      error: { is: 'own-backup' },
    });
  });

  test('is told from files of other services', async () => {
    const result = await readImport({ name: 'b.zip', bytes: await bytesOf(write()) }, { signal });
    expect(result).toEqual({ ok: false, error: { is: 'own-backup' } });
  });

  test('is written as it is read: the source is asked for one record at a time', async () => {
    let asked = 0;
    function* many() {
      for (let i = 0; i < 1000; i++) {
        asked++;
        yield { id: idOf(i), text: 'y'.repeat(100_000), pictures: [] };
      }
    }
    const reader = write(many(), 1000).getReader();
    for (let i = 0; i < 10; i++) await reader.read();
    expect(asked).toBeLessThan(12);
  });
});

describe('a damaged backup', () => {
  /** Where the header of a file has the end of its name. */
  const placeOf = (bytes: Uint8Array, name: string) => new TextDecoder('latin1').decode(bytes).indexOf(name);

  test('cut off: what is before the cut is taken, with its pictures', async () => {
    const bytes = await bytesOf(write());
    const { backup, found } = await open(bytes.slice(0, placeOf(bytes, `${idOf(2)}.json`) + 60));
    expect(backup.isCutOff).toBe(true);
    expect(found[0]).toEqual({ is: 'article', record: RECORDS[0] });
    expect((await backup.picture(sharedHash, signal)).ok).toBe(true);
    expect(found.filter(({ is }) => is === 'article').length).toBeLessThan(backup.promised);
  });

  test('wrong bytes: the article or picture is told, the others are taken', async () => {
    const bytes = await bytesOf(write());
    for (const name of [`${idOf(2)}.json`, '.jpg']) {
      const at = placeOf(bytes, name) + 60;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    }
    const { backup, found } = await open(bytes);
    expect(found.map((one) => (one.is === 'lost' ? one.why : one.record.id))).toEqual([
      idOf(1),
      'damaged',
      idOf(3),
    ]);
    expect(await backup.picture(sharedHash, signal)).toEqual({ ok: false, error: 'damaged' });
  });

  const manifest = (version = 1) => ({
    name: 'manifest.json',
    data: JSON.stringify({
      format: 'figleaf-backup',
      version,
      made: '2026-11-23T10:00:00.000Z',
      counts: { articles: 4 },
    }),
  });
  const record = (i: number, value: unknown): Packed => ({
    name: `articles/${idOf(i)}.json`,
    data: JSON.stringify(value),
  });

  test('records that are none, of somebody else, of a later layout, and files that are gone', async () => {
    const { found } = await open(
      await makeZip([
        manifest(),
        record(1, { id: idOf(9), text: 'under another name', pictures: [] }),
        record(2, { id: idOf(2), text: 'later', version: 99, pictures: [] }),
        record(3, [1]),
        { name: 'articles/../evil.json', data: '{}' },
        { name: 'articles/__proto__.json', data: '{"text":"x"}' },
        { name: 'checksums.json', data: JSON.stringify({ [`articles/${idOf(4)}.json`]: 'a'.repeat(64) }) },
      ]),
    );
    expect(found).toEqual([
      { is: 'lost', path: `articles/${idOf(1)}.json`, why: 'unreadable' },
      { is: 'lost', path: `articles/${idOf(2)}.json`, why: 'newer' },
      { is: 'lost', path: `articles/${idOf(3)}.json`, why: 'unreadable' },
      { is: 'lost', path: `articles/${idOf(4)}.json`, why: 'missing' },
    ]);
  });

  test('of a later version, of something else', async () => {
    const why = async (bytes: Uint8Array<ArrayBuffer>) => {
      const opened = await openBackup(new Blob([bytes]), parse, signal);
      return opened.ok ? 'opened' : opened.error.is;
    };
    expect(await why(await makeZip([manifest(BACKUP_VERSION + 1)]))).toBe('newer');
    expect(await why(await makeZip([{ name: 'manifest.json', data: '{"name":"app"}' }]))).toBe(
      'not-a-backup',
    );
    expect(await why(new TextEncoder().encode('nothing'))).toBe('not-a-backup');
  });

  test('never throws, wherever it is cut and whatever byte is wrong', async () => {
    const bytes = await bytesOf(write(RECORDS.map((record) => ({ ...record, text: 'short' }))));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255), async (cut, at, byte) => {
        const broken = bytes.slice(0, cut);
        if (at < cut) broken[at] = byte;
        const opened = await openBackup(new Blob([broken]), parse, signal);
        if (opened.ok) await opened.value.survey(signal);
      }),
      { numRuns: 200 },
    );
  });
});

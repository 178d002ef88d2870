import { expect, test } from 'vitest';
import { openZip } from '../../../core/zip/open-zip.ts';
import { writeZip, type ZipFile } from '../../../core/zip/write-zip.ts';

const { signal } = new AbortController();
const LIMITS = { entries: 70_000, entryBytes: 1e8, totalBytes: 1e9 };
const MADE = new Date('2026-11-23T10:20:30.000Z');

async function open(files: Iterable<ZipFile>) {
  const blob = await new Response(writeZip(files, MADE)).blob();
  const opened = await openZip(blob, LIMITS, signal);
  if (!opened.ok) throw new Error(opened.error.is);
  return { blob, ...opened.value };
}

test('what is written is what is read, packed where that helps', async () => {
  const noise = new Uint8Array(200_000).map((_, i) => Math.imul(i, 2_654_435_761) >>> 13);
  const files: ZipFile[] = [
    { name: 'mimetype', data: 'application/x', isPacked: false },
    { name: 'Bài viết/ö.txt', data: 'text '.repeat(500), isPacked: true },
    { name: 'picture', data: new Blob([noise]), isPacked: false },
    { name: 'empty', data: '', isPacked: true },
  ];
  const { blob, entries, read } = await open(files);
  expect(entries.map(({ name, method }) => [name, method])).toEqual([
    ['mimetype', 0],
    ['Bài viết/ö.txt', 8],
    ['picture', 0],
    ['empty', 0],
  ]);
  for (const [i, entry] of entries.entries()) {
    const { blob: bytes, failure } = await read(entry, signal);
    expect(failure).toBe(null);
    const { data } = files[i] ?? { data: '' };
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(
      new Uint8Array(await new Blob([data]).arrayBuffer()),
    );
  }
  // the first file begins where EPUB wants it: no extra field, sizes before the data
  expect(await blob.slice(30, 51).text()).toBe('mimetypeapplication/x');
});

test('more files than the first zip could count', async () => {
  function* many() {
    for (let i = 0; i < 66_000; i++) yield { name: `f${i}`, data: 'z', isPacked: false };
  }
  const { entries, read } = await open(many());
  expect(entries).toHaveLength(66_000);
  const { blob, failure } = await read(entries.at(-1)!, signal);
  expect([await blob.text(), failure]).toEqual(['z', null]);
});

test('is asked for one file at a time, and ends in peace when nobody reads on', async () => {
  let asked = 0;
  let ended = false;
  function* many(): Generator<ZipFile> {
    try {
      for (; asked < 1000; asked++) yield { name: `f${asked}`, data: 'y', isPacked: false };
    } finally {
      ended = true;
    }
  }
  const reader = writeZip(many(), MADE).getReader();
  for (let i = 0; i < 9; i++) await reader.read();
  expect(asked).toBe(2);
  await reader.cancel();
  expect(ended).toBe(true);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../../core/zip/open-zip.ts';
import { join, makeZip, type Packed } from '../../make-zip.ts';

const LIMITS = { entries: 100, entryBytes: 32 * 1024 * 1024, totalBytes: 48 * 1024 * 1024 };
const { signal } = new AbortController();

async function read(bytes: Uint8Array<ArrayBuffer>, limits = LIMITS) {
  const opened = await openZip(new Blob([bytes]), limits, signal);
  if (!opened.ok) return opened.error;
  const files = [];
  for (const entry of opened.value.entries) {
    const { blob, failure } = await opened.value.read(entry, signal);
    files.push({ name: entry.name, text: await blob.text(), failure });
  }
  return { isCutOff: opened.value.isCutOff, files };
}
const one = async (file: Packed) => {
  const found = await read(await makeZip([file]));
  return 'files' in found ? found.files[0] : found;
};

describe('an archive', () => {
  test('gives its files, packed or stored, folders left out', async () => {
    const bytes = await makeZip([
      { name: 'a/', data: '', isStored: true },
      { name: 'a/één.txt', data: 'packed '.repeat(100) },
      { name: 'b.txt', data: 'stored', isStored: true },
    ]);
    expect(await read(bytes)).toEqual({
      isCutOff: false,
      files: [
        { name: 'a/één.txt', text: 'packed '.repeat(100), failure: null },
        { name: 'b.txt', text: 'stored', failure: null },
      ],
    });
  });

  test('may have something before and a comment behind it that looks like an end', async () => {
    const bytes = await makeZip([{ name: 'a', data: 'x' }]);
    const view = new DataView(bytes.buffer);
    view.setUint16(bytes.length - 2, 22, true);
    const comment = new Uint8Array(22);
    comment.set([0x50, 0x4b, 5, 6], 3);
    expect(await read(join([bytes, comment]))).toMatchObject({ files: [{ name: 'a', text: 'x' }] });
  });

  test('is not split by marks of headers inside of what is stored in it', async () => {
    const inner = await makeZip([{ name: 'inner', data: 'i', isStored: true, isSizeBehind: true }]);
    const files: Packed[] = [
      { name: 'outer.bin', data: inner, isStored: true, isSizeBehind: true },
      { name: 'after', data: 'z', isSizeBehind: true },
    ];
    const whole = await makeZip(files);
    const names = {
      files: [
        { name: 'outer.bin', failure: null },
        { name: 'after', text: 'z', failure: null },
      ],
    };
    expect(await read(whole)).toMatchObject({ isCutOff: false, ...names });
    // without its directory, too
    expect(await read(whole.slice(0, whole.length - 60))).toMatchObject({ isCutOff: true, ...names });
  });
});

describe('a hostile archive', () => {
  test.each(['../up.csv', 'a/../../up', '/etc/passwd', 'C:\\x', 'a\\..\\b', 'a\u0000.csv'])(
    'with the name %j is not read there',
    async (name) => {
      expect(await one({ name, data: 'x' })).toMatchObject({ failure: 'unsafe-name', text: '' });
    },
  );

  test('is counted by what comes out of it, not by what it says', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    expect(await one({ name: 'bomb', data: zeros, told: 10 })).toMatchObject({ failure: 'bomb' });
    const noise = 'ab'.repeat(50) + Math.PI;
    const found = await read(await makeZip([{ name: 'long', data: noise, told: 1 }]), {
      ...LIMITS,
      entryBytes: 50,
    });
    expect(found).toMatchObject({ files: [{ failure: 'too-large' }] });
  });

  test('spends one budget over all of its files', async () => {
    const bytes = await makeZip(['a', 'b', 'c'].map((name) => ({ name, data: 'x'.repeat(400) })));
    const found = await read(bytes, { ...LIMITS, totalBytes: 1000 });
    expect(found).toMatchObject({ files: [{ failure: null }, { failure: null }, { failure: 'too-large' }] });
  });

  test('whose entries share their bytes is not opened', async () => {
    const bytes = await makeZip([
      { name: 'a', data: 'aaaa', isStored: true },
      { name: 'b', data: 'bbbb', isStored: true },
    ]);
    // the second entry of the directory leads to the first one's header
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 1 - 4, 0, true);
    expect(await read(bytes)).toEqual({ is: 'bomb' });
  });

  test('with too many entries is not opened', async () => {
    const files = Array.from({ length: 5 }, (_, i) => ({ name: String(i), data: '' }));
    expect(await read(await makeZip(files), { ...LIMITS, entries: 4 })).toEqual({ is: 'too-many', limit: 4 });
  });

  test('says what it cannot give', async () => {
    expect(await one({ name: 'a', data: 'x', isEncrypted: true })).toMatchObject({ failure: 'encrypted' });
    expect(await one({ name: 'a', data: 'x', method: 14 })).toMatchObject({ failure: 'unknown-packing' });
    expect(await one({ name: 'a', data: 'text', sum: 1 })).toMatchObject({
      failure: 'damaged',
      text: 'text',
    });
    expect(await one({ name: 'a', data: 'not deflated', isStored: true, method: 8 })).toMatchObject({
      failure: 'damaged',
    });
    expect(await read(new TextEncoder().encode('PK, but no archive'))).toEqual({ is: 'not-a-zip' });
  });
});

describe('a cut-off archive', () => {
  const text = Array.from({ length: 4000 }, (_, i) => `line ${i} ${(i * 7919) % 1000}`).join('\n');
  const files: Packed[] = [
    { name: 'first', data: text },
    { name: 'second', data: text, isSizeBehind: true },
    { name: 'third', data: text },
  ];

  test('gives the files before the cut, and the last one as far as it goes', async () => {
    const bytes = await makeZip(files);
    const found = await read(bytes.slice(0, Math.floor(bytes.length * 0.85)));
    if (!('files' in found)) throw new Error(found.is);
    expect(found.isCutOff).toBe(true);
    expect(found.files.map(({ failure }) => failure)).toEqual([null, null, 'cut-off']);
    expect(found.files[1]?.text).toBe(text);
    expect(found.files[2]?.text.length).toBeGreaterThan(1000);
    expect(text.startsWith(found.files[2]?.text ?? '-')).toBe(true);
  });

  test('never throws, wherever it is cut and whatever bit is wrong', async () => {
    const bytes = await makeZip(files.map((file) => ({ ...file, data: text.slice(0, 3000) })));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255), async (cut, at, byte) => {
        const broken = bytes.slice();
        broken[at] = byte;
        await read(broken.slice(0, cut));
        await read(broken);
      }),
      { numRuns: 150 },
    );
  });
});

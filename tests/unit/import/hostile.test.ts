import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../../core/import/read-import.ts';
import { makeZip } from '../../make-zip.ts';
import { attempt, fixture, preview } from './import-fixture.ts';

const HEADER = 'title,url,time_added,tags,status\n';
const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `Title ${i},https://many.example/${i},${1_500_000_000 + i},t|u,unread\n`,
  );
const titles = async (csv: string) => {
  const { items, refused } = await preview(csv);
  return { titles: items.map(({ title }) => title), refused: refused.map(({ why, at }) => [why, at]) };
};

describe('a broken table', () => {
  test('an open quote costs its line, at the end and before others', async () => {
    expect(
      await titles(
        `${HEADER}A,https://a.example,1,,unread\n"B,https://b.example,2,,unread\nC,https://c.example,3,,unread\n`,
      ),
    ).toEqual({
      titles: ['A', 'C'],
      refused: [['broken-row', 3]],
    });
    expect(await titles(`${HEADER}A,https://a.example,1,,unread\n"B,https://b.ex`)).toEqual({
      titles: ['A'],
      refused: [['cut-off', 3]],
    });
  });

  test('an open quote that a later row seems to close does not swallow what is between', async () => {
    expect(
      await titles(
        `${HEADER}"Open,https://o.example,1,,unread\nKept,https://k.example,1,,unread\n"Good, too",https://g.example,1,,unread\nLast,https://l.example,1,,unread\n`,
      ),
    ).toEqual({ titles: ['Kept', 'Good, too', 'Last'], refused: [['broken-row', 2]] });
  });

  test('quotes that were not doubled are read as they were meant', async () => {
    expect((await titles(`${HEADER}"The "big" one",https://a.example,1,,unread\n`)).titles).toEqual([
      'The "big" one',
    ]);
  });

  test('one of nothing but open quotes ends soon', async () => {
    const { items, refused } = await preview(HEADER + '"x,https://x.example\n'.repeat(50_000));
    expect(items.length).toBeLessThanOrEqual(1);
    expect(refused.at(-1)?.why).toBe('too-many');
  });

  test('a line without end is not gathered', async () => {
    const { items, refused } = await preview(
      `${HEADER}A,https://a.example,1,,unread\n${'x'.repeat(9_000_000)}`,
    );
    expect(items).toHaveLength(1);
    expect(refused.map(({ why }) => why)).toContain('too-large');
  });

  test('line breaks of every kind, and empty lines', async () => {
    for (const end of ['\r\n', '\r', '\n', '\n\n'])
      expect(
        await titles(
          `title,url,time_added,tags,status${end}A,https://a.example,1,,unread${end}B,https://b.example,1,,unread${end}`,
        ),
      ).toEqual({
        titles: ['A', 'B'],
        refused: [],
      });
  });
});

describe('a long file', () => {
  test('of 100,000 rows is read whole, with the lines of what is refused', async () => {
    const all = rows(100_000);
    all[99_998] = 'Bad,ftp://x.example,1,,unread\n';
    const { counts, refused, items } = await preview(HEADER + all.join(''));
    expect(counts.taken).toBe(99_999);
    expect(refused).toEqual([{ why: 'not-web', file: 'export', at: 100_000, what: 'Bad' }]);
    expect(items.at(-1)?.title).toBe('Title 99999');
  });

  test('stops at the limits, and says so', async () => {
    const csv = HEADER + rows(50).join('');
    const few = await preview(csv, 'x.csv', { items: 10, refusals: 5 });
    expect(few.counts).toMatchObject({ taken: 10, refused: 40 });
    expect(few.refused).toHaveLength(5);
    expect(few.notes).toEqual([{ is: 'more-refused', why: 'too-many', count: 35 }]);
    expect((await preview(csv, 'x.csv', { characters: 300 })).counts.taken).toBeLessThan(10);
    expect(await attempt(csv, 'x.csv', { fileBytes: 100 })).toEqual({
      ok: false,
      error: { is: 'too-large', limit: 100 },
    });
    expect(await attempt('[]'.padEnd(200), 'x.json', { documentBytes: 100 })).toMatchObject({
      error: { is: 'damaged', refused: [{ why: 'too-large' }] },
    });
  });

  test('a title as long as a book is cut', async () => {
    const { items } = await preview(`${HEADER}${'word '.repeat(300_000)},https://a.example,1,,unread\n`);
    expect(items[0]?.title.length).toBeLessThanOrEqual(1000);
  });

  test('can be stopped, and tells how far it is', async () => {
    const control = new AbortController();
    const bytes = new TextEncoder().encode(HEADER + rows(40_000).join(''));
    const seen: number[] = [];
    const result = await readImport(
      { name: 'x.csv', bytes },
      {
        signal: control.signal,
        onProgress: ({ bytes }) => {
          seen.push(bytes);
          if (seen.length === 4) control.abort();
        },
      },
    );
    expect(result).toEqual({ ok: false, error: { is: 'stopped' } });
    expect(seen.length).toBe(4);
    expect(seen[0]).toBeGreaterThan(0);
  });
});

describe('a broken list', () => {
  const entry = (i: number) =>
    `{"href":"https://pin.example/${i}","description":"P ${i}","toread":"no","tags":"a"}`;

  test('cut off: every whole entry is taken', async () => {
    const { items, refused } = await preview(`[${entry(1)},\n${entry(2)},\n${entry(3).slice(0, 30)}`);
    expect(items).toHaveLength(2);
    expect(refused).toMatchObject([{ why: 'cut-off', at: 3 }]);
  });

  test('one entry that is no JSON costs itself', async () => {
    const { items, refused } = await preview(`[${entry(1)},{"href": 'x', "a": [1,}]},${entry(3)}]`);
    expect(items.map(({ title }) => title)).toEqual(['P 1', 'P 3']);
    expect(refused).toMatchObject([{ why: 'unreadable', at: 2 }]);
  });

  test('under its key', async () => {
    const bookmark =
      '{"createdAt":1718000000,"title":"T","tags":[],"content":{"type":"link","url":"https://k.example"}}';
    const { items, refused } = await preview(`{"bookmarks": [${bookmark}, {"createdAt"`);
    expect(items).toHaveLength(1);
    expect(refused).toMatchObject([{ why: 'cut-off', at: 2 }]);
  });

  test('with wrong types in every field', async () => {
    const odd =
      '{"href":"https://pin.example/odd","description":{"a":1},"extended":7,"time":[],"toread":1,"tags":null}';
    const { items } = await preview(`[${odd},{"href":5,"toread":"no"}]`);
    expect(items).toMatchObject([{ url: 'https://pin.example/odd', title: '', addedAt: null, tags: [] }]);
  });

  test('nested ten thousand deep', async () => {
    const deep = '['.repeat(200_000);
    expect((await attempt(deep)).ok).toBe(false);
    expect((await attempt(`[${entry(1)},${deep}`)).ok).toBe(true);
  });
});

describe('text in other encodings', () => {
  const csv = `${HEADER}Cầu mới nối đôi bờ,https://a.example,1,đường,unread\n`;

  test('UTF-8 and UTF-16, with and without a mark', async () => {
    const wide = (text: string, isLittle: boolean) => {
      const view = new DataView(new ArrayBuffer(text.length * 2));
      for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
      return new Uint8Array(view.buffer);
    };
    const files: [Uint8Array<ArrayBuffer>, string | null][] = [
      [new TextEncoder().encode(csv), null],
      [new TextEncoder().encode(`\ufeff${csv}`), null],
      [wide(`\ufeff${csv}`, true), 'utf-16le'],
      [wide(`\ufeff${csv}`, false), 'utf-16be'],
      [wide(csv, true), 'utf-16le'],
    ];
    for (const [bytes, encoding] of files) {
      const { items, notes } = await preview(bytes);
      expect(items).toMatchObject([{ title: 'Cầu mới nối đôi bờ', tags: ['đường'] }]);
      expect(notes).toEqual(encoding ? [{ is: 'encoding', file: 'export', encoding }] : []);
    }
  });

  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  test('Windows of the West', async () => {
    const { items, notes } = await preview(
      latin(
        `${HEADER}Caf\u00e9 \u0096 d\u00e9j\u00e0 vu, pi\u00f9,https://a.example,1,,unread\n`.replace(
          'vu, pi\u00f9',
          'vu pi\u00f9',
        ),
      ),
    );
    expect(items[0]?.title).toBe('Café – déjà vu più');
    expect(notes).toEqual([{ is: 'encoding', file: 'export', encoding: 'windows-1252' }]);
  });

  test('Windows of Vietnam, its marks joined to their letters', async () => {
    // c-a^-`u m-o+-'i, d-uong: the bytes of Windows-1258
    const { items, notes } = await preview(
      latin(
        `${HEADER}C\u00e2\u00ccu m\u00f5\u00eci, \u00f0\u00fd\u00f5\u00ccng,https://a.example,1,,unread\n`.replace(
          'i, ',
          'i ',
        ),
      ),
    );
    expect(items[0]?.title).toBe('Cầu mới đường');
    expect(notes).toEqual([{ is: 'encoding', file: 'export', encoding: 'windows-1258' }]);
  });

  test('UTF-8 with a few wrong bytes stays UTF-8', async () => {
    const bytes = new TextEncoder().encode(csv + 'Đây,https://b.example,1,,unread\n');
    bytes[bytes.indexOf(0xe1)] = 0xff;
    const { items, notes } = await preview(bytes);
    expect(items[1]?.title).toBe('Đây');
    expect(notes).toMatchObject([{ is: 'broken-characters' }]);
  });
});

describe('addresses and texts', () => {
  test('only of the web, without credentials, once however it ends', async () => {
    const list = [
      'https://user:pass@bank.example/a#top',
      'https://bank.example/a',
      'https://app.example/#!/story/1',
      ' HTTPS://UP.example ',
      'file:///etc/passwd',
      'javascript:alert(1)//https://x.example',
      '//x.example',
      'https://',
      'https://a b.example/',
    ];
    const { items, refused } = await preview(HEADER + list.map((url) => `T,${url},1,,unread\n`).join(''));
    expect(items.map(({ url }) => url)).toEqual([
      'https://bank.example/a',
      'https://app.example/#!/story/1',
      'https://up.example/',
    ]);
    expect(refused.map(({ why, at }) => [why, at])).toEqual([
      ['twice', 3],
      ['not-web', 6],
      ['not-web', 7],
      ['not-web', 8],
      ['not-web', 9],
      ['not-web', 10],
    ]);
  });

  test('titles are text: markup stays as it is written, control characters go', async () => {
    const { items } = await preview(
      `${HEADER}"<img src=x onerror=a()>\u0000\u001b[31m & \u0007b",https://a.example,1,,unread\n`,
    );
    expect(items[0]?.title).toBe('<img src=x onerror=a()>[31m & b');
  });
});

describe('what is nothing of ours', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['prose', 'Dear reader,\nthis is a letter.\n', 'not-recognised'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'not-recognised'],
    ['JSON of something else', '[{"name":"x"}]', 'not-recognised'],
    ['an empty list', '[]', 'not-recognised'],
    ['a table without addresses', 'a,b\n1,2\n', 'not-recognised'],
  ])('%s', async (_, text, is) => {
    expect(await attempt(text)).toEqual({ ok: false, error: { is } });
  });

  test('archives: of nothing, of a bomb, with names that lead out', async () => {
    expect(await attempt(await makeZip([{ name: 'a.png', data: 'x' }]))).toEqual({
      ok: false,
      error: { is: 'not-recognised' },
    });
    const bomb = await makeZip([{ name: 'part_000000.csv', data: new Uint8Array(30_000_000) }]);
    expect(await attempt(bomb)).toEqual({ ok: false, error: { is: 'bomb' } });
    const { items, refused } = await preview(
      await makeZip([
        { name: '../../part_000000.csv', data: `${HEADER}Out,https://out.example,1,,unread\n` },
        { name: 'part_000001.csv', data: `${HEADER}In,https://in.example,1,,unread\n` },
      ]),
    );
    expect(items.map(({ title }) => title)).toEqual(['In']);
    expect(refused).toMatchObject([{ why: 'unsafe-name', file: '../../part_000000.csv' }]);
  });

  test('an archive that is cut off gives what is in it', async () => {
    const bytes = await makeZip([
      { name: 'part_000000.csv', data: `${HEADER}First,https://first.example,1,,unread\n` },
      { name: 'part_000001.csv', data: HEADER + rows(2000).join('') },
    ]);
    const { items, refused } = await preview(bytes.slice(0, Math.floor(bytes.length / 2)));
    expect(items[0]?.title).toBe('First');
    expect(items.length).toBeGreaterThan(100);
    expect(refused.map(({ why }) => why)).toContain('cut-off');
  });
});

test('no file throws, wherever it is cut and whatever bytes are wrong', async () => {
  const names = [
    'pocket/part_000000.csv',
    'instapaper-new.csv',
    'wallabag.json',
    'wallabag.csv',
    'raindrop.csv',
    'readwise.csv',
    'karakeep.json',
    'pinboard.json',
    'onetab.txt',
  ];
  const files = names.map(fixture);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 5 }),
      async (file, cut, wrong) => {
        const bytes = file.slice();
        for (const [at, byte] of wrong) bytes[Math.floor(at * bytes.length)] = byte;
        const result = await attempt(bytes.slice(0, Math.ceil(cut * bytes.length)));
        if (!result.ok) return;
        for (const item of result.value.items) expect(item.url).toMatch(/^https?:\/\//);
      },
    ),
    { numRuns: 400 },
  );
});

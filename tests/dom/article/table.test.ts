import { describe, expect, test } from 'vitest';
import { readTable } from '../../../core/article/table.ts';

function table(rows: string) {
  const { body } = new DOMParser().parseFromString(`<table>${rows}</table>`, 'text/html');
  const element = body.querySelector('table');
  if (!element) throw new Error('no table');
  return readTable(element);
}

describe('readTable', () => {
  test('caption, head, body and foot, white space collapsed', () => {
    expect(
      table(
        `<caption> Boats\n in port </caption><thead><tr><th>Name</th><th>Oars</th></tr></thead>
         <tbody><tr><th>Heron</th><td> 6 </td></tr></tbody><tfoot><tr><td>All</td><td>6</td></tr></tfoot>`,
      ),
    ).toEqual({
      caption: 'Boats in port',
      head: ['Name', 'Oars'],
      rows: [['Heron', '6']],
      foot: [['All', '6']],
    });
  });

  test('a first row of nothing but headings is the head', () => {
    expect(table('<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>')).toMatchObject({
      head: ['a', 'b'],
      rows: [['1', '2']],
    });
  });

  test('a first row of data stays data', () => {
    expect(table('<tr><th>a</th><td>b</td></tr><tr><th>c</th><td>2</td></tr>')).toMatchObject({
      head: ['', ''],
      rows: [
        ['a', 'b'],
        ['c', '2'],
      ],
    });
  });

  test('spans are written out, in both directions', () => {
    expect(
      table(
        `<thead><tr><th rowspan="2">Port</th><th colspan="2">Boats</th></tr><tr><th>in</th><th>out</th></tr></thead>
         <tr><td rowspan="2">West</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>`,
      ),
    ).toMatchObject({
      head: ['Port', 'Boats · in', 'Boats · out'],
      rows: [
        ['West', '1', '2'],
        ['West', '3', '4'],
      ],
    });
  });

  test('short rows are filled, empty ones left out', () => {
    expect(
      table('<tr><td>a</td><td>b</td></tr><tr><td></td><td></td></tr><tr><td>c</td></tr>')?.rows,
    ).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('a table inside a cell is a part of that cell', () => {
    expect(
      table(
        '<tr><td>a</td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr><tr><td>b</td><td>1</td></tr>',
      )?.rows,
    ).toHaveLength(2);
  });

  test.each([
    ['one row', '<tr><td>a</td><td>b</td></tr>'],
    ['one column', '<tr><td>a</td></tr><tr><td>b</td></tr>'],
    ['nothing', ''],
    ['a head alone', '<thead><tr><th>a</th><th>b</th></tr><tr><th>c</th><th>d</th></tr></thead>'],
  ])('%s is no table of data', (_, rows) => {
    expect(table(rows)).toBeNull();
  });

  test('spans without end do no harm', () => {
    const wide = table('<tr><td colspan="1000">a</td></tr><tr><td rowspan="65534">b</td><td>c</td></tr>');
    expect(wide?.rows[0]).toHaveLength(60);
    const rows = '<tr><td colspan="1000" rowspan="65534">x</td></tr>'.repeat(2000);
    const before = performance.now();
    expect(table(rows)?.rows.length).toBeLessThan(400);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

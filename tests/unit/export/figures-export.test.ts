import { describe, expect, test } from 'vitest';
import { figureRows, toFiguresJson } from '../../../core/export/figures-export.ts';
import { checkFigures } from '../../../core/figures/checks.ts';
import { findFigures } from '../../../core/figures/find-figures.ts';
import { findRelations } from '../../../core/figures/relations.ts';
import { findSubjects } from '../../../core/figures/subject.ts';

const text =
  'In 2021 the ferry carried 1,200 people. Fares brought in about $3.4 million, up 8% on the year.';
const lang = 'en';
const figures = findFigures(text, { lang });
const relations = findRelations(text, figures, { lang });
const report = {
  article: { url: 'https://news.example/ferry', title: 'Ferry', site: 'News', date: null, lang },
  text,
  figures,
  subjects: findSubjects(text, figures, relations, lang),
  relations,
  checks: checkFigures(text, figures, { lang }),
};

test('rows: one for each number, none for a date, values in base units', () => {
  expect(figureRows(report, (kind) => kind.toUpperCase()).map((row) => row.slice(0, 8))).toEqual([
    ['ferry carried', 1200, null, 'people', 'COUNT', '1,200 people', '', ''],
    ['Fares brought', 3_400_000, null, 'USD', 'MONEY', '$3.4 million', '~', ''],
    ['Fares brought', 8, null, '%', 'PERCENT', '8%', '', 'up'],
  ]);
});

describe('JSON', () => {
  const read = JSON.parse(toFiguresJson(report)) as {
    format: string;
    version: number;
    figures: { surface: string; start: number; sentence: string; subject: string; scale: number }[];
    relations: { figure: number; of: number }[];
    checks: { figures: number[]; verdict: string }[];
  };
  test('says what it is', () => {
    expect([read.format, read.version]).toEqual(['figleaf-figures', 1]);
  });
  test('holds dates too, and each sentence as text', () => {
    expect(read.figures.map(({ surface }) => surface)).toEqual([
      '2021',
      '1,200 people',
      '$3.4 million',
      '8%',
    ]);
    expect(read.figures[2]).toMatchObject({
      sentence: 'Fares brought in about $3.4 million, up 8% on the year.',
      subject: 'Fares brought',
      scale: 1e6,
    });
  });
  test('relations and checks name figures by their place', () => {
    expect(read.relations).toMatchObject([{ is: 'change', figure: 3, of: 2, base: 'earlier' }]);
    expect(read.checks).toMatchObject([{ is: 'implied', verdict: 'cannot-tell', figures: [2, 3] }]);
  });
});

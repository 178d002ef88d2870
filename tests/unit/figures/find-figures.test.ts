import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../core/figures/find-figures.ts';
import type { Figure } from '../../../core/figures/figure.ts';

const amounts = (text: string, lang: string): Figure[] =>
  findFigures(text, { lang }).filter(({ kind }) => kind !== 'date' && kind !== 'time');

/** `surface · kind value[/value2] unit` of every figure that is no date. */
const lines = (text: string, lang: string): string[] =>
  amounts(text, lang).map(
    (f) => `${f.surface} · ${f.kind} ${f.value}${f.value2 === null ? '' : `/${f.value2}`} ${f.unit ?? '-'}`,
  );

describe('what a figure is, how far it reaches, what it is worth', () => {
  test.each([
    [
      'vi',
      'Tổng vốn đạt 41.250 tỷ đồng, tăng 7,4%.',
      ['41.250 tỷ đồng · money 41250000000000 VND', '7,4% · percent 7.4 %'],
    ],
    ['vi', 'Chi 212,5/1.406,75 tỷ đồng.', ['212,5/1.406,75 tỷ đồng · ratio 212500000000/1406750000000 VND']],
    ['vi', 'Phạt từ 10 đến 15 triệu đồng.', ['10 đến 15 triệu đồng · range 10000000/15000000 VND']],
    [
      'vi',
      'Có 9.812 trường hợp, trong đó 02 ca nặng.',
      ['9.812 trường hợp · count 9812 trường hợp', '02 ca · count 2 ca'],
    ],
    ['vi', 'Mười năm qua đã trồng 12 ha rừng.', ['Mười năm · measure 10 year', '12 ha · measure 12 ha']],
    [
      'en',
      'Profit was $2.75 billion, or $3 to $4 a share.',
      ['$2.75 billion · money 2750000000 USD', '$3 to $4 a share · range 3/4 USD/share'],
    ],
    ['en', 'Some 9 of his last 11 shots missed.', ['9 of his last 11 shots · ratio 9/11 shots']],
    [
      'en',
      'Two thirds of 1,250 voters, thirty percent, a 40-litre bag.',
      [
        'Two thirds · ratio 2/3 -',
        '1,250 voters · count 1250 voters',
        'thirty percent · percent 30 %',
        '40-litre · measure 40 l',
      ],
    ],
    [
      'de',
      'Sie stieg von 71,5 auf 83,2 Millionen Tonnen.',
      ['71,5 · measure 71500000 t', '83,2 Millionen Tonnen · measure 83200000 t'],
    ],
    [
      'de',
      'Sechzehn Tage, 180 000 Stellen, etwa 6, 5 Prozent.',
      [
        'Sechzehn Tage · measure 16 day',
        '180 000 Stellen · count 180000 Stellen',
        '6, 5 Prozent · percent 6.5 %',
      ],
    ],
    [
      'fr',
      'Près de 7 500 blessés, dix-huit mois, 3,2 milliards d’euros.',
      [
        '7 500 blessés · count 7500 blessés',
        'dix-huit mois · measure 18 month',
        '3,2 milliards d’euros · money 3200000000 EUR',
      ],
    ],
    ['fr', 'Une baisse (– 0,7 %) puis £14 000.', ['– 0,7 % · percent -0.7 %', '£14 000 · money 14000 GBP']],
    [
      'es',
      'Costó 41.300 millones de dólares y Q75 millones.',
      ['41.300 millones de dólares · money 41300000000 USD', 'Q75 millones · money 75000000 GTQ'],
    ],
    [
      'es',
      'Entre 5 y 9 años, más de un millón de personas.',
      ['5 y 9 años · range 5/9 year', 'un millón de personas · count 1000000 personas'],
    ],
    [
      'zh',
      '百分之四十二的人，３．５％，12万韩元，每小时1200公里。',
      [
        '百分之四十二 · percent 42 %',
        '３．５％ · percent 3.5 %',
        '12万韩元 · money 120000 KRW',
        '1200公里 · measure 1200 km/h',
      ],
    ],
    [
      'ja',
      '7割が賛成、1億2000万円、牛3万頭、58・5%。',
      [
        '7割 · percent 70 %',
        '1億2000万円 · money 120000000 JPY',
        '3万頭 · count 30000 頭',
        '58・5% · percent 58.5 %',
      ],
    ],
  ])('%s: %s', (lang, text, expected) => {
    expect(lines(text, lang)).toEqual(expected);
  });

  test('a language without words of its own has digits, symbols, units and scale words of Intl', () => {
    expect(lines('बिक्री ₹१२,३४,५६७ रही, ४२% की वृद्धि।', 'hi')).toEqual([
      '₹१२,३४,५६७ · money 1234567 INR',
      '४२% · percent 42 %',
    ]);
    expect(lines('بلغت ٤٥٫٥٪ من ٣٠ km', 'ar')).toEqual(['٤٥٫٥٪ · percent 45.5 %', '٣٠ km · measure 30 km']);
    expect(lines('Kosztuje 1,5 miliona EUR i waży 30 kg.', 'pl')).toEqual([
      '1,5 miliona EUR · money 1500000 EUR',
      '30 kg · measure 30 kg',
    ]);
  });

  test('an unknown language tag is no error', () => {
    expect(lines('It took 12 km.', 'no such tag!')).toEqual(['12 km · measure 12 km']);
  });

  test('approximation stands outside the span', () => {
    const of = (text: string, lang: string): (string | null)[] => amounts(text, lang).map((f) => f.approx);
    expect(of('Có hơn 200 người, gần 5 tỷ đồng, khoảng 7 km.', 'vi')).toEqual(['>', '<', '~']);
    expect(of('more than 40 people, nearly $6, about 8 km', 'en')).toEqual(['>', '<', '~']);
    expect(of('knapp 40 Prozent, rund 300 Gäste', 'de')).toEqual(['<', '~']);
  });

  test('direction is set on changes only', () => {
    const of = (text: string, lang: string): (string | null)[] => amounts(text, lang).map((f) => f.direction);
    expect(of('Doanh thu tăng 12% lên 40 tỷ đồng.', 'vi')).toEqual(['up', null]);
    expect(of('Sales fell 3% to $40.', 'en')).toEqual(['down', null]);
    expect(of('Er sank um 2,3 Prozent.', 'de')).toEqual(['down']);
  });

  test('a figure knows its sentence', () => {
    const text = 'Nothing here. They sold 1,200 cars. The end.';
    const { start, end } = amounts(text, 'en')[0]?.sentence ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('They sold 1,200 cars.');
  });
});

describe('dates and times are kinds of their own', () => {
  test.each([
    ['vi', 'Ngày 17/3, 7 tháng đầu năm 2021, lúc 8h45, giai đoạn 2011-2015'],
    ['en', 'On March 3, 2019 at 17:45, in the 1970s, in the 12th century, 4th of May, since 1998'],
    ['de', 'Am 4. Mai 2011 um 9 Uhr, im 18. Jahrhundert, seit 1987, am 3.4.2020'],
    ['fr', 'Le 6 février 1981 à 19h30, en 1994'],
    ['es', 'El 12 de mayo de 2018 a las 18:15, en 2004'],
    ['zh', '2013年4月5日，1880年'],
    ['ja', '2013年4月5日、17日'],
  ])('%s: %s', (lang, text) => {
    expect(lines(text, lang)).toEqual([]);
    expect(findFigures(text, { lang }).length).toBeGreaterThan(1);
  });
});

describe('not figures', () => {
  test.each([
    ['vi', 'Covid-19 và H5N1, mức độ 4, số 25 phố Huế, bệnh viện 108, BKS 29C – 123.45'],
    [
      'en',
      'Windows 11, Covid-19, H1N1, Chapter 7, version 3.2.1, [4], 24/7, +1 212 555 0100, https://a.example/2020/12345',
    ],
    ['de', 'Formel 1, Office 365 in der Cloud, Artikel 5, Tel. 030 1234567'],
    ['fr', 'Le CAC 40, l’article 49, la RN 12, 14 rue Monge'],
    ['es', 'El IBEX 35 y la Fórmula 1, artículo 155'],
    ['zh', '1、我们买了iPhone 15，第3号。'],
    ['ja', 'Windows 10に、2号機、ヘンリー8世、第3回。'],
  ])('%s: %s', (lang, text) => {
    expect(lines(text, lang)).toEqual([]);
  });
});

describe('number style of a page', () => {
  test('the language decides what is ambiguous, and the other reading is kept', () => {
    expect(amounts('1.250 km', 'de')[0]).toMatchObject({ value: 1250, alternative: 1.25, reading: 'page' });
    expect(amounts('1.250 km', 'en')[0]).toMatchObject({ value: 1.25, alternative: 1250, reading: 'page' });
  });
  test('hard evidence in the same text overrides it', () => {
    const figures = amounts('Hubo 1,234,567 votos y 2.350 km.', 'es');
    expect(figures[1]).toMatchObject({ value: 2.35, alternative: 2350, reading: 'evidence' });
  });
  test('a date is no evidence', () => {
    expect(amounts('Am 12.345.67 und 3.10.2020 waren es 2.350 km.', 'en').at(-1)).toMatchObject({
      value: 2.35,
      reading: 'page',
    });
  });
  test('a figure that contradicts its page is read by itself', () => {
    expect(amounts('Une hausse de 42.7%.', 'fr')[0]).toMatchObject({ value: 42.7, reading: 'itself' });
    expect(amounts('$4,150 millones', 'es')[0]).toMatchObject({
      value: 4150e6,
      alternative: 4.15e6,
      reading: 'itself',
    });
  });
});

import type { Article } from '../../core/article/article.ts';
import type { SafeHtml } from '../../core/sanitize/safe-html.ts';

/** An article of its paragraphs, as extraction would make it. */
function article(
  path: string,
  lang: string,
  title: string,
  paragraphs: readonly string[],
  more: Partial<Article> = {},
): Article {
  const text = paragraphs.join('\n\n');
  const site = `${path.split('/')[0]}`;
  return {
    url: `https://${site}.example/${path.split('/')[1]}`,
    title,
    authors: [],
    site,
    date: '2024-03-05',
    modified: null,
    lang,
    dir: 'ltr',
    standfirst: null,
    leadImage: null,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('') as SafeHtml,
    text,
    words: text.split(/\s+/).length,
    pictures: [],
    ...more,
  };
}

/** What the stories of finding save. */
export const ARTICLES: readonly Article[] = [
  article(
    'ledger/health',
    'en',
    'Where the money for health goes',
    [
      'The ministry spent VND 3 trillion on hospitals last year.',
      'Nurses got VND 800 billion. Medicines took VND 1.5 trillion, a third more than before.',
    ],
    { date: '2023-06-01' },
  ),
  article(
    'thoidai/y-te',
    'vi',
    'Chi cho y tế năm nay',
    [
      'Ngành y tế được cấp 2.400 tỷ đồng, trong đó 900 tỷ đồng dành cho bệnh viện huyện.',
      'Tỷ lệ người có bảo hiểm y tế đạt 93%.',
    ],
    { date: '2024-01-15' },
  ),
  article(
    'ledger/roads',
    'en',
    'A road to the coast',
    [
      'The road cost VND 7 trillion, and its bridges VND 2 trillion more.',
      'One clinic of the health service, for VND 1.2 trillion, stands beside it. Traffic rose by 12%.',
    ],
    { date: '2022-11-20' },
  ),
  article(
    'sunday/solar',
    'en',
    'Roofs that pay: a year of solar',
    ['Solar power covered 18% of the demand, up from 11%.', 'On cloudy days it was 4%. A roof costs $6,000.'],
    { date: '2024-02-02' },
  ),
  article('sunday/wind', 'en', 'Wind over the bay', [
    'Wind gave 31%. One village pairs it with solar for 7% of its power. Coal gave 40%.',
  ]),
  article('minato/gyokyo', 'ja', '港の朝、競りの数字を読む', [
    '初競りでは一キロ2750円で、昨年度より12%高かった。漁港の学生も見ていた。',
  ]),
  article('thaisite/rice', 'th', 'ชาวนาปลูกข้าวได้มากขึ้น', [
    'รัฐบาลช่วยชาวนาปลูกข้าว ผลผลิตเพิ่มขึ้น 15% ในปีนี้ ราคาข้าวที่ตลาดก็สูงขึ้น',
  ]),
];

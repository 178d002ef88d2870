import { NEW_SHELF, type SavedArticle } from '../core/article/saved.ts';
import type { SafeHtml } from '../core/sanitize/safe-html.ts';

/** Words of an article, and figures in it, as the goals of the library name them. */
const WORDS = 1000;
const FIGURES = 40;

/** Of a hundred articles, how many are in which language. */
const LANGUAGES = [
  ['vi', 40],
  ['en', 35],
  ['zh', 10],
  ['ja', 10],
  ['th', 5],
] as const;
type Language = (typeof LANGUAGES)[number][0];

/** The same numbers from the same seed, 0 to 1 (Steele, Lea and Flood's SplitMix, in 32 bits). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

const HEADS = 'b c ch d đ g gi h k kh l m n ng nh p ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a à á ả ã ạ an án ạn ang áng ạng anh ánh ành ai ái ại ao áo ảo ăn ắn ăng ắng âm ấm ân ấn ận âu ấu ầu e é ẻ em én ê ế ề ệ ên ến ền êu ếu i í ì ị in ín inh ính ình iên iến iện iều iểu o ó ò ọ on ón ong óng òng oi ói ô ố ồ ộ ôn ốn ông ống ồng ộng ơ ớ ờ ợ ơi ới ời u ú ù ụ un úng ung ua úa uôn uốn uống ư ứ ừ ự ưng ứng ưa ứa ươn ướn ương ướng ường ược'.split(
    ' ',
  );
const PARTS =
  'ba con der el fin gra hol in jor ka lin mar nor o pre qui ro sta ter um ver wel xi yor zan ment ing tion al ous'.split(
    ' ',
  );
const THAI =
  'ประเทศ รัฐบาล เศรษฐกิจ ตลาด ประชาชน นโยบาย โรงเรียน นักเรียน โรงพยาบาล แพทย์ พลังงาน แสงอาทิตย์ การเงิน ธนาคาร ราคา น้ำมัน ถนน รถไฟ สนามบิน ท่าเรือ เกษตร ข้าว ทะเล ภูเขา เมือง หมู่บ้าน ครอบครัว เด็ก ผู้หญิง ผู้ชาย ปี เดือน วัน ใหม่ เก่า ใหญ่ เล็ก เพิ่มขึ้น ลดลง และ หรือ ที่ ใน ของ กับ จาก ได้ มี เป็น ไม่ จะ ต้อง ให้ ว่า'.split(
    ' ',
  );

/** The word of a rank in a language without end: common ones are short. Invented, but for Thai, which is cut by a dictionary. */
function wordOf(lang: Language, rank: number): string {
  if (lang === 'vi')
    return (HEADS[(rank * 7) % HEADS.length] ?? '') + (RIMES[Math.floor(rank * 3.7) % RIMES.length] ?? '');
  if (lang === 'th') return THAI[rank % THAI.length] ?? '';
  if (lang === 'zh')
    return String.fromCharCode(0x4e00 + ((rank * 37) % 3500), 0x4e00 + ((rank * 101) % 3500));
  if (lang === 'ja')
    return rank % 3 === 0
      ? String.fromCharCode(0x4e00 + ((rank * 53) % 2000), 0x4e00 + ((rank * 89) % 2000))
      : String.fromCharCode(0x3042 + (rank % 60), 0x3042 + ((rank * 7) % 60));
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / PARTS.length))
    word += PARTS[rest % PARTS.length] ?? '';
  return word;
}

const RANKS: Readonly<Record<Language, number>> = {
  vi: 6000,
  en: 60_000,
  zh: 20_000,
  ja: 20_000,
  th: THAI.length,
};

const FIGURE_FORMS: Readonly<Record<Language, (n: number) => string>> = {
  vi: (n) => [`${n} tỷ đồng`, `${n},5%`, `${n} người`, `${n} km`][n % 4] ?? '',
  en: (n) => [`$${n} million`, `${n}.5%`, `${n} people`, `${n} km`][n % 4] ?? '',
  zh: (n) => [`${n}亿元`, `${n}%`, `${n}人`, `${n}公里`][n % 4] ?? '',
  ja: (n) => [`${n}億円`, `${n}%`, `${n}人`, `${n}キロ`][n % 4] ?? '',
  th: (n) => [`${n} ล้านบาท`, `${n}%`, `${n} คน`, `${n} km`][n % 4] ?? '',
};

/** The article of a number: always the same. Invented words, as often as words are (Zipf's law), in five languages. */
export function makeArticle(number: number): SavedArticle {
  const next = numbersFrom(number * 7919 + 1);
  const share = (number * 37) % 100;
  let sum = 0;
  const lang = LANGUAGES.find(([, of]) => (sum += of) > share)?.[0] ?? 'en';
  const hasBlanks = lang === 'vi' || lang === 'en';
  const word = () => wordOf(lang, Math.floor(RANKS[lang] ** next()) - 1);
  const sentences: string[] = [];
  const step = Math.floor(WORDS / FIGURES);
  for (let i = 0; i < FIGURES; i++) {
    const words = Array.from({ length: step }, word);
    words.splice(Math.floor(step / 2), 0, FIGURE_FORMS[lang](2 + Math.floor(next() * 900)));
    const sentence = words.join(hasBlanks ? ' ' : '');
    sentences.push(sentence.charAt(0).toUpperCase() + sentence.slice(1) + (hasBlanks ? '. ' : '。'));
    if (i % 5 === 4) sentences.push('\n\n');
  }
  const text = sentences.join('').trim();
  const title = Array.from({ length: 8 }, word).join(hasBlanks ? ' ' : '');
  const url = `https://site-${number % 50}.example/${number}`;
  const hex = number.toString(16).padStart(12, '0');
  const day = new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString();
  return {
    version: 3,
    id: `00000000-0000-8000-8000-${hex}`,
    savedAt: day,
    addresses: [url],
    shelf: { ...NEW_SHELF, tags: number % 10 === 0 ? [wordOf(lang, number % 50)] : [] },
    article: {
      url,
      title,
      authors: [],
      site: `Site ${number % 50}`,
      date: day.slice(0, 10),
      modified: null,
      lang,
      dir: 'ltr',
      standfirst: null,
      leadImage: null,
      html: text
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('') as SafeHtml,
      text,
      words: WORDS,
      pictures: [],
    },
    mended: null,
    figures: { money: 10, percent: 10, count: 10, measure: 10, ratio: 0 },
    pictures: [],
  };
}

/** What is typed letter by letter: two words of an article, in the languages of the interface also without accents. */
export function makeQueries(count: number, articles: number): string[] {
  const next = numbersFrom(99);
  return Array.from({ length: count }, (_, i) => {
    const { article } = makeArticle(Math.floor(next() * articles));
    const words = article.text.match(/[\p{L}\p{M}]{2,12}/gu) ?? [];
    const at = Math.floor(next() * (words.length - 1));
    const query = `${words[at]} ${words[at + 1]}`.toLowerCase();
    return i % 3 === 0 ? query.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd') : query;
  });
}

import { MORE, type Page, type Quantity } from './quantity.ts';
import { isCjk } from './matcher.ts';
import { VIETNAMESE_NOUNS } from './vietnamese-nouns.ts';

export interface CountedNoun {
  start: number;
  end: number;
  /** False where the noun may go on: then a figure's span ends before it. */
  sure: boolean;
}

/** Words after a number, with the blanks between them; a comma or any other mark ends it. */
function wordsAfter(text: string, at: number, limit: number): { start: number; end: number }[] {
  const WORD = /[\p{L}\p{M}\u00AD][\p{L}\p{M}\u00AD*:'’\d-]{0,40}/uy;
  const found: { start: number; end: number }[] = [];
  let position = text[at] === ' ' ? at + 1 : at;
  while (found.length < limit) {
    WORD.lastIndex = position;
    const match = WORD.exec(text);
    if (!match) break;
    found.push({ start: position, end: WORD.lastIndex });
    position = WORD.lastIndex;
    if (text[position] !== ' ') break;
    position++;
  }
  return found;
}

/** The noun that a bare number counts, at most three words, or null when none follows. */
export function readCountedNoun(page: Page, quantity: Quantity): CountedNoun | null {
  const { plain, lower, lexicon } = page;
  if (!lexicon.words) return null;
  if (lexicon.han) return hanNoun(page, quantity);
  let at = quantity.end;
  const next = plain[at] === ' ' ? at + 1 : at;
  const particle = quantity.scale > 1 ? lexicon.particles.at(lower, next) : null;
  if (particle) at = particle.end;
  else if (plain[at] !== ' ' && plain[at] !== '-') return null;
  if (plain[at] === '-') return null;
  const words = wordsAfter(plain, at, lexicon.base === 'vi' ? 4 : 3);
  const lowered = words.map((word) => lower.slice(word.start, word.end));
  const known = lexicon.base === 'vi' ? knownLength(lowered) : 0;
  const isStop = (i: number): boolean =>
    lexicon.stop.has((lowered[i] ?? '').replace(/['’].*$/, '')) || lexicon.units.has(lowered[i] ?? '');
  const stops = lowered.findIndex((_, i) => isStop(i));
  const length = known > 0 ? words.length : stops < 0 ? words.length : stops;
  if (length === 0) return null;
  const upTo = (count: number, sure = true): CountedNoun | null => {
    const first = words[0];
    const last = words[count - 1];
    return first && last ? { start: first.start, end: last.end, sure } : null;
  };
  switch (lexicon.base) {
    case 'vi':
      if (known > 0) return upTo(known);
      // Names are not counted.
      if (/\p{Lu}/u.test(plain[words[0]?.start ?? 0] ?? '') && plain[at + 1] !== undefined) return null;
      return vietnameseNoun(
        lowered.slice(0, length),
        words.map((word) => plain[word.start] ?? ''),
        upTo,
      );
    case 'en': {
      const plural = lowered
        .slice(0, length)
        .findIndex(
          (word) =>
            /(?:[^su]s|people|men|children|women|feet|teeth|sheep|mice|staff|police|media|fish|aircraft|data)$/.test(
              word,
            ) && !/(?:ss|ous|is|us|'s|’s)$/.test(word),
        );
      return plural >= 0 ? upTo(plural + 1) : quantity.value === 1 ? upTo(1) : null;
    }
    case 'de': {
      let i = 0;
      while (
        i < length &&
        i < 3 &&
        /^[a-zäöüß]/.test(plain[words[i]?.start ?? 0] ?? '') &&
        /(?:e|en|er|em|es)$/.test(lowered[i] ?? '')
      )
        i++;
      const head = words[i];
      if (!head || i >= length || !/\p{Lu}/u.test(plain[head.start] ?? '')) return null;
      const tail = lower.slice(head.start, head.end).search(/-marke$/);
      const found = upTo(i + 1);
      return found && (tail > 0 ? { ...found, end: head.start + tail } : found);
    }
    default: {
      let i = 0;
      while (i < length - 1 && lexicon.prenominal.has(lowered[i] ?? '')) i++;
      // Counted nouns are plural in French and Spanish; a word without the mark is a verb more often than not.
      if (quantity.value !== 1 && !/[sxz]$/.test(lowered[i] ?? '')) return null;
      return upTo(i + 1);
    }
  }
}

const VI_CLASSIFIERS = new Set(
  'quả|tòa|toà|lồng|đôi|cặp|suất|vé|phiếu|lá|viên|khẩu|mẫu|liều|ca|vụ|trận|đội|nhóm|lớp|trường|xã|huyện|tỉnh|thôn|bản|phòng|giường|bàn|ghế|xe|tàu|máy|người|em|cháu|ông|bà|cụ|anh|chị|bé|trẻ|dân|hộ|khách|lượt|lính|sao|điểm|phần|bài|loại|loài|giống|nước|bang|cuộc|chuyến|lô|làn|tuyến|tầng|chỗ|lần|phát|đợt|kỳ|khóa|dòng|chữ|trang|ảnh|phim|ví'.split(
    '|',
  ),
);

/** How many of the words make a noun of the list, 0 when they make none. */
function knownLength(words: readonly string[]): number {
  for (let count = words.length; count > 1; count--) {
    if (VIETNAMESE_NOUNS.has(words.slice(0, count).join(' '))) return count;
  }
  return 0;
}

/** Classifiers of things: with a stop or a mark after them, all words up to it are the noun. */
const THINGS =
  /^(?:gói|chai|tờ|bao|bộ|hộp|thùng|túi|quyển|cuốn|bức|chiếc|con|cái|cây|căn|ngôi|tấm|tổ|khu|đoàn)$/;

function vietnameseNoun(
  words: readonly string[],
  initials: readonly string[],
  upTo: (count: number, sure: boolean) => CountedNoun | null,
): CountedNoun | null {
  const first = words[0] ?? '';
  if (THINGS.test(first) && words.length < 4) return upTo(words.length, true);
  if (THINGS.test(first) || VI_CLASSIFIERS.has(first)) return upTo(1, true);
  const count = words.length > 1 && /\p{Ll}/u.test(initials[1] ?? '') ? 2 : 1;
  return upTo(count, words.length === count);
}

const segmenters = new Map<string, Intl.Segmenter>();

function hanNoun(page: Page, quantity: Quantity): CountedNoun | null {
  const { plain, lower, lexicon } = page;
  const more = MORE.test(plain[quantity.end] ?? '') && lexicon.base === 'zh';
  const at =
    more || (plain[quantity.end] === ' ' && isCjk(plain[quantity.end + 1])) ? quantity.end + 1 : quantity.end;
  const counter = lexicon.prenominal.at(lower, at);
  if (counter) return { start: at, end: counter.end, sure: true };
  if (!isCjk(plain[at]) || lexicon.stop.at(lower, at)) return null;
  let segmenter = segmenters.get(lexicon.lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lexicon.base, { granularity: 'word' });
    segmenters.set(lexicon.lang, segmenter);
  }
  // A short window keeps the cost of a page full of numbers linear.
  let end = at;
  for (const part of segmenter.segment(plain.slice(at, at + 12))) {
    const from = at + part.index;
    if (
      !isCjk(part.segment[0]) ||
      /[\u3041-\u3096]/.test(part.segment[0] ?? '') ||
      (from > at && lexicon.stop.at(lower, from))
    )
      break;
    end = from + part.segment.length;
    if (lexicon.base === 'ja' || end - at >= 4) break;
  }
  return end > at ? { start: at, end, sure: true } : null;
}

import type { Truth } from './corpus.ts';
import type { Prediction } from './prediction.ts';

/** Numbers of one page; a field is absent where the corpus has no truth for it. */
export interface PageScore {
  readonly shingle?: {
    readonly precision: number | null;
    readonly recall: number | null;
    readonly exact: number;
  };
  readonly word?: number;
  readonly segments?: { readonly tp: number; readonly fp: number; readonly fn: number };
  readonly title?: number;
  readonly author?: number;
  readonly date?: number;
  readonly lead?: number;
  readonly pictures?: {
    readonly tp: number;
    readonly fp: number;
    readonly fn: number;
    readonly captions: number;
    readonly captioned: number;
  };
}

const WORD = /[\p{L}\p{N}_]+/gu;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;

/** Scores one prediction by the definitions of the public benchmarks, the same as the corpus's own scorer. */
export function scorePage(truth: Truth, prediction: Prediction, cjk: boolean): PageScore {
  const score: { -readonly [K in keyof PageScore]: PageScore[K] } = {};
  if (truth.articleBody) {
    const wanted = tokens(truth.articleBody, cjk);
    const found = tokens(prediction.articleBody, cjk);
    const { both, extra, lacking } = compare(bag(shingles(wanted)), bag(shingles(found)));
    score.shingle = {
      precision: both + extra > 0 ? both / (both + extra) : null,
      recall: both + lacking > 0 ? both / (both + lacking) : null,
      exact: wanted.length === found.length && wanted.every((word, at) => word === found[at]) ? 1 : 0,
    };
    const a = tokens(truth.articleBody.toLowerCase(), cjk);
    const b = tokens(prediction.articleBody.toLowerCase(), cjk);
    score.word = harmonic(
      b.length ? compare(bag(a), bag(b)).both / b.length : 0,
      a.length ? compare(bag(a), bag(b)).both / a.length : 0,
    );
  }
  if (truth.with || truth.without) {
    const text = squash(prediction.articleBody);
    const tp = (truth.with ?? []).filter((part) => text.includes(squash(part))).length;
    score.segments = {
      tp,
      fp: (truth.without ?? []).filter((part) => text.includes(squash(part))).length,
      fn: (truth.with ?? []).length - tp,
    };
  }
  if (truth.title) score.title = plain(truth.title) === plain(prediction.title) ? 1 : 0;
  const authors = names(truth.authors ?? []);
  if (authors.length > 0) {
    const found = names(prediction.authors);
    score.author =
      authors.every((name) =>
        found.some((one) => one === name || one.includes(name) || (one.length > 5 && name.includes(one))),
      ) && found.length <= authors.length + 1
        ? 1
        : 0;
  }
  const day = dayOf(truth.date ?? null);
  if (day) score.date = dayOf(prediction.date) === day ? 1 : 0;
  const covers = truth.leadImage
    ? [truth.leadImage]
    : (truth.images ?? []).flatMap((image) => image.urls ?? []);
  if (covers.length > 0) {
    const lead = prediction.leadImage ? fileOf(prediction.leadImage) : '';
    score.lead = lead && covers.some((cover) => fileOf(cover) === lead) ? 1 : 0;
  }
  if (truth.images) score.pictures = scorePictures(truth.images, prediction.images);
  return score;
}

function scorePictures(
  truth: NonNullable<Truth['images']>,
  found: Prediction['images'],
): NonNullable<PageScore['pictures']> {
  const used = new Set<number>();
  let [tp, fn, captions, captioned] = [0, 0, 0, 0];
  for (const image of truth) {
    if (!image.urls?.length) continue;
    const files = new Set(image.urls.map(fileOf));
    const at = found.findIndex((one, index) => !used.has(index) && files.has(fileOf(one.src)));
    if (at < 0) fn++;
    else {
      used.add(at);
      tp++;
    }
    if (!image.caption) continue;
    captioned++;
    const wanted = tokens(plain(image.caption), false);
    if (
      at >= 0 &&
      wanted.length > 0 &&
      compare(bag(wanted), bag(tokens(plain(found[at]?.caption ?? ''), false))).both / wanted.length >= 0.8
    )
      captions++;
  }
  return { tp, fn, fp: found.length - used.size, captions, captioned };
}

function tokens(text: string, cjk: boolean): string[] {
  const words = text.match(WORD) ?? [];
  if (!cjk) return words;
  return words.flatMap((word) =>
    WIDE.test(word)
      ? (word.match(
          /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]+/gu,
        ) ?? [])
      : [word],
  );
}

function shingles(words: readonly string[]): string[] {
  if (words.length > 0 && words.length < 4) return [words.join('\u0001')];
  return words.slice(0, Math.max(0, words.length - 3)).map((_, at) => words.slice(at, at + 4).join('\u0001'));
}

function bag(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function compare(
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): { both: number; extra: number; lacking: number } {
  let [both, extra, lacking] = [0, 0, 0];
  for (const [item, count] of wanted) {
    const other = found.get(item) ?? 0;
    both += Math.min(count, other);
    lacking += Math.max(0, count - other);
  }
  for (const [item, count] of found) extra += Math.max(0, count - (wanted.get(item) ?? 0));
  return { both, extra, lacking };
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}

function squash(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function names(list: readonly string[]): string[] {
  return list
    .map((name) => plain(name.replace(/^\s*(?:by|von|par|por)\s+/iu, '')))
    .filter((name) => name.length > 1);
}

function dayOf(value: string | null): string | null {
  if (!value) return null;
  const match = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(value);
  if (match) return `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function fileOf(address: string): string {
  const url = URL.parse(address, 'https://x.invalid/');
  if (!url) return '';
  const inner = url.searchParams.get('url');
  try {
    const last =
      decodeURIComponent(((inner && URL.parse(inner, 'https://x.invalid/')) || url).pathname)
        .split('/')
        .filter(Boolean)
        .pop() ?? '';
    return last
      .toLowerCase()
      .replace(/\.(?:jpe?g|png|webp|gif|avif)$/, '')
      .replace(/[-_]?\d{2,4}x\d{2,4}$/, '');
  } catch {
    return '';
  }
}

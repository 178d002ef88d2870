import type { Picture } from '../../article/article.ts';

/** Parts of an address as long as this are names of one picture, whatever crop or size the rest asks for. */
const LEAST_NAME = 7;
/** A picture that stands before this much of the text opens the article. */
const OPENING = 0.35;

/**
 * The picture that stands for the article. The page names one for sharing, often a crop that the article does not show;
 * where the article shows the same picture, or opens with another, that one is taken, so that one file serves both.
 *
 * @param named the picture that the page's metadata name
 * @param opens share of the text, from 0 to 1, before the article's first picture
 */
export function leadPicture(
  named: string | null,
  pictures: readonly Picture[],
  opens: number,
): string | null {
  const first = pictures.find(({ width, height }) => (width ?? 300) >= 200 && (height ?? 200) >= 120);
  if (!named) return (first ?? pictures[0])?.src ?? null;
  if (pictures.some(({ src }) => src === named)) return named;
  const same = pictures.find(({ src }) => isSamePicture(src, named));
  if (same) return same.src;
  return first && first === pictures[0] && opens < OPENING ? first.src : named;
}

/** Whether two addresses are crops, sizes or hosts of one picture. */
export function isSamePicture(a: string, b: string): boolean {
  if (a === b || (fileOf(a) === fileOf(b) && fileOf(a).length > 5)) return true;
  const names = namesIn(b);
  return names.length > 0 && namesIn(a).some((name) => names.includes(name));
}

function fileOf(address: string): string {
  const url = URL.parse(address);
  return (url ? pathOf(url) : '')
    .split('/')
    .filter(Boolean)
    .slice(-1)
    .map((file) => file.replace(/\.(?:jpe?g|png|webp|gif|avif)$/, '').replace(/[-_]?\d{2,4}x\d{2,4}$/, ''))
    .join('');
}

/** The parts of an address that can tell one picture from another: long, with a digit, not a size or a date. */
function namesIn(address: string): string[] {
  const url = URL.parse(address);
  if (!url) return [];
  return pathOf(url)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (part) => part.length >= LEAST_NAME && /\d/.test(part) && !/^\d+x\d+$|^(?:19|20)\d{6}$/.test(part),
    );
}

/** The path; of a service that scales pictures, the path of the picture that it is asked for. */
function pathOf(url: URL): string {
  const inner = url.searchParams.get('url');
  return decode((inner && URL.parse(inner)?.pathname) || url.pathname).toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

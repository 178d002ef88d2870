const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif|bmp)(?:$|[?#&!@:_/])/i;
const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|pixel|lazy(?:load)?|loading|1x1|grey|gray|dot|clear|default[-_]?(?:image|img|thumb))(?:[-_.@]|$)[^/]*$/i;
const LAZY_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazyload',
  'data-lazy',
  'data-original-src',
  'data-img-src',
  'data-img',
  'data-image',
  'data-full-src',
  'data-fullsrc',
  'data-large-file',
  'data-orig-file',
  'data-hi-res-src',
  'data-url',
  'data-actualsrc',
  'data-echo',
  'data-ll-src',
  'data-pin-media',
  'data-thumb',
  'data-default-src',
  'data-src-large',
  'data-src-medium',
  'data-src-small',
];
const LAZY_SETS = [
  'data-srcset',
  'data-lazy-srcset',
  'data-original-set',
  'data-sizes-srcset',
  'data-ll-srcset',
  'srcset',
];

/** The best address that a picture element offers, absolute; null where it offers none that is a picture. */
export function pictureAddress(image: Element, base: string): string | null {
  const candidates: { address: string; size: number }[] = [];
  const offer = (value: string | null, size: number) => {
    const address = value ? absolute(value, base) : null;
    if (address && !isPlaceholder(address)) candidates.push({ address, size });
  };
  for (const set of LAZY_SETS) offerSet(image.getAttribute(set), offer);
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  if (picture) {
    for (const source of picture.querySelectorAll('source')) {
      const type = source.getAttribute('type') ?? '';
      if (type && !/^image\/(?:jpe?g|png|webp|gif|avif)/i.test(type)) continue;
      for (const set of LAZY_SETS) offerSet(source.getAttribute(set), offer);
    }
  }
  const best = pickBest(candidates);
  const shown = absolute(image.getAttribute('data-fl-src') ?? '', base);
  const src = absolute(image.getAttribute('src') ?? '', base);
  if (best) return best;
  for (const name of LAZY_ATTRIBUTES) {
    const address = absolute(image.getAttribute(name) ?? '', base);
    if (address && !isPlaceholder(address)) return address;
  }
  if (src && !isPlaceholder(src)) return src;
  if (shown && !isPlaceholder(shown)) return shown;
  // some script of the page knows the attribute's name; the picture file in it is all that matters
  for (const { name, value } of image.attributes) {
    if (name === 'src' || name === 'alt' || name === 'title' || name === 'class' || name === 'style')
      continue;
    if (value.length > 2000) continue;
    const found =
      /\s/.test(value.trim()) || value.includes('{')
        ? /(?:https?:)?\/\/[^\s"'\\{}]+/i.exec(value)?.[0]
        : value;
    if (!found || !PICTURE_FILE.test(found)) continue;
    const address = absolute(found, base);
    if (address && !isPlaceholder(address)) return address;
  }
  return null;
}

/** Beyond this a larger file helps nobody who reads; below it text in pictures blurs. */
const ENOUGH = 1600;

function pickBest(candidates: readonly { address: string; size: number }[]): string | null {
  let best: { address: string; size: number } | null = null;
  for (const one of candidates) {
    if (!best) best = one;
    else if (best.size > ENOUGH ? one.size >= ENOUGH && one.size < best.size : one.size > best.size)
      best = one;
  }
  return best?.address ?? null;
}

function offerSet(value: string | null, offer: (address: string, size: number) => void): void {
  if (!value || value.length > 20_000) return;
  // as HTML reads it: an address ends at white space, its descriptors at the next comma
  for (const [, address = '', descriptor = ''] of value.matchAll(/([^\s,]\S*)(?:(?<=,)|([^,]*))/g)) {
    const number = Number.parseFloat(descriptor.trim() || '1');
    offer(withoutCommas(address), descriptor.trim().endsWith('w') ? number : number * 400);
  }
}

function withoutCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end--;
  return address.slice(0, end);
}

function absolute(value: string, base: string): string | null {
  const text = value.trim();
  if (!text || text.length > 8000 || /^(?:about|blob|javascript|chrome|file):/i.test(text)) {
    return text.startsWith('data:image/') ? data(text) : null;
  }
  if (text.startsWith('data:')) return data(text);
  if (/[<>"{}\s]/.test(text) && !/^\S+\.\w{3,4}/.test(text)) return null;
  const url = URL.parse(text, base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** Inline pictures only when they are large enough to show something. */
function data(text: string): string | null {
  return /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,/i.test(text) && text.length > 1500
    ? text
    : null;
}

function isPlaceholder(address: string): boolean {
  if (address.startsWith('data:')) return false;
  const path = address.split(/[?#]/)[0] ?? address;
  return PLACEHOLDER.test(path) || /\.svg$/i.test(path);
}

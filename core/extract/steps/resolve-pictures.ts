import { isSamePicture } from '../pictures/lead-picture.ts';
import { pictureAddress } from '../pictures/picture-address.ts';
import type { Draft, Step } from './step.ts';

const TRACKER =
  /(?:^|[/.])(?:pixel|beacon|track(?:er|ing)?|count(?:er)?|stat(?:s|istik)?|analytics|doubleclick|scorecardresearch|vgwort|vg\d\d\.met|ioam|facebook\.com\/tr|b\.gif|p\.gif)(?:[/.?]|$)/i;
/** On the first picture that is the one which the page's metadata name: no step takes it for a part of a menu. */
export const LEAD = 'data-fl-lead';
/** Names of files that show no part of a story. */
const ORNAMENT =
  /(?:^|[_.-])(?:logos?|icons?|badge|avatar|gravatar|werbung|advert\w*|sprite|spinner|button|emoji|smiley|captcha|facebook|twitter|whatsapp|linkedin|pinterest|telegram|wechat|weixin|weibo|qzone|rss|app-?store|google-?play|qr-?code)(?:[_.-]|\d|$)/i;
/** Smaller than this is an icon, a bullet or a spacer. */
const LEAST_SIDE = 40;
/** Smaller than this on both sides is a portrait beside a name. */
const PORTRAIT_SIDE = 100;

/** Gives every picture its best absolute address, takes lazy ones out of `noscript`, drops icons and tracking pixels. */
export const resolvePictures: Step = {
  name: 'resolve-pictures',
  run(draft) {
    for (const noscript of draft.document.querySelectorAll('noscript')) fromNoscript(noscript, draft);
    for (const image of draft.document.querySelectorAll('body img, body amp-img, body image'))
      resolve(image, draft);
    for (const source of draft.document.querySelectorAll('picture > source')) source.remove();
    const lead = draft.facts.leadImage;
    if (!lead) return;
    for (const image of draft.document.body.querySelectorAll('img')) {
      if (!isSamePicture(image.getAttribute('src') ?? '', lead)) continue;
      image.setAttribute(LEAD, '');
      return;
    }
  },
};

function resolve(image: Element, draft: Draft): void {
  if (image.closest('math')) return;
  const address = pictureAddress(image, draft.base.href);
  const width = size(image, 'width');
  const height = size(image, 'height');
  const tiny =
    (width !== null && width > 0 && width < LEAST_SIDE) ||
    (height !== null && height > 0 && height < LEAST_SIDE);
  const portrait = width !== null && height !== null && width <= PORTRAIT_SIDE && height <= PORTRAIT_SIDE;
  const lazyNeighbour = !address && image.nextElementSibling?.localName === 'noscript';
  if (
    !address ||
    ((tiny || portrait) && !lazyNeighbour) ||
    TRACKER.test(address) ||
    (ORNAMENT.test(URL.parse(address)?.pathname.split('/').pop() ?? '') && !image.closest('figure'))
  ) {
    image.remove();
    return;
  }
  const clean = draft.document.createElement('img');
  clean.setAttribute('src', address);
  clean.setAttribute('alt', image.getAttribute('alt') ?? '');
  if (width && height) {
    clean.setAttribute('width', String(width));
    clean.setAttribute('height', String(height));
  }
  for (const name of ['class', 'id', 'data-caption', 'data-image-caption', 'title', 'data-credit']) {
    const value = image.getAttribute(name);
    if (value) clean.setAttribute(name, value);
  }
  image.replaceWith(clean);
}

function size(image: Element, name: 'width' | 'height'): number | null {
  const given = image.getAttribute(name) ?? '';
  if (/^\s*\d+(?:\.\d+)?(?:px)?\s*$/.test(given)) return Math.round(Number.parseFloat(given));
  const laidOut = image.getAttribute(`data-fl-${name}`);
  return laidOut ? Number(laidOut) : null;
}

/**
 * `<noscript><img …></noscript>` beside a lazy picture. Where scripts run its content is text; it is read with a
 * pattern instead of a parser, for only the picture's own attributes are wanted.
 */
function fromNoscript(noscript: Element, draft: Draft): void {
  const inner = noscript.querySelector('img');
  const image = inner ?? imageIn(noscript.textContent ?? '', draft.document);
  const before = noscript.previousElementSibling;
  const lazy = before?.localName === 'img' ? before : before?.querySelector('img');
  if (image && !noscript.closest('head')) {
    const address = pictureAddress(image, draft.base.href);
    if (address && !TRACKER.test(address) && (!lazy || !pictureAddress(lazy, draft.base.href))) {
      if (lazy && (lazy === before || before?.querySelectorAll('img').length === 1)) lazy.replaceWith(image);
      else noscript.before(image);
    }
  }
  noscript.remove();
}

function imageIn(text: string, document: Document): Element | null {
  if (text.length > 20_000 || (text.match(/<img\b/gi)?.length ?? 0) !== 1) return null;
  const tag = /<img\b([^>]*)>/i.exec(text)?.[1];
  if (!tag) return null;
  const image = document.createElement('img');
  for (const [, name, double, single, bare] of tag.matchAll(
    // a name is looked for where one begins, not at each of its letters
    /(?<![\w-])([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  )) {
    if (!name || /^on/i.test(name)) continue;
    image.setAttribute(name, (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
  }
  return image;
}

import type { Picture } from '../../article/article.ts';
import { textOf } from '../metadata/text-of.ts';

/** The pictures of a rendered article in order, each address once. */
export function listPictures(root: Element): Picture[] {
  const pictures = new Map<string, Picture>();
  for (const image of root.querySelectorAll('img')) {
    const src = image.getAttribute('src');
    if (!src || pictures.has(src)) continue;
    const figure = image.closest('figure');
    const caption = figure?.querySelector('figcaption');
    const credit = caption?.querySelector('small');
    const whole = textOf(caption, 2000);
    const credited = textOf(credit, 500);
    pictures.set(src, {
      src,
      alt: image.getAttribute('alt') ?? '',
      caption:
        (credited && whole.endsWith(credited) ? whole.slice(0, -credited.length).trim() : whole) || null,
      credit: credited || null,
      width: side(image, 'width'),
      height: side(image, 'height'),
    });
  }
  return [...pictures.values()];
}

function side(image: Element, name: string): number | null {
  const value = Number.parseInt(image.getAttribute(name) ?? '', 10);
  return Number.isFinite(value) && value > 0 ? value : null;
}

import { i18n } from '#i18n';
import type { Article } from '../../core/article/article.ts';
import { readablePicture } from '../../core/sanitize/address-rules.ts';
import { hostBehind } from '../../core/article/host-behind.ts';
import { dressCode } from './code/dress-code';

/** A picture in the body, with the address the article gives it. */
export interface PlacedPicture {
  readonly image: HTMLImageElement;
  readonly src: string;
  /** What stands in the picture's place where it was lost. */
  notice: HTMLElement | null;
}

/** CSS pixels from which on a picture is wider than a phone, and may take its whole width there. */
const WIDE = 480;

/**
 * Makes the sanitised body ready to be shown: standfirst and lead picture before it, links that leave the reader alone,
 * tables that scroll inside themselves, pictures without referrer. It is still in a document of its own here, where
 * nothing loads: a saved article gives up every address before it enters the page.
 */
export function dressArticle(
  fragment: DocumentFragment,
  article: Article,
  isSaved: boolean,
): PlacedPicture[] {
  const document = fragment.ownerDocument;
  const first = fragment.firstChild;
  if (article.standfirst) {
    const standfirst = document.createElement('p');
    standfirst.className = 'lead';
    standfirst.textContent = article.standfirst;
    fragment.insertBefore(standfirst, first);
  }
  if (article.pictures.length === 0 && article.leadImage && readablePicture(article.leadImage)) {
    const figure = document.createElement('figure');
    figure.className = 'added';
    const image = document.createElement('img');
    image.setAttribute('src', article.leadImage);
    image.alt = '';
    figure.append(image);
    fragment.insertBefore(figure, first);
  }
  for (const link of fragment.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
    // by style, not as text: the offsets of figures count what is text
    const host = hostBehind(link.textContent ?? '', link.getAttribute('href') ?? '');
    if (host) link.setAttribute('data-host', host);
  }
  for (const embed of fragment.querySelectorAll('.fl-embed'))
    embed.setAttribute('data-opens', i18n.t('reader.embedOpens'));
  for (const table of fragment.querySelectorAll('table')) {
    const box = document.createElement('div');
    box.className = 'wide';
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', table.caption?.textContent?.trim() || i18n.t('reader.tableScroll'));
    table.replaceWith(box);
    box.append(table);
  }
  dressCode(fragment);
  const pictures: PlacedPicture[] = [];
  for (const image of fragment.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    image.setAttribute('referrerpolicy', 'no-referrer');
    image.setAttribute('decoding', 'async');
    if (Number(image.getAttribute('width')) >= WIDE) image.setAttribute('data-wide', '');
    if (isSaved) image.removeAttribute('src');
    else if (pictures.length > 0) image.setAttribute('loading', 'lazy');
    pictures.push({ image, src, notice: null });
  }
  return pictures;
}

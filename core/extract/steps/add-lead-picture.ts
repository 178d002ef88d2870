import { textOf } from '../metadata/text-of.ts';
import { classWords } from '../class-words.ts';
import type { Draft, Step } from './step.ts';

/** Brings the picture between headline and body, with its caption, into the article. */
export const addLeadPicture: Step = {
  name: 'add-lead-picture',
  run(draft) {
    const lead = draft.facts.leadImage ? fileOf(draft.facts.leadImage) : '';
    const inside = [...draft.root.querySelectorAll('img')];
    if (lead && inside.some((image) => fileOf(image.getAttribute('src') ?? '') === lead)) return;
    const headline = draft.facts.title.element;
    const outside = [...draft.document.body.querySelectorAll('img')].filter(
      (image) =>
        !draft.root.contains(image) &&
        !image.closest(
          '[class*="avatar" i], [class*="author" i], [class*="logo" i], [class*="related" i], header nav, a[rel~="author"]',
        ),
    );
    const match = outside.find((image) => lead && fileOf(image.getAttribute('src') ?? '') === lead);
    const between =
      match ??
      outside.find((image) => {
        if (!headline) return false;
        const afterHeadline = (headline.compareDocumentPosition(image) & 4) !== 0;
        const beforeBody = (draft.root.compareDocumentPosition(image) & 2) !== 0;
        const width = Number(image.getAttribute('width') ?? '0');
        return (
          afterHeadline &&
          beforeBody &&
          (width === 0 || width >= 250) &&
          (image.closest('figure') !== null ||
            width >= 250 ||
            /-(?:featured|hero|lead|main|post-thumbnail|wp-post-image|article-image|cover)-/.test(
              classWords(image),
            ))
        );
      });
    if (!between || (!match && inside.length > 0 && startsWithPicture(draft))) return;
    let box: Element = between;
    for (
      let up = between.parentElement;
      up &&
      !up.contains(draft.root) &&
      textOf(up, 900).length < 600 &&
      up.querySelectorAll('img').length === 1 &&
      !up.querySelector('h1');
      up = up.parentElement
    ) {
      if (headline && up.contains(headline)) break;
      if (up.localName === 'figure' || textOf(up).length > 0 || up.localName === 'div') box = up;
      if (up.localName === 'figure') break;
    }
    const keepText =
      box.localName === 'figure' ||
      box.querySelector('figcaption, [class*="caption" i], [class*="credit" i]');
    draft.note('added', 'picture between headline and body', box);
    if (keepText) {
      if (box.localName !== 'figure') box.className = `${box.className} caption-box image`;
      draft.root.prepend(box);
    } else {
      const figure = draft.document.createElement('figure');
      figure.append(between);
      draft.root.prepend(figure);
    }
  },
};

function startsWithPicture(draft: Draft): boolean {
  const first = draft.root.querySelector('img');
  const paragraph = [...draft.root.querySelectorAll('p')].find((one) => textOf(one, 200).length > 80);
  return first !== null && (!paragraph || (paragraph.compareDocumentPosition(first) & 2) !== 0);
}

function fileOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const inner = url.searchParams.get('url');
  const path = (inner && URL.parse(inner)?.pathname) || url.pathname;
  return (path.toLowerCase().split('/').filter(Boolean).pop() ?? '')
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/, '')
    .replace(/[-_]?\d{2,4}x\d{2,4}$/, '');
}

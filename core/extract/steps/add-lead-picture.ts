import { textOf } from '../metadata/text-of.ts';
import { classWords } from '../class-words.ts';
import { isSamePicture } from '../pictures/lead-picture.ts';
import { LEAD } from './resolve-pictures.ts';
import type { Draft, Step } from './step.ts';

const SOMETHING_ELSE =
  '[class*="avatar" i], [class*="author" i], [class*="logo" i], [class*="related" i], header nav, a[rel~="author"], aside, footer';

/** Brings the picture between headline and body, with its caption, into the article. */
export const addLeadPicture: Step = {
  name: 'add-lead-picture',
  run(draft) {
    const inside = [...draft.root.querySelectorAll('img')];
    const lead = draft.facts.leadImage;
    if (lead && inside.some((image) => isSamePicture(image.getAttribute('src') ?? '', lead))) return;
    const headline = draft.facts.title.element;
    const outside = [...draft.document.body.querySelectorAll('img')].filter(
      (image) => !draft.root.contains(image) && !isOfSomethingElse(image, draft.root),
    );
    const match = outside.find((image) => image.hasAttribute(LEAD));
    const between = match ?? outside.find((image) => opensArticle(image, headline, draft));
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

/** What holds the article too does not count: on many a site `body` says that there is a logo. */
function isOfSomethingElse(image: Element, root: Element): boolean {
  const box = image.closest(SOMETHING_ELSE);
  return box !== null && !box.contains(root);
}

function startsWithPicture(draft: Draft): boolean {
  const first = draft.root.querySelector('img');
  const paragraph = [...draft.root.querySelectorAll('p')].find((one) => textOf(one, 200).length > 80);
  return first !== null && (!paragraph || (paragraph.compareDocumentPosition(first) & 2) !== 0);
}

/** A large picture between the headline and the body, or beside the headline. */
function opensArticle(image: Element, headline: Element | null, draft: Draft): boolean {
  if (!headline || (draft.root.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_PRECEDING) === 0)
    return false;
  const after = (headline.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const head = headline.parentElement?.parentElement;
  if (!after && !(head?.contains(image) && !head.contains(draft.root) && head.localName !== 'body'))
    return false;
  const width = Number(image.getAttribute('width') ?? '0');
  if (width > 0 && width < 250) return false;
  return (
    image.closest('figure') !== null ||
    width >= 250 ||
    /-(?:featured|hero|lead|main|post-thumbnail|wp-post-image|article-image|cover|opener|aufmacher)-/.test(
      `${classWords(image)}${classWords(image.parentElement ?? image)}`,
    )
  );
}

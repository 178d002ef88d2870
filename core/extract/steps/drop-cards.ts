import { textOf } from '../metadata/text-of.ts';
import { LEAD } from './resolve-pictures.ts';
import type { Draft, Step } from './step.ts';

const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;
/** A card holds a title and a cut-off teaser, not paragraphs. */
const LONGEST = 700;
const TITLE = 15;

/** Removes cards of other stories: a linked picture, a title that links to the same place, perhaps a teaser. */
export const dropCards: Step = {
  name: 'drop-cards',
  run(draft) {
    for (const image of Array.from(draft.root.querySelectorAll('a[href] img'))) {
      const link = image.closest('a');
      const href = link?.getAttribute('href') ?? '';
      if (
        !link ||
        image.hasAttribute(LEAD) ||
        !draft.root.contains(link) ||
        !href ||
        PICTURE_FILE.test(href) ||
        isOwn(href, draft)
      )
        continue;
      let card: Element = link;
      for (
        let up = link.parentElement;
        up && up !== draft.root && textOf(up, LONGEST + 1).length <= LONGEST && leadsOnlyTo(up, href);
        up = up.parentElement
      )
        card = up;
      const titled = [...card.querySelectorAll('a[href]'), card].some(
        (one) => one.localName === 'a' && one.getAttribute('href') === href && textOf(one).length >= TITLE,
      );
      // a picture that links to its own large page has a caption, not a linked title
      if (!titled || card.localName === 'p') continue;
      draft.note('removed', 'card of another story', card);
      card.remove();
    }
  },
};

function leadsOnlyTo(element: Element, href: string): boolean {
  return [...element.querySelectorAll('a[href]')].every((link) => link.getAttribute('href') === href);
}

/** A link to this very page. */
function isOwn(href: string, draft: Draft): boolean {
  const url = URL.parse(href, draft.base);
  return (
    url !== null &&
    !url.hash &&
    url.pathname === draft.url.pathname &&
    url.search === draft.url.search &&
    url.host === draft.url.host
  );
}

import type { Article } from '../../core/article/article.ts';
import type { KeptPicture } from '../../core/article/saved.ts';
import type { ShownPicture } from '../../models/figures.ts';
import type { PlacedPicture } from './dress-article';

/** The pictures of the article that stand in its body, in its order, as they are shown now. Ornaments are left out. */
export function listPictures(
  placed: readonly PlacedPicture[],
  article: Article,
  kept: readonly KeptPicture[] | null,
): { elements: Element[]; pictures: ShownPicture[] } {
  const elements: Element[] = [];
  const pictures: ShownPicture[] = [];
  for (const { image, src, notice } of placed) {
    const known = article.pictures.find((picture) => picture.src === src);
    if (!known && src !== article.leadImage) continue;
    const copy = kept?.find((picture) => picture.src === src);
    elements.push(notice ?? image);
    pictures.push({
      src: notice ? null : image.src || null,
      alt: known?.alt ?? '',
      caption: known?.caption ?? null,
      credit: known?.credit ?? null,
      bytes: copy?.is === 'kept' ? copy.bytes : null,
      lost: notice ? (copy?.is === 'lost' ? copy.why : 'damaged') : null,
    });
  }
  return { elements, pictures };
}

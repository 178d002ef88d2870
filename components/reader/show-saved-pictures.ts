import { i18n } from '#i18n';
import type { KeptPicture } from '../../core/article/saved.ts';
import type { PictureLoss } from '../../core/failure.ts';
import { lossWords } from '../ui/failure-words';
import type { PlacedPicture } from './dress-article';

/**
 * Shows the kept pictures from their bytes, and in the place of each lost one says what was lost and why.
 * The object URLs live as long as the article is shown.
 */
export async function showSavedPictures(
  waiting: readonly PlacedPicture[],
  kept: readonly KeptPicture[],
  read: (hash: string) => Promise<Blob | null>,
  signal: AbortSignal,
): Promise<void> {
  const known = new Map(kept.map((picture) => [picture.src, picture]));
  for (const placed of waiting) {
    const { image, src } = placed;
    const picture = known.get(src);
    if (picture?.is === 'kept') {
      const bytes = await read(picture.hash);
      if (signal.aborted) return;
      if (bytes) {
        const url = URL.createObjectURL(bytes);
        signal.addEventListener('abort', () => URL.revokeObjectURL(url), { once: true });
        image.src = url;
      } else sayLost(placed, 'damaged');
    } else if (picture?.is === 'lost') sayLost(placed, picture.why);
    else sayLost(placed, 'stopped');
  }
}

function sayLost(placed: PlacedPicture, why: PictureLoss): void {
  const { image } = placed;
  const notice = image.ownerDocument.createElement('p');
  notice.className = 'lost';
  notice.dir = 'auto';
  notice.textContent = [image.alt, i18n.t('reader.failedPicture', [lossWords(why)])]
    .filter(Boolean)
    .join(' – ');
  image.replaceWith(notice);
  placed.notice = notice;
}

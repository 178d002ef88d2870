import { i18n } from '#i18n';
import type { SavedRow } from '../../core/article/saved.ts';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** What became of an article's pictures, with a way to try the lost ones again. */
export function PictureState({ row, onRetry }: { row: SavedRow; onRetry: (id: string) => void }) {
  const { total, kept, lost } = row.pictures;
  if (total > kept + lost)
    return (
      <p class="off">
        <span class="spin" aria-hidden="true" />
        <span>{i18n.t('library.pictures.keeping', [formatNumber(kept + lost), formatNumber(total)])}</span>
      </p>
    );
  if (lost > 0)
    return (
      <>
        <p class="off off-lost">
          <Icon name="picture-lost" size={16} />
          <span>
            {total === 1
              ? i18n.t('library.pictures.oneLost')
              : i18n.t('library.pictures.someLost', [formatNumber(lost), formatNumber(total)])}
          </span>
        </p>
        <button
          type="button"
          class="link-btn"
          aria-label={`${i18n.t('failure.tryAgain')}: ${i18n.t('library.pictures.retryFor', [row.title])}`}
          onClick={() => onRetry(row.id)}
        >
          {i18n.t('failure.tryAgain')}
        </button>
      </>
    );
  return (
    <p class="off">
      <Icon name={total === 0 ? 'minus' : 'saved'} size={16} />
      <span>{keptWords(total)}</span>
    </p>
  );
}

function keptWords(total: number): string {
  if (total === 0) return i18n.t('library.pictures.none');
  if (total === 1) return i18n.t('library.pictures.one');
  if (total === 2) return i18n.t('library.pictures.both');
  return i18n.t('library.pictures.all', [formatNumber(total)]);
}

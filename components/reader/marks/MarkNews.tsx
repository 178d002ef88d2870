import { i18n } from '#i18n';
import { FailureNote } from '../../ui/FailureNote';
import { Icon } from '../../ui/Icon';
import type { MarksModel } from '../../../models/marks.ts';

/** What became of the last change: removed, with the way back; the article saved for it; or not kept, and why. Stays until it is put away. */
export function MarkNews({ marks }: { marks: InstanceType<typeof MarksModel> }) {
  const isRemoved = marks.removed.value !== null;
  const failure = marks.refused.value;
  const isShown = isRemoved || marks.savedFor.value;
  return (
    <div class="mk-news">
      {failure && <FailureNote failure={failure} />}
      <div role="status">
        {isShown && !failure && (
          <div class="toast">
            <span>{i18n.t(isRemoved ? 'marks.removed' : 'marks.savedFor')}</span>
            {isRemoved && (
              <button type="button" class="btn" onClick={() => void marks.putBack()}>
                <Icon name="undo" />
                {i18n.t('library.toast.undo')}
              </button>
            )}
            <button
              type="button"
              class="icon-btn"
              aria-label={i18n.t('library.toast.close')}
              title={i18n.t('library.toast.close')}
              onClick={marks.dismiss}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { Icon } from '../ui/Icon';

/** Says that an article is deleted and offers to take it back. Waits while the pointer or the focus is on it. */
export function UndoToast({
  model,
  onUndo,
  onClose,
}: {
  model: Library;
  onUndo: () => void;
  onClose: () => void;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may hold no blocks, and is a form's result
    <div class="toast-at" role="status">
      {model.toast.value && (
        <div
          class="toast"
          onMouseEnter={model.pauseToast}
          onMouseLeave={model.resumeToast}
          onFocusIn={model.pauseToast}
          onFocusOut={model.resumeToast}
        >
          <span>{i18n.t('library.toast.deleted')}</span>
          <button type="button" class="btn" aria-keyshortcuts="Control+Z" onClick={onUndo}>
            <Icon name="undo" />
            {i18n.t('library.toast.undo')}
          </button>
          <button
            type="button"
            class="icon-btn"
            aria-label={i18n.t('library.toast.close')}
            title={i18n.t('library.toast.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

import { i18n } from '#i18n';
import type { Deed, ImportAction } from '../../models/deeds.ts';
import type { Library } from '../../models/library.ts';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** Says what was just done and offers to take it back. Waits while the pointer or the focus is on it. */
export function UndoToast({
  model,
  onUndo,
  onClose,
}: {
  model: Library;
  onUndo: () => void;
  onClose: () => void;
}) {
  const deed = model.toast.value;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may hold no blocks, and is a form's result
    <div class="toast-at" role="status">
      {deed && (
        <div
          class="toast"
          onMouseEnter={model.pauseToast}
          onMouseLeave={model.resumeToast}
          onFocusIn={model.pauseToast}
          onFocusOut={model.resumeToast}
        >
          <span>{deedWords(deed)}</span>
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

function deedWords({ action, ids }: Deed): string {
  const { t } = i18n;
  switch (action.is) {
    case 'delete':
      return t('library.toast.deleted', ids.length);
    case 'put-back':
      return t('library.toast.putBack', ids.length);
    case 'archive':
      return t(action.on ? 'library.toast.archived' : 'library.toast.unarchived', ids.length);
    case 'read':
      return t(action.on ? 'library.toast.read' : 'library.toast.unread', ids.length);
    case 'star':
      return t(action.on ? 'library.toast.starred' : 'library.toast.unstarred', ids.length);
    case 'tag':
      return t('library.toast.tagged', ids.length, [String(ids.length), action.tag]);
    case 'untag':
      return t('library.toast.untagged', ids.length, [String(ids.length), action.tag]);
    case 'import':
      return importWords(action);
    case 'restore':
      return t('takeAway.restore.toast', action.count, [formatNumber(action.count)]);
    case 'unwant':
      return t('bringIn.toast.removed', action.count, [formatNumber(action.count)]);
  }
}

/** A link is no article yet: that it waits is said apart, and nothing of articles where there are only links. */
function importWords({ kept, waiting }: ImportAction): string {
  const { t } = i18n;
  const words = kept > 0 || waiting === 0 ? [t('bringIn.toast.imported', kept, [formatNumber(kept)])] : [];
  if (waiting > 0) words.push(t('bringIn.toast.waits', waiting, [formatNumber(waiting)]));
  return words.join(' ');
}

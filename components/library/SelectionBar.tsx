import { i18n } from '#i18n';
import type { SavedRow } from '../../core/article/saved.ts';
import type { Library } from '../../models/library.ts';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-shapes';
import type { ShelfAction } from '../../models/shelf-changes.ts';

interface SelectionBarProps {
  model: Library;
  act: (action: ShelfAction, ids: readonly string[]) => void;
  onTag: (ids: readonly string[]) => void;
  onExport: (rows: readonly SavedRow[]) => void;
  onClear: () => void;
}

/** What can be done with the selected articles. */
export function SelectionBar({ model, act, onTag, onExport, onClear }: SelectionBarProps) {
  const rows = model.selection.value;
  const shown = model.visible.value;
  const ids = rows.map(({ id }) => id);
  const archived = model.shelf.value === 'archived';
  const unread = rows.some((row) => row.readAt === null);
  const button = (icon: IconName, words: string, press: () => void, danger = false) => (
    <button type="button" class={`btn btn-plain${danger ? ' bulk-del' : ''}`} onClick={press}>
      <Icon name={icon} />
      {words}
    </button>
  );
  return (
    <div class="bulk" role="toolbar" aria-label={i18n.t('library.bulk.label')}>
      <input
        class="check"
        type="checkbox"
        aria-label={i18n.t('library.bulk.all', [formatNumber(shown.length)])}
        checked={rows.length === shown.length}
        ref={(box) => {
          if (box) box.indeterminate = rows.length < shown.length;
        }}
        onChange={() => {
          const all = rows.length === shown.length;
          if (all) onClear();
          else
            model.select(
              shown.map(({ id }) => id),
              true,
            );
        }}
      />
      <output class="bulk-n num">{i18n.t('library.bulk.selected', [formatNumber(rows.length)])}</output>
      <span class="bulk-act">
        {model.shelf.value === 'bin' ? (
          button('undo', i18n.t('library.bin.putBack'), () => act({ is: 'put-back' }, ids))
        ) : (
          <>
            {button('archive', i18n.t(archived ? 'library.archive.take' : 'library.archive.add'), () =>
              act({ is: 'archive', on: !archived }, ids),
            )}
            {button('tag', i18n.t('library.tags.add'), () => onTag(ids))}
            {button('check', i18n.t(unread ? 'library.read.add' : 'library.read.take'), () =>
              act({ is: 'read', on: unread }, ids),
            )}
            {button('export', i18n.t('takeAway.export.title'), () => onExport(rows))}
            {button('trash', i18n.t('library.bulk.delete'), () => act({ is: 'delete' }, ids), true)}
          </>
        )}
      </span>
      <button type="button" class="btn btn-plain push" onClick={onClear}>
        {i18n.t('library.bulk.clear')}
        <kbd class="kbd" aria-hidden="true">
          Esc
        </kbd>
      </button>
    </div>
  );
}

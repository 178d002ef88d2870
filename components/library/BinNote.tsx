import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { Icon } from '../ui/Icon';

/** What the bin is, and the way to empty it: asked twice, as nothing brings back what is erased. */
export function BinNote({ model, onGone }: { model: Library; onGone: () => void }) {
  const sure = useSignal(false);
  const count = model.rows.value.length;
  if (count === 0) return null;
  return (
    <div class="note bin-note">
      <Icon name="info" />
      <p>{i18n.t(sure.value ? 'library.bin.sure' : 'library.bin.note', count)}</p>
      {sure.value ? (
        <>
          <button
            type="button"
            class="btn btn-danger"
            onClick={() => {
              sure.value = false;
              void model.emptyBin();
              onGone();
            }}
          >
            {i18n.t('library.bin.erase', count)}
          </button>
          <button type="button" class="btn btn-plain" onClick={() => (sure.value = false)}>
            {i18n.t('library.bin.keep')}
          </button>
        </>
      ) : (
        <button type="button" class="btn" onClick={() => (sure.value = true)}>
          {i18n.t('library.bin.empty')}
        </button>
      )}
    </div>
  );
}

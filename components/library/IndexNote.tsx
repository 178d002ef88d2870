import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { FailureNote } from '../ui/FailureNote';
import { formatNumber } from '../ui/format';

/** How far the index of the library is while it is made, and why a search had no answer. */
export function IndexNote({ model }: { model: Library }) {
  const progress = model.search.progress.value;
  const failure = model.search.failure.value ?? model.ledger.failure.value;
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      {progress && (
        <output class="quiet index-note">
          {i18n.t('library.search.indexing', [formatNumber(progress.done), formatNumber(progress.total)])}
        </output>
      )}
    </>
  );
}

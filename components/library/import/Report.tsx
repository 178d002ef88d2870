import { i18n } from '#i18n';
import type { Importing } from '../../../models/importing.ts';
import { FailureNote } from '../../ui/FailureNote';
import { formatNumber } from '../../ui/format';
import { countRefused, Refused } from './Refused';

/** What an import did: taken, had before, not taken with reasons, not reached. */
export function Report({
  report: { files, outcome },
  onBrowse,
  onWaiting,
  onMore,
}: {
  report: Extract<Importing, { is: 'report' }>;
  onBrowse: () => void;
  onWaiting: () => void;
  onMore: () => void;
}) {
  const counts = [
    ['kept', outcome.kept.length],
    ['waiting', outcome.waiting.length],
    ['joined', outcome.joined.length],
    ['had', outcome.had - outcome.joined.length],
    ['left', outcome.left],
    ['refused', countRefused(files)],
  ] as const;
  return (
    <>
      {outcome.failure && <FailureNote failure={outcome.failure} />}
      <h2>
        <output>{i18n.t(outcome.left > 0 ? 'bringIn.stopped' : 'bringIn.taken')}</output>
      </h2>
      <dl class="imp-counts">
        {counts
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <div key={name}>
              <dd class="num">{formatNumber(count)}</dd>
              <dt>{i18n.t(`bringIn.did.${name}`)}</dt>
            </div>
          ))}
      </dl>
      <Refused files={files} />
      <p class="imp-acts">
        <button type="button" class="btn btn-primary btn-lg" onClick={onBrowse}>
          {i18n.t('bringIn.browse')}
        </button>
        {outcome.waiting.length > 0 && (
          <button type="button" class="btn btn-lg" onClick={onWaiting}>
            {i18n.t('waiting.title')}
          </button>
        )}
        <button type="button" class="btn btn-lg" onClick={onMore}>
          {i18n.t('bringIn.more')}
        </button>
      </p>
    </>
  );
}

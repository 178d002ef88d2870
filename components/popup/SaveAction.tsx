import { i18n } from '#i18n';
import type { SavingModel } from '../../models/saving.ts';
import { FailureNote } from '../ui/FailureNote';
import { formatDay, formatKept, formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** The one primary button of the popup, which turns into progress and then into a state. */
export function SaveAction({ saving }: { saving: InstanceType<typeof SavingModel> }) {
  const now = saving.now.value;
  switch (now.is) {
    case 'unsaved':
    case 'starting':
      return (
        <div class="p-act">
          <button
            type="button"
            class="btn btn-primary btn-lg btn-block"
            aria-disabled={now.is === 'starting'}
            onClick={() => now.is === 'unsaved' && void saving.save()}
          >
            <Icon name="save" />
            {i18n.t('name.saveOffline')}
          </button>
        </div>
      );
    case 'keeping': {
      const { total, kept, lost } = now.state;
      const settled = kept + lost;
      const share = Math.round((100 * settled) / Math.max(1, total));
      return (
        <div class="p-act">
          <div class="p-prog">
            <p role="status">
              <span class="strong">{i18n.t('save.saving')}</span>
              <span class="num quiet">
                {i18n.t('save.progress', [formatNumber(Math.min(total, settled + 1)), formatNumber(total)])}
              </span>
            </p>
            <progress class="bar bar-lg" aria-label={i18n.t('save.saving')} value={share} max={100} />
            <p class="p-sub">
              <span>{i18n.t('save.textKept')}</span>
              <button type="button" class="link-btn" onClick={() => void saving.stop()}>
                {i18n.t('save.stop')}
              </button>
            </p>
          </div>
        </div>
      );
    }
    case 'saved':
      return (
        <div class="p-act">
          <div class="p-done">
            <Icon name="saved" />
            <div role="status">
              <p class="strong">{i18n.t('save.saved')}</p>
              <p class="quiet">{formatKept(now.state)}</p>
              {now.isBefore && <p class="quiet">{i18n.t('save.before', [formatDay(now.state.savedAt)])}</p>}
            </div>
            <div class="p-done-act">
              <a
                class="icon-btn"
                href={`/reader.html?saved=${now.state.id}`}
                target="_blank"
                aria-label={i18n.t('save.openCopy')}
                title={i18n.t('save.openCopy')}
              >
                <Icon name="external" />
              </a>
              {!now.isBefore && (
                <button
                  type="button"
                  class="icon-btn"
                  aria-label={i18n.t('save.again')}
                  title={i18n.t('save.again')}
                  onClick={() => void saving.save()}
                >
                  <Icon name="retry" />
                </button>
              )}
            </div>
          </div>
          {now.isBefore && (
            <div class="p-two" role="group" aria-label={i18n.t('save.choice')}>
              <button type="button" class="btn btn-lg" onClick={() => void saving.save('update')}>
                <Icon name="retry" />
                {i18n.t('save.update')}
              </button>
              <button type="button" class="btn btn-lg" onClick={() => void saving.save('keep-both')}>
                <Icon name="plus" />
                {i18n.t('save.keepBoth')}
              </button>
            </div>
          )}
        </div>
      );
    case 'failed':
      return (
        <div class="p-act">
          {now.failure.is === 'private-window' ? (
            <>
              <FailureNote failure={now.failure} />
              <button
                type="button"
                class="btn btn-lg btn-block"
                onClick={() => void saving.save('ask', true)}
              >
                <Icon name="save" />
                {i18n.t('failure.saveInPrivate')}
              </button>
            </>
          ) : (
            <FailureNote failure={now.failure} onRetry={() => void saving.save()} />
          )}
          {now.failure.is === 'storage-full' && (
            <a class="btn btn-lg" href="/library.html" target="_blank">
              {i18n.t('failure.makeRoom')}
            </a>
          )}
        </div>
      );
  }
}

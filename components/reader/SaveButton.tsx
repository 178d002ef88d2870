import { i18n } from '#i18n';
import type { SavingModel } from '../../models/saving.ts';
import { failureWords } from '../ui/failure-words';
import { formatDay, formatKept, formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** Save, its progress, and the state it ends in. A saved copy only tells its state. */
export function SaveButton({
  saving,
  isCopy,
}: {
  saving: InstanceType<typeof SavingModel>;
  isCopy: boolean;
}) {
  const now = saving.now.value;
  switch (now.is) {
    case 'keeping':
      return (
        <span class="tb-btn tb-saved" role="status">
          <Icon name="save" />
          <span>
            {i18n.t('save.progress', [
              formatNumber(Math.min(now.state.total, now.state.kept + now.state.lost + 1)),
              formatNumber(now.state.total),
            ])}
          </span>
        </span>
      );
    case 'saved':
      if (now.isBefore && !isCopy)
        return (
          <span class="tb-before" role="group" aria-label={i18n.t('save.choice')}>
            <span class="tb-btn tb-saved" role="status" title={formatKept(now.state)}>
              <Icon name="saved" />
              <span>{i18n.t('save.before', [formatDay(now.state.savedAt)])}</span>
            </span>
            {(['update', 'keep-both'] as const).map((way) => {
              const name = i18n.t(way === 'update' ? 'save.update' : 'save.keepBoth');
              return (
                <button
                  key={way}
                  type="button"
                  class="tb-btn"
                  aria-label={name}
                  title={name}
                  onClick={() => void saving.save(way)}
                >
                  <Icon name={way === 'update' ? 'retry' : 'plus'} />
                  <span>{name}</span>
                </button>
              );
            })}
          </span>
        );
      return (
        <span class="tb-btn tb-saved" role="status" title={formatKept(now.state)}>
          <Icon name="saved" />
          <span>{i18n.t('reader.saved')}</span>
        </span>
      );
    case 'failed': {
      const { what, hint } = failureWords(now.failure);
      const isPrivate = now.failure.is === 'private-window';
      const next = isPrivate ? i18n.t('failure.saveInPrivate') : i18n.t('failure.tryAgain');
      return (
        <button
          type="button"
          class="tb-btn tb-failed"
          title={`${what} ${hint}`}
          aria-label={`${what} ${next}`}
          onClick={() => void saving.save('ask', isPrivate)}
        >
          <Icon name="warning" />
          <span role="alert">{next}</span>
        </button>
      );
    }
    default:
      return isCopy ? null : (
        <button
          type="button"
          class="tb-btn"
          aria-disabled={now.is === 'starting'}
          title={i18n.t('name.saveOffline')}
          aria-label={i18n.t('name.saveOffline')}
          onClick={() => now.is === 'unsaved' && void saving.save()}
        >
          <Icon name="save" />
          <span>{i18n.t('name.saveOffline')}</span>
        </button>
      );
  }
}

import { i18n } from '#i18n';
import type { Tabs } from '../../models/tabs.ts';
import { failureWords } from '../ui/failure-words';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** Saves the tabs that are selected, where they are several, and says what became of those that were saved together. */
export function TabsAction({ tabs }: { tabs: Tabs }) {
  const count = tabs.selected.value.length;
  const summary = tabs.summary.value;
  if (summary && summary.left.length > 0)
    return (
      <div class="p-act p-prog">
        <p role="status">
          <span class="strong">{i18n.t('tabs.saving')}</span>
          <span class="num quiet">
            {i18n.t('tabs.progress', [
              formatNumber(summary.total - summary.left.length),
              formatNumber(summary.total),
            ])}
          </span>
        </p>
        <progress
          class="bar bar-lg"
          aria-label={i18n.t('tabs.saving')}
          value={summary.total - summary.left.length}
          max={summary.total}
        />
      </div>
    );
  if (summary)
    return (
      <section class="p-act p-tabs" aria-label={i18n.t('tabs.title')}>
        <p class="strong" role="status">
          {i18n.t('tabs.saved', [formatNumber(summary.saved), formatNumber(summary.total)])}
        </p>
        {summary.skipped.length > 0 && (
          <ul>
            {summary.skipped.map(({ title, failure }, i) => (
              <li key={i}>
                <bdi>{title || i18n.t('tabs.gone')}</bdi>
                <span class="quiet">{failureWords(failure).what}</span>
              </li>
            ))}
          </ul>
        )}
        <button type="button" class="btn" onClick={() => void tabs.dismiss()}>
          {i18n.t('tabs.dismiss')}
        </button>
      </section>
    );
  if (count < 2) return null;
  return (
    <div class="p-act">
      <button type="button" class="btn btn-lg btn-block" onClick={() => void tabs.save()}>
        <Icon name="save" />
        {i18n.t('tabs.save', [formatNumber(count)])}
      </button>
    </div>
  );
}

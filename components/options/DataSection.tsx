import { i18n } from '#i18n';
import type { BackingUp } from '../../models/backing-up.ts';
import type { KeptState, Options } from '../../models/options.ts';
import { FailureNote } from '../ui/FailureNote';
import { formatBytes, formatNumber } from '../ui/format';
import { BackupRows } from './BackupRows';
import { Section } from './Section';

export function DataSection({ model, backups }: { model: Options; backups: BackingUp }) {
  const kept = model.kept.value;
  const storage = model.storage.value;
  return (
    <Section id="data" title={i18n.t('options.data')}>
      {kept.is === 'failed' && (
        <div class="o-say">
          <FailureNote failure={kept.failure} onRetry={() => void model.readKept()} />
        </div>
      )}
      <Fact
        name={i18n.t('options.kept')}
        hint={keptWords(kept)}
        value={storage ? formatBytes(storage.used) : ''}
      />
      {storage && (
        <>
          <Fact
            name={i18n.t('options.free')}
            hint={i18n.t('options.freeHint')}
            value={formatBytes(storage.free)}
          />
          <Fact
            name={i18n.t('options.persisted')}
            hint={i18n.t(storage.persisted ? 'options.persistedYes' : 'options.persistedNo')}
            value={i18n.t(storage.persisted ? 'options.yes' : 'options.notYet')}
          />
        </>
      )}
      <BackupRows model={backups} />
    </Section>
  );
}

function Fact({ name, hint, value }: { name: string; hint: string; value: string }) {
  return (
    <div class="o-row">
      <div class="o-l">
        <p class="o-t">{name}</p>
        <p class="o-h">{hint}</p>
      </div>
      <div class="o-c">
        <span class="num">{value}</span>
      </div>
    </div>
  );
}

function keptWords(kept: KeptState): string {
  switch (kept.is) {
    case 'loading':
      return i18n.t('options.countLoading');
    case 'failed':
      return '';
    case 'ready':
      return i18n.t('options.keptArticles', kept.articles, [formatNumber(kept.articles)]);
  }
}

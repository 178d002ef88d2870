import { i18n } from '#i18n';
import type { ImportingScreen } from '../../../models/importing.ts';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Preview } from './Preview';
import { Report } from './Report';

export interface ImportScreenProps {
  readonly model: ImportingScreen;
  readonly onBrowse: () => void;
  readonly onWaiting: () => void;
  /** Where a backup of our own is restored; without it such a file is only named. */
  readonly onRestore: (file: File) => void;
}

/** Bringing in files of other services. */
export function ImportScreen({ model, onBrowse, onWaiting, onRestore }: ImportScreenProps) {
  const state = model.state.value;
  return (
    <section class="imp">
      <div class="lib-head">
        <h1>{i18n.t('bringIn.title')}</h1>
      </div>
      {state.is === 'choosing' && <Choose model={model} />}
      {state.is === 'reading' && (
        <Progress
          label={i18n.t('bringIn.reading', [state.name])}
          done={state.done}
          total={state.bytes}
          onCancel={model.cancel}
        />
      )}
      {state.is === 'preview' && (
        <Preview model={model} files={state.files} totals={state.totals} onRestore={onRestore} />
      )}
      {state.is === 'taking' && (
        <Progress
          label={i18n.t('bringIn.taking')}
          said={i18n.t('bringIn.progress', [formatNumber(state.done), formatNumber(state.total)])}
          done={state.done}
          total={state.total}
          onCancel={model.cancel}
        />
      )}
      {state.is === 'report' && (
        <Report report={state} onBrowse={onBrowse} onWaiting={onWaiting} onMore={model.again} />
      )}
    </section>
  );
}

function Choose({ model }: { model: ImportingScreen }) {
  return (
    <>
      <p>{i18n.t('bringIn.text')}</p>
      <p class="quiet">{i18n.t('bringIn.services')}</p>
      <div class="imp-drop">
        <Icon name="import" />
        <label class="btn btn-primary btn-lg">
          <input
            class="sr"
            type="file"
            multiple
            onChange={(event) => void model.choose([...(event.currentTarget.files ?? [])])}
          />
          {i18n.t('bringIn.choose')}
        </label>
        <span class="quiet">{i18n.t('bringIn.drop')}</span>
      </div>
    </>
  );
}

function Progress({
  label,
  said = '',
  done,
  total,
  onCancel,
}: {
  label: string;
  said?: string;
  done: number;
  total: number;
  onCancel: () => void;
}) {
  return (
    <div class="imp-progress">
      <p>
        <span class="strong" role="status">
          <bdi>{label}</bdi>
        </span>
        <span class="num quiet">{said}</span>
      </p>
      <progress
        class="bar bar-lg"
        aria-label={label}
        value={Math.min(done, total)}
        max={Math.max(1, total)}
      />
      <button type="button" class="btn" onClick={onCancel}>
        {i18n.t('bringIn.cancel')}
      </button>
    </div>
  );
}

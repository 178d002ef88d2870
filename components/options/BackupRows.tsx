import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { REMINDERS } from '../../core/backup/backup-due.ts';
import { type BackingUp, type BackupState, KEPT_BACKUPS } from '../../models/backing-up.ts';
import { writeFailureWords } from '../library/take-away/WriteFailureNote';
import { formatBytes, formatDay, formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** Backups: where they go by themselves, when the last one was written, and one now. */
export function BackupRows({ model }: { model: BackingUp }) {
  const state = model.state.value;
  if (!state) return null;
  const { folder, trouble } = state;
  return (
    <>
      {model.hasFolders.value && <FolderRow model={model} state={state} />}
      <div class="o-row">
        <div class="o-l">
          <p class="o-t">{i18n.t('takeAway.backup.last')}</p>
          <p class="o-h" role="status">
            {lastWords(state)}
          </p>
          {trouble && (
            <p class="o-h o-trouble" role="alert">
              <Icon name="warning" size={16} />
              <span>
                {i18n.t('takeAway.backup.tried', [formatDay(trouble.at)])}{' '}
                {writeFailureWords(trouble.failure)}
              </span>
            </p>
          )}
        </div>
        <div class="o-c">
          <Now model={model} state={state} />
        </div>
      </div>
      {!folder && <RemindRow model={model} state={state} />}
    </>
  );
}

function Now({ model, state }: { model: BackingUp; state: BackupState }) {
  const running = model.running.value;
  if (running)
    return (
      <>
        <output class="num">
          {i18n.t('takeAway.export.progress', [formatNumber(running.done), formatNumber(running.total)])}
        </output>
        <button type="button" class="btn" onClick={model.stop}>
          {i18n.t('takeAway.stop')}
        </button>
      </>
    );
  const isLapsed = state.folder?.isAllowed === false;
  return (
    <button type="button" class="btn" onClick={() => void model.backUp()}>
      {i18n.t(isLapsed ? 'takeAway.backup.again' : 'takeAway.backup.now')}
    </button>
  );
}

function FolderRow({ model, state: { folder, keep } }: { model: BackingUp; state: BackupState }) {
  const id = useId();
  return (
    <div class="o-row">
      <div class="o-l">
        <p class="o-t">{i18n.t('takeAway.backup.auto')}</p>
        <p class="o-h">
          {!folder
            ? i18n.t('takeAway.backup.noFolder')
            : i18n.t(folder.isAllowed ? 'takeAway.backup.folder' : 'takeAway.backup.folderLapsed', [
                folder.name,
              ])}
        </p>
      </div>
      <div class="o-c">
        {folder && (
          <>
            <label class="sr" for={id}>
              {i18n.t('takeAway.backup.keep')}
            </label>
            <span class="select">
              <select
                id={id}
                value={String(keep)}
                onChange={(event) => void model.choose({ keep: Number(event.currentTarget.value) })}
              >
                {KEPT_BACKUPS.map((n) => (
                  <option key={n} value={String(n)}>
                    {i18n.t('takeAway.backup.keepN', [formatNumber(n)])}
                  </option>
                ))}
              </select>
              <Icon name="chevron-down" size={16} />
            </span>
            <button type="button" class="btn btn-plain" onClick={() => void model.forgetFolder()}>
              {i18n.t('takeAway.backup.forget')}
            </button>
          </>
        )}
        <button type="button" class="btn" onClick={() => void model.chooseFolder()}>
          {i18n.t(folder ? 'takeAway.backup.otherFolder' : 'takeAway.backup.chooseFolder')}
        </button>
      </div>
    </div>
  );
}

function RemindRow({ model, state }: { model: BackingUp; state: BackupState }) {
  const id = useId();
  return (
    <div class="o-row">
      <div class="o-l">
        <label class="o-t" for={id}>
          {i18n.t('takeAway.backup.remind')}
        </label>
        <p class="o-h">{i18n.t('takeAway.backup.remindHint')}</p>
      </div>
      <div class="o-c">
        <span class="select">
          <select
            id={id}
            value={state.remind}
            onChange={(event) => {
              const remind = REMINDERS.find((one) => one === event.currentTarget.value);
              if (remind) void model.choose({ remind });
            }}
          >
            {REMINDERS.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`takeAway.backup.every.${one === 'off' ? 'never' : one}`)}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={16} />
        </span>
      </div>
    </div>
  );
}

function lastWords({ last, folder }: BackupState): string {
  if (!last) return i18n.t('takeAway.backup.none');
  const facts: [string, string, string] = [
    formatDay(last.at),
    last.name,
    i18n.t('options.keptArticles', last.articles, [formatNumber(last.articles)]),
  ];
  const where =
    last.where === 'folder' && folder ? 'takeAway.backup.lastInFolder' : 'takeAway.backup.lastFile';
  return i18n.t(where, [...facts, formatBytes(last.bytes)]);
}

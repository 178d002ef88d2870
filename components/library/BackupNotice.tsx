import { i18n } from '#i18n';
import { type BackingUp, noticeOf } from '../../models/backing-up.ts';
import type { Library } from '../../models/library.ts';
import { formatDay, formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';
import { writeFailureWords } from './take-away/WriteFailureNote';

interface BackupNoticeProps {
  readonly library: Library;
  readonly backups: BackingUp;
  readonly now: () => Date;
}

/** What the library says of backups by itself, and the one click that makes one. */
export function BackupNotice({ library, backups, now }: BackupNoticeProps) {
  const rows = library.all.value;
  let first: string | null = null;
  for (const { savedAt } of rows) if (first === null || savedAt < first) first = savedAt;
  const state = backups.state.value;
  const running = backups.running.value;
  const isQuiet = rows.length === 0 || state === null || running !== null || backups.isHidden.value;
  const notice = isQuiet ? null : noticeOf(state, first, now());
  if (!notice && !running) return null;
  if (!notice)
    return (
      <div class="notice">
        <div class="note">
          <Icon name="data" />
          <output class="num">
            {i18n.t('takeAway.backup.running', [
              formatNumber(running?.done ?? 0),
              formatNumber(running?.total ?? 0),
            ])}
          </output>
        </div>
      </div>
    );
  const hide = i18n.t('takeAway.backup.later');
  return (
    <div class="notice">
      <div class={notice.is === 'remind' ? 'note' : 'note note-warn'}>
        <Icon name={notice.is === 'remind' ? 'info' : 'warning'} />
        <div class="backup-note">
          <p role="status">
            {notice.is === 'remind' &&
              (notice.last === null
                ? i18n.t('takeAway.backup.never')
                : i18n.t('takeAway.backup.old', [formatDay(notice.last)]))}
            {notice.is === 'lapsed' && i18n.t('takeAway.backup.lapsed', [notice.folder])}
            {notice.is === 'failed' &&
              `${i18n.t('takeAway.backup.failed')} ${writeFailureWords(notice.failure)}`}
          </p>
          <button type="button" class="btn" onClick={() => void backups.backUp()}>
            {i18n.t(notice.is === 'remind' ? 'takeAway.backup.now' : 'takeAway.backup.again')}
          </button>
        </div>
      </div>
      <button type="button" class="icon-btn" aria-label={hide} title={hide} onClick={backups.hide}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

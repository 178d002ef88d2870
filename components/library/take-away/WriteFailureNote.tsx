import { i18n } from '#i18n';
import type { WriteFailure } from '../../../core/backup/write-failure.ts';
import { Icon } from '../../ui/Icon';

/** Why a file or folder of the user's own was not written, and what to do. */
export function WriteFailureNote({ failure }: { failure: WriteFailure }) {
  return (
    <div class="note note-danger" role="alert">
      <Icon name="warning" />
      <div>
        <p class="strong">{i18n.t('takeAway.failure.title')}</p>
        <p>{writeFailureWords(failure)}</p>
      </div>
    </div>
  );
}

export function writeFailureWords(failure: WriteFailure): string {
  switch (failure.is) {
    case 'no-room':
      return i18n.t('takeAway.failure.noRoom');
    case 'not-allowed':
      return i18n.t('takeAway.failure.notAllowed');
    case 'gone':
      return i18n.t('takeAway.failure.gone');
    case 'unwritten':
      return i18n.t('takeAway.failure.unwritten', [failure.detail]);
  }
}

import { i18n } from '#i18n';
import type { Failure, PictureLoss } from '../../core/failure.ts';
import { formatBytes } from './format';

/** What happened, and what the user can do. */
export interface FailureWords {
  readonly what: string;
  readonly hint: string;
}

/** The words for every failure. A new failure does not compile until it has its own. */
export function failureWords(failure: Failure): FailureWords {
  const { t } = i18n;
  switch (failure.is) {
    case 'no-article':
      return {
        what: t('failure.noArticle'),
        hint: failure.links > 20 ? t('failure.noArticleLinks', failure.links) : t('failure.noText'),
      };
    case 'page-restricted':
      return {
        what: t('failure.restricted'),
        hint: failure.where === 'file' ? t('failure.restrictedFile') : t('failure.restrictedBrowser'),
      };
    case 'page-silent':
      return { what: t('failure.silent'), hint: t('failure.silentHint') };
    case 'too-slow':
      return { what: t('failure.tooSlow'), hint: t('failure.tooSlowHint', [String(failure.budget / 1000)]) };
    case 'storage-full':
      return { what: t('failure.room'), hint: t('failure.roomHint', [formatBytes(failure.needed)]) };
    case 'write-failed':
      return { what: t('failure.write'), hint: t('failure.writeHint', [failure.detail]) };
    case 'database-unreadable':
      return { what: t('failure.database'), hint: t('failure.databaseHint', [failure.detail]) };
    case 'database-blocked':
      return { what: t('failure.blocked'), hint: t('failure.blockedHint') };
    case 'database-newer':
      return { what: t('failure.newer'), hint: t('failure.newerHint') };
    case 'not-saved':
      return { what: t('failure.notSaved'), hint: t('failure.notSavedHint') };
    case 'damaged':
      return { what: t('failure.damaged'), hint: t('failure.damagedHint', [failure.detail]) };
    case 'private-window':
      return { what: t('failure.private'), hint: t('failure.privateHint') };
    case 'saved-before':
      return { what: t('failure.savedBefore'), hint: t('failure.savedBeforeHint') };
    case 'view-gone':
      return { what: t('failure.gone'), hint: t('failure.goneHint') };
  }
}

/** Why a picture was not kept, to stand after "Picture not kept:". */
export function lossWords(why: PictureLoss): string {
  const { t } = i18n;
  switch (why) {
    case 'offline':
      return t('lost.offline');
    case 'refused':
      return t('lost.refused');
    case 'not-a-picture':
      return t('lost.notAPicture');
    case 'too-large':
      return t('lost.tooLarge');
    case 'too-slow':
      return t('lost.tooSlow');
    case 'private-address':
      return t('lost.privateAddress');
    case 'too-many':
      return t('lost.tooMany');
    case 'no-room':
      return t('lost.noRoom');
    case 'stopped':
      return t('lost.stopped');
    case 'damaged':
      return t('lost.damaged');
    case 'dropped':
      return t('lost.dropped');
  }
}

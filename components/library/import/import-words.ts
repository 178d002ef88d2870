import { i18n } from '#i18n';
import type {
  ImportFailure,
  ImportNote,
  ImportService,
  RefusalReason,
} from '../../../core/import/import-list.ts';
import { formatBytes, formatNumber } from '../../ui/format';

/** Names of services are the same in every language. */
const NAMES: Readonly<Record<Exclude<ImportService, 'bookmarks' | 'csv'>, string>> = {
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  wallabag: 'wallabag',
  raindrop: 'Raindrop',
  readwise: 'Readwise Reader',
  matter: 'Matter',
  karakeep: 'Karakeep',
  pinboard: 'Pinboard',
  onetab: 'OneTab',
};

export function serviceName(service: ImportService): string {
  return service === 'bookmarks' || service === 'csv' ? i18n.t(`bringIn.format.${service}`) : NAMES[service];
}

const REFUSED = {
  'no-address': 'bringIn.refused.noAddress',
  'not-web': 'bringIn.refused.notWeb',
  placeholder: 'bringIn.refused.placeholder',
  feed: 'bringIn.refused.feed',
  twice: 'bringIn.refused.twice',
  unreadable: 'bringIn.refused.unreadable',
  'no-article': 'bringIn.refused.noArticle',
  'broken-row': 'bringIn.refused.brokenRow',
  'cut-off': 'bringIn.refused.cutOff',
  damaged: 'bringIn.refused.damaged',
  'too-large': 'bringIn.refused.tooLarge',
  'too-many': 'bringIn.refused.tooMany',
  bomb: 'bringIn.refused.bomb',
  'unsafe-name': 'bringIn.refused.unsafeName',
  encrypted: 'bringIn.refused.encrypted',
  'unknown-packing': 'bringIn.refused.unknownPacking',
} as const satisfies Record<RefusalReason, string>;

/** Why an entry was not taken, as half a sentence. */
export function refusalWords(why: RefusalReason): string {
  return i18n.t(REFUSED[why]);
}

/** Why nothing of a file was read. A backup of our own has a card of its own. */
export function importFailureWords(failure: Exclude<ImportFailure, { is: 'own-backup' }>): string {
  const { t } = i18n;
  switch (failure.is) {
    case 'empty':
      return t('bringIn.failed.empty');
    case 'not-recognised':
      return t('bringIn.failed.notRecognised');
    case 'too-large':
      return t('bringIn.failed.tooLarge', [formatBytes(failure.limit)]);
    case 'bomb':
      return t('bringIn.failed.bomb');
    case 'too-many':
      return t('bringIn.failed.tooMany', [formatNumber(failure.limit)]);
    case 'damaged':
      return t('bringIn.failed.damaged');
    case 'stopped':
      return t('bringIn.failed.stopped');
  }
}

/** What should be known although everything was taken. */
export function importNoteWords(note: ImportNote): string {
  const { t } = i18n;
  switch (note.is) {
    case 'encoding':
      return t('bringIn.note.encoding', [note.file, note.encoding]);
    case 'broken-characters':
      return t('bringIn.note.brokenCharacters', note.count, [formatNumber(note.count), note.file]);
    case 'more-refused':
      return t('bringIn.moreRefused', [formatNumber(note.count), refusalWords(note.why)]);
  }
}

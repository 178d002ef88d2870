import { i18n } from '#i18n';
import type { BookWords } from '../../../core/export/epub.ts';
import { formatDate, uiDir, uiLocale } from '../../ui/format';

/** What files say besides the articles, in the language of the interface. */
export function fileWords(): BookWords {
  return {
    lang: uiLocale(),
    dir: uiDir(),
    contents: i18n.t('takeAway.contents'),
    formatDate,
    original: i18n.t('reader.fileOriginal'),
    lostPicture: i18n.t('reader.filePicture'),
    marks: i18n.t('takeAway.marks'),
  };
}

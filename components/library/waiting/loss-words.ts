import { i18n } from '#i18n';
import type { WantedLoss } from '../../../core/wanted/wanted-link.ts';

const WORDS = {
  unreachable: 'waiting.loss.unreachable',
  busy: 'waiting.loss.busy',
  gone: 'waiting.loss.gone',
  refused: 'waiting.loss.refused',
  'not-a-page': 'waiting.loss.notAPage',
  'too-large': 'waiting.loss.tooLarge',
  'too-slow': 'waiting.loss.tooSlow',
  'private-address': 'waiting.loss.privateAddress',
  'no-article': 'waiting.loss.noArticle',
  'no-room': 'waiting.loss.noRoom',
  damaged: 'waiting.loss.damaged',
} as const satisfies Record<WantedLoss, string>;

/** Why a page was not fetched, as half a sentence. */
export function wantedLossWords(why: WantedLoss): string {
  return i18n.t(WORDS[why]);
}

import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { LeftOut, MendingModel } from '../../../models/mending.ts';
import { formatNumber } from '../../ui/format';

/** What is not in the article: hidden by the user, or left out when it was read; each with its first words and why. */
export function LeftOutList({
  mending,
  isSaved,
}: {
  readonly mending: InstanceType<typeof MendingModel>;
  /** What extraction left out is not in a saved copy. */
  readonly isSaved: boolean;
}) {
  const list = useRef<HTMLUListElement>(null);
  const parts = mending.leftOut.value;
  // the row that was pressed goes, and the focus with it
  useEffect(() => {
    const self = list.current;
    if (self && !self.contains(document.activeElement)) (self.querySelector('button') ?? self).focus();
  }, [parts]);
  return (
    <ul class="md-list" aria-label={i18n.t('mend.leftOut')} tabIndex={-1} ref={list}>
      {parts.length === 0 && <li class="quiet">{i18n.t(isSaved ? 'mend.nothingSaved' : 'mend.nothing')}</li>}
      {parts.map((part) => (
        <li key={`${part.rule.path} ${part.rule.text}`}>
          <div>
            <p class="md-why">{whyOf(part)}</p>
            <p class="md-text" dir="auto">
              {part.text}
            </p>
            {part.pictures > 0 && (
              <p class="md-why">{i18n.t('mend.pictures', part.pictures, [formatNumber(part.pictures)])}</p>
            )}
          </div>
          <button
            type="button"
            class="btn"
            aria-label={i18n.t('mend.bringBackOf', [part.text.slice(0, 60)])}
            aria-disabled={mending.busy.value}
            onClick={() => void mending.bringBack(part)}
          >
            {i18n.t('mend.bringBack')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function whyOf({ step, byUser }: LeftOut): string {
  if (byUser) return i18n.t('mend.why.user');
  switch (step) {
    case 'drop-hidden':
      return i18n.t('mend.why.hidden');
    case 'drop-boxes':
    case 'outside':
      return i18n.t('mend.why.beside');
    case 'drop-link-blocks':
    case 'drop-cards':
      return i18n.t('mend.why.links');
    case 'drop-pitches':
      return i18n.t('mend.why.sells');
    case 'drop-repeats':
      return i18n.t('mend.why.twice');
    default:
      return i18n.t('mend.why.other');
  }
}

import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { PartsModel } from '../../models/parts.ts';
import { FailureNote } from '../ui/FailureNote';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

interface JoinPartsProps {
  readonly parts: InstanceType<typeof PartsModel>;
  /** Of the article. */
  readonly lang: string;
}

/** Under an article that goes on, on other pages of its site: offers to fetch them, and says how that goes. */
export function JoinParts({ parts, lang }: JoinPartsProps) {
  const known = parts.known.value;
  const section = useRef<HTMLElement>(null);
  const isOffered = known !== null && known.known > known.here && known.trouble !== 'stranger';
  const wasOffered = useRef(isOffered);
  useEffect(() => {
    // the button that was pressed goes, and the focus with it
    if (wasOffered.current && !isOffered && document.activeElement === document.body)
      section.current?.focus({ preventScroll: true });
    wasOffered.current = isOffered;
  }, [isOffered]);
  if (!known) return null;
  const { here, trouble } = known;
  const left = known.known - here;
  const busy = parts.busy.value;
  const next = formatNumber(here + 1);
  return (
    <div class="parts" lang={lang || undefined}>
      <section
        class="parts-row"
        lang={document.documentElement.lang}
        aria-label={i18n.t('parts.label')}
        tabIndex={-1}
        ref={section}
      >
        {/* always there, so that what comes into it is read aloud */}
        <p role="status">
          {busy
            ? i18n.t('parts.fetching', [next, formatNumber(known.known)])
            : trouble === 'failed'
              ? i18n.t('parts.failed', [next])
              : trouble === 'stranger'
                ? i18n.t('parts.stranger', [next])
                : left > 0
                  ? i18n.t('parts.goesOn', left, [formatNumber(left)])
                  : i18n.t('parts.all', [formatNumber(here)])}
        </p>
        {parts.failure.value && <FailureNote failure={parts.failure.value} />}
        {isOffered && (
          <button type="button" class="btn" aria-disabled={busy} onClick={() => void parts.join()}>
            <Icon name={trouble ? 'retry' : 'plus'} />
            {trouble ? i18n.t('failure.tryAgain') : i18n.t('parts.join', left, [formatNumber(left)])}
          </button>
        )}
      </section>
    </div>
  );
}

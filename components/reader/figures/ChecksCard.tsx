import { i18n } from '#i18n';
import type { Check, Verdict } from '../../../core/figures/checks.ts';
import type { Figure } from '../../../core/figures/figure.ts';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { checkWords, verdictWord } from './figure-words';

interface ChecksCardProps {
  readonly checks: readonly Check[];
  readonly figures: readonly Figure[];
  readonly jump: (place: number) => void;
}

const ICONS = { holds: 'check-circle', differs: 'not-equal', 'cannot-tell': 'info' } as const;

/** What the numbers of the article say of each other. What can only be worked out is folded in below what can be compared. */
export function ChecksCard({ checks, figures, jump }: ChecksCardProps) {
  const told = checks.filter(({ verdict }) => verdict !== 'cannot-tell');
  const untold = checks.filter(({ verdict }) => verdict === 'cannot-tell');
  const list = (some: readonly Check[]) => (
    <ul>
      {some.map((check) => (
        <CheckRow
          key={`${check.is} ${check.figures.join(' ')}`}
          check={check}
          figures={figures}
          jump={jump}
        />
      ))}
    </ul>
  );
  if (checks.length === 0) return null;
  return (
    <section class="checks" aria-labelledby="checks-h">
      <h3 id="checks-h">
        <span>{i18n.t('panel.checks')}</span>
        <span class="sum">{summary(checks)}</span>
      </h3>
      {told.length > 0 && list(told)}
      {untold.length > 0 && (
        <details open={told.length === 0}>
          <summary>{i18n.t('panel.workedOut', untold.length, [formatNumber(untold.length)])}</summary>
          {list(untold)}
        </details>
      )}
    </section>
  );
}

function CheckRow({ check, figures, jump }: { check: Check } & Omit<ChecksCardProps, 'checks'>) {
  const { arithmetic, why } = checkWords(check, figures);
  const [first = 0] = check.figures;
  return (
    <li>
      <button type="button" class={`chk chk-${check.verdict}`} onClick={() => jump(first)}>
        <Icon name={ICONS[check.verdict]} size={18} />
        <span class="eq num">{arithmetic}</span>
        <span class="verdict">{verdictWord(check.verdict)}</span>
        <span class="why num">
          <bdi>{why}</bdi>
        </span>
      </button>
    </li>
  );
}

function summary(checks: readonly Check[]): string {
  const count = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).length;
  return [
    count('holds') > 0 && i18n.t('panel.hold', count('holds'), [formatNumber(count('holds'))]),
    count('differs') > 0 && i18n.t('panel.differ', count('differs'), [formatNumber(count('differs'))]),
    count('cannot-tell') > 0 && i18n.t('panel.cannotTell', [formatNumber(count('cannot-tell'))]),
  ]
    .filter(Boolean)
    .join(' · ');
}

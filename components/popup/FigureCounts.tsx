import { i18n } from '#i18n';
import type { FigureCounts as Counts } from '../../core/article/saved.ts';
import { formatNumber } from '../ui/format';

const KINDS = ['money', 'percent', 'count', 'measure', 'ratio'] as const;

/** How many figures of each kind the article holds, each wearing its kind's line. */
export function FigureCounts({ figures, pictures }: { figures: Counts; pictures: number }) {
  const total = KINDS.reduce((sum, kind) => sum + figures[kind], 0);
  const numbers = i18n.t('unit.numbers', total, [formatNumber(total)]);
  const shown = i18n.t('unit.pictures', pictures, [formatNumber(pictures)]);
  return (
    <div class="p-figs" role="group" aria-label={`${numbers}, ${shown}`}>
      <p class="p-figs-h">
        <span>{numbers}</span>
        <span>{shown}</span>
      </p>
      {total > 0 && (
        <ul>
          {KINDS.map((kind) => (
            <li key={kind}>
              <span class="fig num" data-kind={kind}>
                {formatNumber(figures[kind])}
              </span>
              <span class="k">{i18n.t(`kind.${kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

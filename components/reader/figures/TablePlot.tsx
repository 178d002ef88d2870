import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import type { NumericTable } from '../../../core/article/sort-table.ts';
import { Icon } from '../../ui/Icon';
import { Bars } from './Bars';

/** More bars than this say nothing more. */
const MOST = 24;

interface TablePlotProps {
  readonly table: NumericTable;
  /** Rows in the order they are shown. */
  readonly order: readonly number[];
  readonly names: readonly string[];
  readonly lang: string;
}

/** The numbers of one column as bars, from a common zero; the column can be chosen where there are several. */
export function TablePlot({ table, order, names, lang }: TablePlotProps) {
  const columns = [...table.numeric].filter((column) => column > 0);
  const chosen = useSignal(columns[0] ?? 0);
  const rows = order
    .map((i) => ({ i, value: table.numbers[i]?.[chosen.value] ?? null }))
    .filter((row): row is { i: number; value: number } => row.value !== null);
  if (columns.length === 0 || rows.length < 2) return null;
  const values = rows.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least || 1;
  const name = names[chosen.value] ?? '';
  return (
    <div class="tbl-plot">
      {columns.length > 1 && (
        <span class="select select-plain">
          <select
            aria-label={i18n.t('panel.plotColumn')}
            value={String(chosen.value)}
            onChange={(event) => (chosen.value = Number(event.currentTarget.value))}
          >
            {columns.map((column) => (
              <option key={column} value={String(column)}>
                {names[column]}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={16} />
        </span>
      )}
      <Bars
        caption={rows.length > MOST ? i18n.t('panel.firstBars', [name, String(MOST)]) : name}
        lang={lang}
        kind="table"
        bars={rows.slice(0, MOST).map(({ i, value }) => ({
          key: i,
          label: table.rows[i]?.[0] ?? '',
          value: table.rows[i]?.[chosen.value] ?? '',
          from: (Math.min(0, value) - least) / span,
          length: Math.abs(value) / span,
        }))}
      />
    </div>
  );
}

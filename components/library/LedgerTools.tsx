import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { toCsv, toTabs } from '../../core/export/csv.ts';
import { LEDGER_ORDERS, type LedgerOrder } from '../../core/ledger/ledger.ts';
import type { LedgerLine } from '../../models/ledger.ts';
import { NO_LEDGER_FILTER } from '../../models/ledger-filter.ts';
import type { Library } from '../../models/library.ts';
import { copyText } from '../reader/figures/copy-text';
import { downloadFile } from '../ui/download-file';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** How many figures were found, and what can be done with them. */
export function LedgerTools({ ledger }: { ledger: Library['ledger'] }) {
  const said = useSignal('');
  const count = ledger.hits.value?.length ?? 0;
  const isNarrowed = Object.entries(NO_LEDGER_FILTER).some(
    ([field, none]) => ledger.filter.value[field as keyof typeof NO_LEDGER_FILTER] !== none,
  );
  const copy = async (write: (rows: ReturnType<typeof tableOf>) => string) => {
    const lines = await ledger.all();
    const isCopied = await copyText(write(tableOf(lines)));
    said.value = isCopied
      ? i18n.t('library.ledger.copied', lines.length, [formatNumber(lines.length)])
      : i18n.t('library.ledger.notCopied');
  };
  const save = async () => {
    downloadFile('Figleaf.csv', 'text/csv;charset=utf-8', toCsv(tableOf(await ledger.all())));
  };
  return (
    <div class="filters ledger-tools">
      <output class="quiet ledger-count">
        {i18n.t('library.ledger.found', count, [formatNumber(count)])}
      </output>
      {isNarrowed && (
        <button type="button" class="link-btn" onClick={() => void ledger.clear()}>
          {i18n.t('library.nothing.clear')}
        </button>
      )}
      <output class="quiet">{said.value}</output>
      <span class="push">
        <span class="select">
          <select
            aria-label={i18n.t('library.sort.label')}
            value={ledger.order.value}
            onChange={(event) => void ledger.sortBy(event.currentTarget.value as LedgerOrder)}
          >
            {LEDGER_ORDERS.map((order) => (
              <option key={order} value={order}>
                {i18n.t(`library.ledger.order.${order}`)}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      </span>
      <button
        type="button"
        class="btn"
        aria-pressed={ledger.plotBy.value !== null}
        onClick={() => ledger.draw(ledger.plotBy.value ? null : 'time')}
      >
        <Icon name="figures" />
        {i18n.t('library.ledger.plot')}
      </button>
      <button type="button" class="btn" disabled={count === 0} onClick={() => void copy(toTabs)}>
        <Icon name="copy" />
        {i18n.t('library.ledger.copy')}
      </button>
      <button type="button" class="btn" disabled={count === 0} onClick={() => void copy(toCsv)}>
        <Icon name="copy" />
        {i18n.t('library.ledger.copyCsv')}
      </button>
      <button type="button" class="btn" disabled={count === 0} onClick={() => void save()}>
        <Icon name="export" />
        {i18n.t('panel.exportCsv')}
      </button>
    </div>
  );
}

function tableOf(lines: readonly LedgerLine[]) {
  return [
    ['value', 'value2', 'unit', 'kind', 'as written', 'sentence', 'article', 'date'],
    ...lines.map(({ row, around }) => [
      row.value,
      row.value2,
      row.unit,
      row.kind,
      around.surface,
      around.sentence,
      around.title,
      row.date,
    ]),
  ];
}

import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { toCsv } from '../../core/export/csv.ts';
import { printNumber, scaleWord } from '../../core/figures/print-number.ts';
import { shownKind } from '../../core/figures/shown-kind.ts';
import { LEDGER_ORDERS, type LedgerOrder, type LedgerRow } from '../../core/ledger/ledger.ts';
import type { LedgerLine } from '../../models/ledger.ts';
import type { Library } from '../../models/library.ts';
import { downloadFile } from '../ui/download-file';
import { formatNumber, uiLocale } from '../ui/format';
import { Icon } from '../ui/Icon';
import { IndexNote } from './IndexNote';

const KINDS = ['money', 'percent', 'count', 'measure', 'ratio', 'range'] as const;
/** From this many on a scale word stands for the zeros. */
const SCALES = [1e12, 1e9, 1e6];

/** Every figure of every saved article in one table. */
export function FiguresLedger({
  model,
  field,
}: {
  model: Library;
  field: RefObject<HTMLInputElement | null>;
}) {
  const { ledger } = model;
  const count = ledger.hits.value?.length ?? 0;
  const lines = ledger.lines.value;
  const exportCsv = async () => {
    const all = await ledger.all();
    downloadFile('Figleaf.csv', 'text/csv;charset=utf-8', toCsv(tableOf(all)));
  };
  return (
    <>
      <div class="lib-head">
        <h1>{i18n.t('library.ledger.title')}</h1>
        <search class="field search">
          <Icon name="search" size={18} />
          <input
            ref={field}
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-label={i18n.t('library.ledger.search')}
            placeholder={i18n.t('library.ledger.example')}
            value={ledger.text.value}
            onInput={(event) => void ledger.search(event.currentTarget.value)}
          />
        </search>
      </div>
      <div class="filters">
        <button
          type="button"
          class="chip"
          aria-pressed={ledger.kind.value === null}
          onClick={() => void ledger.narrow(null)}
        >
          {i18n.t('panel.all')}
        </button>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={ledger.kind.value === kind}
            onClick={() => void ledger.narrow(kind)}
          >
            <span class="swatch" data-kind={shownKind(kind)} aria-hidden="true" />
            {i18n.t(`library.ledger.kind.${kind}`)}
          </button>
        ))}
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
        <button type="button" class="btn" disabled={count === 0} onClick={() => void exportCsv()}>
          <Icon name="export" />
          {i18n.t('panel.exportCsv')}
        </button>
      </div>
      <IndexNote model={model} />
      <output class="quiet ledger-count">
        {i18n.t('library.ledger.found', count, [formatNumber(count)])}
      </output>
      {lines.length > 0 && <Table model={model} lines={lines} />}
      {lines.length < count && (
        <button type="button" class="btn ledger-more" onClick={() => void ledger.more()}>
          {i18n.t('library.ledger.more')}
        </button>
      )}
    </>
  );
}

function Table({ model, lines }: { model: Library; lines: readonly LedgerLine[] }) {
  const rows = new Map(model.all.value.map((row) => [row.id, row]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keys
    <section class="ft-wrap" aria-label={i18n.t('library.ledger.title')} tabIndex={0}>
      <table class="ft">
        <thead>
          <tr>
            <th scope="col" class="f-val">
              {i18n.t('library.ledger.value')}
            </th>
            <th scope="col">{i18n.t('library.ledger.unit')}</th>
            <th scope="col">{i18n.t('library.ledger.sentence')}</th>
            <th scope="col">{i18n.t('library.ledger.article')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, around }) => {
            const article = rows.get(row.id);
            const at = row.start - row.sentence.start;
            return (
              <tr key={`${row.id} ${row.start}`}>
                <td class="f-val num">{valueOf(row)}</td>
                <td class="f-unit">
                  <span class="f-u">
                    <span class="swatch" data-kind={shownKind(row.kind)} aria-hidden="true" />
                    {row.unit ?? i18n.t(`library.ledger.kind.${row.kind}`)}
                  </span>
                </td>
                <td class="f-sen">
                  <a
                    href={`/reader.html?saved=${row.id}`}
                    lang={article?.lang || undefined}
                    dir={article?.dir}
                  >
                    {around.sentence.slice(0, at)}
                    <span class="fig" data-kind={shownKind(row.kind)}>
                      {around.surface}
                    </span>
                    {around.sentence.slice(at + around.surface.length)}
                  </a>
                </td>
                <td class="f-art">
                  <bdi lang={article?.lang || undefined}>{around.title}</bdi>
                  <span>{article?.site}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The value in the locale of the interface, with a scale word where it is long. */
function valueOf({ value, value2, kind, direction, approx }: LedgerRow): string {
  const joint = kind === 'range' ? '–' : ' / ';
  const sign = direction === 'up' ? '+' : direction === 'down' && value > 0 ? '−' : '';
  const numbers = [value, value2].filter((n) => n !== null).map(short);
  return `${approx && approx !== '~' ? `${approx} ` : approx === '~' ? '≈ ' : ''}${sign}${numbers.join(joint)}`;
}

function short(value: number): string {
  const locale = uiLocale();
  for (const scale of SCALES) {
    const word = Math.abs(value) >= scale ? scaleWord(scale, locale) : '';
    if (word) return `${printNumber(value / scale, locale, 0, 6)}\u00A0${word}`;
  }
  return printNumber(value, locale, 0, 6);
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

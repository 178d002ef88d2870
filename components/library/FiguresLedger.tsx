import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { shownKind } from '../../core/figures/shown-kind.ts';
import type { LedgerLine } from '../../models/ledger.ts';
import type { Library } from '../../models/library.ts';
import { FailureNote } from '../ui/FailureNote';
import { formatDate } from '../ui/format';
import { SearchField } from './SearchField';
import { IndexNote } from './IndexNote';
import { LedgerFilters } from './LedgerFilters';
import { LedgerPlot } from './LedgerPlot';
import { LedgerTools } from './LedgerTools';
import { valueOf } from './ledger-words';

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
  return (
    <>
      <div class="lib-head">
        <h1>{i18n.t('library.ledger.title')}</h1>
        <SearchField
          field={field}
          label={i18n.t('library.ledger.search')}
          placeholder={i18n.t('library.ledger.example')}
          value={ledger.filter.value.text}
          search={(text) => void ledger.search(text)}
        />
      </div>
      <LedgerFilters ledger={ledger} />
      <IndexNote model={model} />
      <LedgerTools ledger={ledger} />
      {ledger.failure.value && (
        <FailureNote failure={ledger.failure.value} onRetry={() => void ledger.ask()} />
      )}
      {ledger.plotBy.value && <LedgerPlot model={model} />}
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
                    href={`/reader.html?saved=${row.id}&at=${row.start}`}
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
                  {article?.site && <span dir="auto">{article.site}</span>}
                  <time dateTime={row.date}>{formatDate(row.date.slice(0, 10)) ?? ''}</time>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import type { Article } from '../../../core/article/article.ts';
import { type NumericTable, sortRows } from '../../../core/article/sort-table.ts';
import { toCsv } from '../../../core/export/csv.ts';
import { toMarkdownTable } from '../../../core/export/markdown-table.ts';
import type { FiguresModel } from '../../../models/figures.ts';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import type { ArticlePlaces } from '../article-places';
import { lineOf } from './figure-words';
import { TablePlot } from './TablePlot';

interface TablesTabProps {
  readonly figures: InstanceType<typeof FiguresModel>;
  readonly article: Article;
  readonly places: ArticlePlaces;
  readonly copy: (text: string) => void;
}

/** Rows of the preview where the article has no table of its own. */
const PREVIEW = 8;

/** Every table of the article: to sort, to take along, and its numbers as a plot. Without one, the numbers as a table. */
export function TablesTab(props: TablesTabProps) {
  const tables = props.figures.tables.value;
  if (tables.length === 0) return <NumbersAsTable {...props} />;
  return tables.map((table, place) => <TableCard key={place} table={table} place={place} {...props} />);
}

function TableCard({
  table,
  place,
  figures,
  article,
  places,
  copy,
}: { table: NumericTable; place: number } & TablesTabProps) {
  const sorting = figures.sortings.value.get(place) ?? null;
  const order = sorting ? sortRows(table, sorting, article.lang) : table.rows.map((_, i) => i);
  const rows = order.map((i) => table.rows[i] ?? []);
  const name = table.caption || i18n.t('panel.tableNumber', [formatNumber(place + 1)]);
  const columnName = (column: number) =>
    table.head[column] || i18n.t('panel.columnNumber', [formatNumber(column + 1)]);
  const head = table.head.map((_, column) => columnName(column));
  return (
    <section class="grp tbl">
      <h3 lang={(table.caption && article.lang) || undefined} dir={table.caption ? article.dir : undefined}>
        <span>{name}</span>
      </h3>
      <div class="tbl-card">
        <div class="tbl-scroll">
          <table class="mini" lang={article.lang || undefined} dir={article.dir}>
            <thead>
              <tr>
                {head.map((text, column) => (
                  <th
                    key={column}
                    scope="col"
                    class={table.numeric.has(column) ? 'n' : undefined}
                    aria-sort={
                      sorting?.column === column ? (sorting.down ? 'descending' : 'ascending') : undefined
                    }
                  >
                    <button type="button" onClick={() => figures.sortTable(place, column)}>
                      {text}
                      <span aria-hidden="true">
                        {sorting?.column === column ? (sorting.down ? ' ↓' : ' ↑') : ''}
                      </span>
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {order.map((i) => (
                <tr key={i}>{cellsOf(table.rows[i] ?? [], table.numeric)}</tr>
              ))}
            </tbody>
            {table.foot.length > 0 && (
              <tfoot>
                {table.foot.map((row, i) => (
                  <tr key={i}>{cellsOf(row, table.numeric)}</tr>
                ))}
              </tfoot>
            )}
          </table>
        </div>
      </div>
      <p class="tbl-act">
        <button
          type="button"
          class="btn btn-plain"
          onClick={() => copy(toCsv([head, ...rows, ...table.foot]).slice(1))}
        >
          <Icon name="copy" />
          {i18n.t('panel.copyCsv')}
        </button>
        <button
          type="button"
          class="btn btn-plain"
          onClick={() => copy(toMarkdownTable(head, [...rows, ...table.foot], table.numeric))}
        >
          {i18n.t('panel.copyMarkdown')}
        </button>
        <button
          type="button"
          class="link-btn"
          aria-label={`${i18n.t('panel.showInText')}: ${name}`}
          onClick={() => {
            figures.jump(null, scrollY);
            places.showTable(place);
          }}
        >
          {i18n.t('panel.showInText')}
        </button>
      </p>
      <TablePlot table={table} order={order} names={head} lang={article.lang} />
    </section>
  );
}

const cellsOf = (row: readonly string[], numeric: ReadonlySet<number>) =>
  row.map((text, column) => (
    <td key={column} class={numeric.has(column) ? 'n' : undefined}>
      {text}
    </td>
  ));

function NumbersAsTable({ figures, article }: TablesTabProps) {
  const isWhole = useSignal(false);
  const read = figures.read.value;
  const places = figures.amounts.value;
  const shown = isWhole.value ? places : places.slice(0, PREVIEW);
  return (
    <>
      <div class="tbl-empty">
        <p class="tbl-t">{i18n.t('panel.noTables')}</p>
        {places.length > 0 && (
          <p class="quiet">{i18n.t('panel.noTablesHint', places.length, [formatNumber(places.length)])}</p>
        )}
      </div>
      {places.length > 0 && (
        <div class="tbl-card">
          <table class="mini mini-3">
            <caption class="sr">{i18n.t('panel.numbersAsTable')}</caption>
            <thead>
              <tr>
                <th scope="col">{i18n.t('panel.columns.subject')}</th>
                <th scope="col" class="n">
                  {i18n.t('panel.columns.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((place) => (
                <tr key={place}>
                  <th scope="row" lang={article.lang || undefined} dir={article.dir}>
                    {figures.subjects.value[place]}
                  </th>
                  <td class="n">{lineOf(read?.figures[place])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {places.length > shown.length && (
            <p class="tbl-more">
              <button type="button" class="link-btn" onClick={() => (isWhole.value = true)}>
                {i18n.t('panel.moreRows', places.length - shown.length, [
                  formatNumber(places.length - shown.length),
                ])}
              </button>
            </p>
          )}
        </div>
      )}
    </>
  );
}

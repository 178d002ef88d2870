import { i18n } from '#i18n';
import type { Article } from '../../../core/article/article.ts';
import { type Cell, toCsv, toTabs } from '../../../core/export/csv.ts';
import { fileName } from '../../../core/export/file-name.ts';
import { figureRows, type FigureReport, toFiguresJson } from '../../../core/export/figures-export.ts';
import { printPlain } from '../../../core/figures/print-number.ts';
import type { FiguresModel } from '../../../models/figures.ts';
import { uiLocale } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { downloadFile } from '../../ui/download-file';
import { kindName } from './figure-words';

interface PanelFootProps {
  readonly figures: InstanceType<typeof FiguresModel>;
  readonly article: Article;
  /** The numbers are what is looked at: only then can they be taken along. */
  readonly isShown: boolean;
  readonly said: string;
  readonly copy: (text: string) => void;
}

/** Takes all numbers along: to the clipboard as a table, or as a file. Says what became of it. */
export function PanelFoot({ figures, article, isShown, said, copy }: PanelFootProps) {
  const isEmpty = figures.amounts.value.length === 0;
  if (!isShown && said === '') return null;
  const head = HEAD.map((column) => i18n.t(`panel.columns.${column}`));
  const rows = () => figureRows(reportOf(figures, article), kindName);
  const name = (ending: string) => fileName(`${article.title} – ${i18n.t('panel.label')}`, ending);
  return (
    <div class="panel-foot">
      {isShown && !isEmpty && (
        <>
          <button
            type="button"
            class="btn btn-plain"
            onClick={() => copy(toTabs([head, ...rows().map(inLocale)]))}
          >
            <Icon name="copy" />
            {i18n.t('panel.copyTable')}
          </button>
          <button
            type="button"
            class="btn btn-plain"
            onClick={() => downloadFile(name('csv'), 'text/csv;charset=utf-8', toCsv([head, ...rows()]))}
          >
            <Icon name="export" />
            {i18n.t('panel.exportCsv')}
          </button>
          <button
            type="button"
            class="btn btn-plain"
            onClick={() =>
              downloadFile(name('json'), 'application/json', toFiguresJson(reportOf(figures, article)))
            }
          >
            {i18n.t('panel.exportJson')}
          </button>
        </>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </div>
  );
}

const HEAD = [
  'subject',
  'value',
  'value2',
  'unit',
  'kind',
  'written',
  'approx',
  'change',
  'sentence',
] as const;

function reportOf(figures: PanelFootProps['figures'], article: Article): FigureReport {
  const { url, title, site, date, lang } = article;
  return {
    article: { url, title, site, date, lang },
    text: figures.read.value?.text ?? '',
    figures: figures.read.value?.figures ?? [],
    subjects: figures.subjects.value,
    relations: figures.relations.value,
    checks: figures.checks.value,
  };
}

/** A spreadsheet that is pasted into reads numbers as its user writes them. */
const inLocale = (row: readonly Cell[]): Cell[] =>
  row.map((cell) => (typeof cell === 'number' ? printPlain(cell, uiLocale()) : cell));

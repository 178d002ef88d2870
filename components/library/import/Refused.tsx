import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { toCsv, toTabs } from '../../../core/export/csv.ts';
import type { Refusal } from '../../../core/import/import-list.ts';
import type { ReadFile } from '../../../models/importing.ts';
import { downloadFile } from '../../ui/download-file';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { refusalWords } from './import-words';

/** Entries that are listed on the page; all of them are in the file. */
const SHOWN = 200;

/** How many entries of the files were not taken, those that are not listed one by one too. */
export function countRefused(files: readonly ReadFile[]): number {
  return files.reduce(
    (sum, { read }) => sum + (read.ok ? read.value.counts.refused : refusalsOf(read).length),
    0,
  );
}

function refusalsOf(read: ReadFile['read']): readonly Refusal[] {
  if (read.ok) return read.value.refused;
  return read.error.is === 'damaged' ? read.error.refused : [];
}

/**
 * What was not taken, each with its place and its reason; to be copied, and to be downloaded as a table. `isAll` where
 * there is nothing else to see.
 */
export function Refused({ files, isAll = false }: { files: readonly ReadFile[]; isAll?: boolean }) {
  const copied = useSignal<boolean | null>(null);
  const refused = files.flatMap(({ file, read }) =>
    refusalsOf(read).map((refusal) => ({ ...refusal, file: refusal.file || file.name })),
  );
  const count = countRefused(files);
  if (count === 0) return null;
  const table = () => [
    [
      i18n.t('bringIn.columns.file'),
      i18n.t('bringIn.columns.place'),
      i18n.t('bringIn.columns.what'),
      i18n.t('bringIn.columns.why'),
    ],
    ...refused.map(({ file, at, what, why }) => [file, at, what, refusalWords(why)]),
  ];
  const copy = () => {
    navigator.clipboard.writeText(toTabs(table())).then(
      () => (copied.value = true),
      () => (copied.value = false),
    );
  };
  return (
    <details class="imp-refused" open={isAll}>
      <summary>{i18n.t('bringIn.refusedTitle', count, [formatNumber(count)])}</summary>
      <ul>
        {refused.slice(0, SHOWN).map(({ file, at, what, why }, i) => (
          <li key={i}>
            <span class="quiet">
              <bdi>{file}</bdi>
              {at !== null && <>, {i18n.t('bringIn.line', [formatNumber(at)])}</>}
            </span>{' '}
            {what !== '' && <bdi class="imp-what">{what}</bdi>} <span>{refusalWords(why)}</span>
          </li>
        ))}
      </ul>
      <p class="imp-acts">
        <button type="button" class="btn" onClick={copy}>
          <Icon name="copy" />
          {i18n.t('bringIn.copy')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => downloadFile('Figleaf-import.csv', 'text/csv;charset=utf-8', toCsv(table()))}
        >
          <Icon name="export" />
          {i18n.t('bringIn.download')}
        </button>
        <output class="quiet">
          {copied.value !== null && i18n.t(copied.value ? 'bringIn.copied' : 'bringIn.notCopied')}
        </output>
      </p>
    </details>
  );
}

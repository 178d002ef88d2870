import { i18n } from '#i18n';
import type { ImportingScreen, ReadFile, Totals } from '../../../models/importing.ts';
import { FailureNote } from '../../ui/FailureNote';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { importFailureWords, importNoteWords, serviceName } from './import-words';
import { countRefused, Refused } from './Refused';

/** What the files are, and what taking them would do. Nothing is touched yet. */
export function Preview({
  model,
  files,
  totals,
  onRestore,
}: {
  model: ImportingScreen;
  files: readonly ReadFile[];
  totals: Totals;
  onRestore: (file: File) => void;
}) {
  const problem = model.problem.value;
  return (
    <>
      <ul class="imp-files">
        {files.map((one) => (
          <li key={one.file.name}>
            <FileCard one={one} onRestore={onRestore} />
          </li>
        ))}
      </ul>
      {problem && <FailureNote failure={problem} />}
      {totals.items > 0 && (
        <>
          <h2>{i18n.t('bringIn.preview')}</h2>
          <Counts totals={totals} refused={countRefused(files)} />
        </>
      )}
      <Refused files={files} isAll={totals.items === 0} />
      {totals.private > 0 && (
        <label class="imp-private">
          <input
            type="checkbox"
            class="check"
            checked={model.mayBePrivate.value}
            onChange={(event) => (model.mayBePrivate.value = event.currentTarget.checked)}
          />
          <span>{i18n.t('bringIn.private', totals.private, [formatNumber(totals.private)])}</span>
        </label>
      )}
      {totals.items === 0 && <p class="quiet">{i18n.t('bringIn.nothing')}</p>}
      <p class="imp-acts">
        {totals.items > 0 && problem === null && (
          <button type="button" class="btn btn-primary btn-lg" onClick={() => void model.start()}>
            <Icon name="import" />
            {i18n.t('bringIn.start', totals.items, [formatNumber(totals.items)])}
          </button>
        )}
        <button type="button" class="btn btn-lg" onClick={model.again}>
          {i18n.t('bringIn.other')}
        </button>
      </p>
    </>
  );
}

function FileCard({ one: { file, read }, onRestore }: { one: ReadFile; onRestore: (file: File) => void }) {
  if (read.ok) {
    const { service, counts, notes } = read.value;
    return (
      <>
        <p class="strong">
          <bdi>{file.name}</bdi>
        </p>
        <p class="quiet dotted">
          <span>{i18n.t('bringIn.recognised', [serviceName(service)])}</span>
          <span>{i18n.t('bringIn.articles', counts.taken, [formatNumber(counts.taken)])}</span>
        </p>
        {notes.map((note, i) => (
          <p class="quiet" key={i}>
            {importNoteWords(note)}
          </p>
        ))}
      </>
    );
  }
  if (read.error.is === 'own-backup')
    return (
      <>
        <p class="strong">
          <bdi>{file.name}</bdi>
        </p>
        <p>{i18n.t('bringIn.ownBackup')}</p>
        <p class="quiet">{i18n.t('bringIn.ownBackupHint')}</p>
        <button type="button" class="btn" onClick={() => onRestore(file)}>
          {i18n.t('bringIn.restore')}
        </button>
      </>
    );
  return (
    <>
      <p class="strong">
        <bdi>{file.name}</bdi>
      </p>
      <div class="note note-danger" role="alert">
        <Icon name="warning" />
        <p>{importFailureWords(read.error)}</p>
      </div>
    </>
  );
}

const COUNTS = [
  'withContent',
  'links',
  'known',
  'highlights',
  'tagged',
  'archived',
  'starred',
  'isRead',
] as const satisfies readonly (keyof Totals)[];

/** Only what there is: a list of noughts says nothing. */
function Counts({ totals, refused }: { totals: Totals; refused: number }) {
  return (
    <dl class="imp-counts">
      {COUNTS.filter((name) => totals[name] > 0).map((name) => (
        <div key={name}>
          <dd class="num">{formatNumber(totals[name])}</dd>
          <dt>{i18n.t(`bringIn.count.${name}`)}</dt>
        </div>
      ))}
      {refused > 0 && (
        <div>
          <dd class="num">{formatNumber(refused)}</dd>
          <dt>{i18n.t('bringIn.count.refused')}</dt>
        </div>
      )}
    </dl>
  );
}

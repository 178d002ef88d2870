import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedRow } from '../../../core/article/saved.ts';
import {
  EXPORT_FORMATS,
  type Exporting,
  ExportModel,
  type ExportReport,
  type ExportScope,
} from '../../../models/exporting.ts';
import type { Library } from '../../../models/library.ts';
import type { TakeAway } from '../../../models/take-away.ts';
import { failureWords } from '../../ui/failure-words';
import { formatBytes, formatNumber } from '../../ui/format';
import { fileWords } from './file-words';
import { Sheet, SheetProgress } from './Sheet';
import { WriteFailureNote } from './WriteFailureNote';

interface ExportSheetProps {
  readonly takeAway: TakeAway;
  readonly library: Library;
  readonly chosen: readonly SavedRow[] | null;
  readonly onClose: () => void;
}

/** Which articles are taken away and as what; how far it is; what came of it. */
export function ExportSheet({ takeAway, library, chosen, onClose }: ExportSheetProps) {
  const model = useModel(
    () =>
      new ExportModel({
        port: takeAway.exports,
        all: library.all.peek(),
        listed: library.visible.peek(),
        chosen,
        now: takeAway.now,
        onBackup: takeAway.backups.noteFile,
      }),
  );
  const state = model.state.value;
  const isRunning = state.is === 'running';
  useEffect(() => {
    if (!isRunning) return;
    // the browser asks whether to leave: what is half written would be gone
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [isRunning]);
  const close = () => {
    model.stop();
    onClose();
  };
  return (
    <Sheet title={i18n.t('takeAway.export.title')} onClose={close}>
      {(state.is === 'choosing' || state.is === 'stopped' || state.is === 'failed') && (
        <Choices model={model} />
      )}
      {state.is === 'running' && (
        <>
          <SheetProgress
            words={i18n.t('takeAway.export.progress', [formatNumber(state.done), formatNumber(state.total)])}
            {...state}
          />
          <div class="sheet-acts">
            <button type="button" class="btn" onClick={model.stop}>
              {i18n.t('takeAway.stop')}
            </button>
          </div>
        </>
      )}
      {state.is === 'done' && (
        <>
          <Report name={state.name} report={state.report} rows={library.all.value} />
          <div class="sheet-acts">
            <button type="button" class="btn btn-plain" onClick={model.again}>
              {i18n.t('takeAway.export.again')}
            </button>
            <button type="button" class="btn btn-primary" onClick={close}>
              {i18n.t('takeAway.done')}
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}

function Choices({ model }: { model: Exporting }) {
  const state = model.state.value;
  const { all, listed, chosen } = model.sizes.value;
  const count = model.rows.value.length;
  const binned = model.binned.value;
  const scopes: [ExportScope, number][] = [
    ['all', all],
    ['listed', listed],
  ];
  const begin = () => void model.start(fileWords(), i18n.t('library.title'));
  return (
    <form
      class="sheet-form"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      {state.is === 'stopped' && <output class="note sheet-note">{i18n.t('takeAway.export.stopped')}</output>}
      {state.is === 'failed' && <WriteFailureNote failure={state.failure} />}
      {chosen === null && listed !== all && (
        <fieldset>
          <legend>{i18n.t('takeAway.export.which')}</legend>
          {scopes.map(([scope, size]) => (
            <label class="pick" key={scope}>
              <input
                type="radio"
                name="scope"
                checked={model.scope.value === scope}
                onChange={() => (model.scope.value = scope)}
              />
              <span>
                {i18n.t(`takeAway.export.scope.${scope === 'all' ? 'all' : 'listed'}`, size, [
                  formatNumber(size),
                ])}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{i18n.t('takeAway.export.format')}</legend>
        {EXPORT_FORMATS.map((format) => (
          <label class="pick" key={format}>
            <input
              type="radio"
              name="format"
              checked={model.format.value === format}
              onChange={() => (model.format.value = format)}
            />
            <span>
              {i18n.t(`takeAway.export.as.${format}`)}
              <span class="hint">{i18n.t(`takeAway.export.about.${format}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {binned > 0 && (
        <p class="hint" role="status">
          {i18n.t(
            model.format.value === 'backup' ? 'takeAway.export.binnedIn' : 'takeAway.export.binnedOut',
            binned,
            [formatNumber(binned)],
          )}
        </p>
      )}
      <div class="sheet-acts">
        <button type="submit" class="btn btn-primary" disabled={count === 0}>
          {i18n.t('takeAway.export.start', count, [formatNumber(count)])}
        </button>
      </div>
    </form>
  );
}

/** Titles told by name; the others are counted. */
const MOST_NAMED = 20;

function Report({ name, report, rows }: { name: string; report: ExportReport; rows: readonly SavedRow[] }) {
  const { articles, bytes, left, missingPictures } = report;
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  return (
    <div class="sheet-report" role="status">
      <p class="strong">
        {articles === 0
          ? i18n.t('takeAway.export.nothing')
          : i18n.t('takeAway.export.written', articles, [formatNumber(articles), formatBytes(bytes)])}
      </p>
      {articles > 0 && (
        <p class="quiet">
          <bdi>{name}</bdi>
        </p>
      )}
      {missingPictures > 0 && (
        <p>{i18n.t('takeAway.export.missing', missingPictures, [formatNumber(missingPictures)])}</p>
      )}
      {left.length > 0 && (
        <>
          <p>{i18n.t('takeAway.export.left', left.length, [formatNumber(left.length)])}</p>
          <ul>
            {left.slice(0, MOST_NAMED).map(({ id, failure }) => (
              <li key={id}>
                <bdi>{titles.get(id) ?? id}</bdi> – {failureWords(failure).what}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

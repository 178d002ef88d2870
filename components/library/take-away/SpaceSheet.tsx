import { useModel, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedRow } from '../../../core/article/saved.ts';
import type { Space, SpaceLine } from '../../../core/space/measure-space.ts';
import type { Library } from '../../../models/library.ts';
import { SpaceModel, type SpaceScreen, type Suggestion } from '../../../models/space.ts';
import type { TakeAway } from '../../../models/take-away.ts';
import { FailureNote } from '../../ui/FailureNote';
import { formatBytes, formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Sheet } from './Sheet';

interface SpaceSheetProps {
  readonly takeAway: TakeAway;
  readonly library: Library;
  readonly onClose: () => void;
}

/** Who takes how much room, what may go, and the way back. */
export function SpaceSheet({ takeAway, library, onClose }: SpaceSheetProps) {
  const model = useModel(
    () =>
      new SpaceModel({
        port: takeAway.space,
        library,
        now: takeAway.now,
        later: (callback, ms) => {
          const timer = setTimeout(callback, ms);
          return () => clearTimeout(timer);
        },
      }),
  );
  useEffect(() => void model.start(), [model]);
  const state = model.state.value;
  return (
    <Sheet title={i18n.t('takeAway.space.title')} onClose={onClose} wide>
      {state.is === 'loading' && <output class="quiet">{i18n.t('takeAway.space.loading')}</output>}
      {state.is === 'failed' && <FailureNote failure={state.failure} onRetry={() => void model.start()} />}
      {model.problem.value && <FailureNote failure={model.problem.value} />}
      {state.is === 'ready' && (
        <>
          <Total space={state.space} damaged={state.damaged} library={library} />
          <Suggestions model={model} />
          <Lines model={model} space={state.space} />
          <Actions model={model} />
        </>
      )}
    </Sheet>
  );
}

interface TotalProps {
  readonly space: Space;
  readonly damaged: number;
  readonly library: Library;
}

function Total({ space, damaged, library }: TotalProps) {
  const storage = library.storage.value;
  return (
    <div class="space-total">
      <p class="strong">
        {i18n.t('takeAway.space.total', [formatBytes(space.text), formatBytes(space.pictures)])}
      </p>
      {space.shared > 0 && (
        <p class="quiet">{i18n.t('takeAway.space.shared', [formatBytes(space.shared)])}</p>
      )}
      {damaged > 0 && <p>{i18n.t('takeAway.space.damaged', damaged, [formatNumber(damaged)])}</p>}
      {storage && (
        <p class="quiet">
          {i18n.t('takeAway.space.browser', [formatBytes(storage.used), formatBytes(storage.free)])}{' '}
          {i18n.t(storage.persisted ? 'takeAway.space.persisted' : 'takeAway.space.notPersisted')}
        </p>
      )}
    </div>
  );
}

function Suggestions({ model }: { model: SpaceScreen }) {
  const sure = useSignal(false);
  const suggestions = model.suggestions.value;
  if (suggestions.length === 0) return null;
  const words = ({ name, ids, bytes }: Suggestion) =>
    i18n.t(`takeAway.space.suggest.${name}`, ids.length, [formatNumber(ids.length), formatBytes(bytes)]);
  return (
    <ul class="space-suggest">
      {suggestions.map((suggestion) => (
        <li key={suggestion.name}>
          <span>{words(suggestion)}</span>
          {suggestion.name !== 'bin' ? (
            <button type="button" class="btn" onClick={() => model.choose(suggestion.ids)}>
              {i18n.t('takeAway.space.choose')}
            </button>
          ) : sure.value ? (
            <>
              <button
                type="button"
                class="btn btn-danger"
                onClick={() => {
                  sure.value = false;
                  void model.emptyBin();
                }}
              >
                {i18n.t('library.bin.erase', suggestion.ids.length)}
              </button>
              <button type="button" class="btn btn-plain" onClick={() => (sure.value = false)}>
                {i18n.t('library.bin.keep')}
              </button>
            </>
          ) : (
            <button type="button" class="btn" onClick={() => (sure.value = true)}>
              {i18n.t('library.bin.empty')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Lines shown at first, and with each further click. */
const PAGE = 50;

function Lines({ model, space }: { model: SpaceScreen; space: Space }) {
  const shown = useSignal(PAGE);
  const rows = model.rows.value;
  const lines = space.lines.filter(({ id }) => rows.has(id));
  return (
    <>
      <ul class="space-lines">
        {lines.slice(0, shown.value).map((line) => {
          const row = rows.get(line.id);
          return row && <Line key={line.id} line={line} row={row} model={model} />;
        })}
      </ul>
      {lines.length > shown.value && (
        <button type="button" class="btn btn-plain" onClick={() => (shown.value += PAGE)}>
          {i18n.t('library.ledger.more')}
        </button>
      )}
    </>
  );
}

function Line({ line, row, model }: { line: SpaceLine; row: SavedRow; model: SpaceScreen }) {
  return (
    <li>
      <label>
        <input
          class="check"
          type="checkbox"
          checked={model.selected.value.has(line.id)}
          onChange={(event) => model.select([line.id], event.currentTarget.checked)}
        />
        <span class="space-name">
          <span>
            <bdi lang={row.lang || undefined} dir={row.dir}>
              {row.title}
            </bdi>
          </span>
          <span class="hint">
            {i18n.t('takeAway.space.line', [formatBytes(line.text), formatBytes(line.own)])}
            {line.shared > 0 && ` ${i18n.t('takeAway.space.lineShared', [formatBytes(line.shared)])}`}
            {row.binnedAt !== null && ` ${i18n.t('takeAway.space.inBin')}`}
          </span>
        </span>
        <span class="num">{formatBytes(line.text + line.own + line.shared)}</span>
      </label>
    </li>
  );
}

function Actions({ model }: { model: SpaceScreen }) {
  const count = model.selected.value.size;
  const deed = model.deed.value;
  return (
    <div class="sheet-acts space-acts">
      <p role="status">
        {deed
          ? i18n.t(`takeAway.space.${deed.is}`, deed.ids.length, [formatNumber(deed.ids.length)])
          : count > 0
            ? i18n.t('library.bulk.selected', [formatNumber(count)])
            : i18n.t('takeAway.space.none')}
      </p>
      {deed ? (
        <button type="button" class="btn" onClick={model.undo}>
          <Icon name="undo" />
          {i18n.t('library.toast.undo')}
        </button>
      ) : (
        <>
          <button type="button" class="btn" disabled={count === 0} onClick={() => void model.moveToBin()}>
            {i18n.t('takeAway.space.toBin')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={model.freed.value === 0}
            onClick={() => void model.dropPictures()}
          >
            {i18n.t('takeAway.space.drop', [formatBytes(model.freed.value)])}
          </button>
        </>
      )}
    </div>
  );
}

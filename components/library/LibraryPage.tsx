import { useSignal } from '@preact/signals';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import type { ShelfAction } from '../../models/shelf-changes.ts';
import type { TakeAway } from '../../models/take-away.ts';
import { FailureNote } from '../ui/FailureNote';
import { Aside, type Asides } from './Aside';
import { useLate } from '../ui/use-late';
import { BackupNotice } from './BackupNotice';
import { BinNote } from './BinNote';
import { EmptyState } from './EmptyState';
import { FiguresLedger } from './FiguresLedger';
import { Filters } from './Filters';
import { Highlights } from './Highlights';
import { IndexNote } from './IndexNote';
import { ListHead } from './ListHead';
import { Notices } from './Notices';
import type { RowActs } from './Row';
import { RowList } from './RowList';
import { SelectionBar } from './SelectionBar';
import { SideBar } from './SideBar';
import { TagEditor } from './TagEditor';
import { UndoToast } from './UndoToast';
import { useFileDrop } from './use-file-drop';
import { useLibraryKeys } from './use-library-keys';

interface LibraryPageProps {
  readonly model: Library;
  readonly asides: Asides;
  readonly takeAway: TakeAway;
}

/** The page of saved articles. It holds nothing but where the focus is to go, and whose tags are being changed. */
export function LibraryPage({ model, asides, takeAway }: LibraryPageProps) {
  const main = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** Where the focus was last in the list. */
  const last = useRef<string | null>(null);
  const wanted = useSignal<string | null>(null);
  const tagging = useSignal<readonly string[] | null>(null);
  const late = useLate(() => import('./take-away/TakeAwayLayer'), takeAway.screen.value !== null);

  const focusPage = () => main.current?.focus();
  const dropping = useFileDrop(
    useCallback(
      (files) => {
        model.showAside('import');
        void asides.importing.choose(files);
      },
      [model, asides],
    ),
  );
  const current = () =>
    (document.activeElement?.closest('[data-id]') ?? null)?.getAttribute('data-id') ?? null;

  const acts = useMemo<RowActs & { focusRow: (id: string | undefined) => void }>(() => {
    const focusRow = (id: string | undefined) => {
      if (id === undefined) main.current?.focus();
      else wanted.value = id;
    };
    /** Where a selection with Shift begins. */
    let anchor: string | null = null;
    return {
      focusRow,
      act(action, ids) {
        const before = model.visible.peek();
        const at = before.findIndex(({ id }) => ids.includes(id));
        void model.act(action, ids);
        const after = new Set(model.visible.peek().map(({ id }) => id));
        if (ids.every((id) => after.has(id))) return;
        // what had the focus left the list: its neighbour gets it
        const next = [...before.slice(at), ...before.slice(0, at).toReversed()].find((r) => after.has(r.id));
        last.current = next?.id ?? null;
        focusRow(next?.id);
      },
      select(id, on, range) {
        const ids = model.visible.peek().map((row) => row.id);
        const [from, to] = [ids.indexOf(anchor ?? ''), ids.indexOf(id)].toSorted((a, b) => a - b);
        const several = range && from !== undefined && from >= 0 && to !== undefined;
        model.select(several ? ids.slice(from, to + 1) : [id], on);
        anchor = id;
      },
      tag: (ids) => void (tagging.value = ids),
      take: (chosen) => void (takeAway.screen.value = { is: 'export', chosen }),
      retry(id) {
        void model.retryPictures(id);
        // the button goes as soon as the pictures are on their way
        focusRow(id);
      },
      dragged(id) {
        const selected = model.selection.peek().map((row) => row.id);
        return selected.includes(id) ? selected : [id];
      },
    };
  }, [model, wanted, tagging, takeAway]);

  const undo = () => {
    const ids = model.undo();
    if (ids?.[0] !== undefined) acts.focusRow(ids[0]);
  };
  const clear = () => {
    model.clearSelection();
    acts.focusRow(last.current ?? undefined);
  };
  const stopTagging = () => {
    tagging.value = null;
    acts.focusRow(last.current ?? undefined);
  };
  /** The articles that a key acts on: the selection, else the one with the focus. */
  const targets = () => {
    const selected = model.selection.peek();
    if (selected.length > 0) return selected;
    const id = current();
    return model.visible.peek().filter((row) => row.id === id);
  };
  const press = (action: (first: ReturnType<typeof targets>[number]) => ShelfAction) => {
    const [first, ...others] = targets();
    if (first && (first.binnedAt === null || action(first).is === 'put-back'))
      acts.act(
        action(first),
        [first, ...others].map(({ id }) => id),
      );
  };

  useLibraryKeys({
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
    move: (by) => {
      const rows = model.visible.peek();
      const at = rows.findIndex(({ id }) => id === (current() ?? last.current));
      const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
      if (rows[to]) acts.focusRow(rows[to].id);
    },
    select: () => {
      const id = current();
      if (id !== null) acts.select(id, !model.selected.peek().has(id), false);
    },
    archive: () => press((row) => ({ is: 'archive', on: row.archivedAt === null })),
    star: () => press((row) => ({ is: 'star', on: !row.starred })),
    read: () => press((row) => ({ is: 'read', on: row.readAt === null })),
    tag: () => {
      const ids = targets().map(({ id }) => id);
      if (ids.length > 0 && model.shelf.peek() !== 'bin') tagging.value = ids;
    },
    remove: () => press(() => ({ is: 'delete' })),
    undo,
    escape: () => {
      if (model.selection.peek().length === 0) return false;
      clear();
      return true;
    },
  });

  return (
    <>
      <a class="skip" href="#main">
        {i18n.t('library.skip')}
      </a>
      <div class="lib" data-dropping={dropping.value || undefined}>
        <SideBar model={model} asides={asides} takeAway={takeAway} onShow={() => (tagging.value = null)} />
        <main
          id="main"
          class="lib-main"
          ref={main}
          tabIndex={-1}
          onFocusIn={() => (last.current = current() ?? last.current)}
        >
          <div>
            <Notices model={model} onGone={focusPage} />
            <BackupNotice library={model} backups={takeAway.backups} now={takeAway.now} />
            {tagging.value && <TagEditor model={model} ids={tagging.value} onDone={stopTagging} />}
            {model.screen.value !== 'import' && model.screen.value !== 'waiting' ? (
              <Body
                model={model}
                field={field}
                wanted={wanted}
                acts={acts}
                onClear={clear}
                onGone={focusPage}
              />
            ) : (
              <Aside model={model} asides={asides} onGone={focusPage} />
            )}
          </div>
        </main>
        {late && <late.TakeAwayLayer takeAway={takeAway} library={model} />}
        <UndoToast
          model={model}
          onUndo={undo}
          onClose={() => {
            model.closeToast();
            acts.focusRow(last.current ?? model.visible.peek()[0]?.id);
          }}
        />
      </div>
    </>
  );
}

type BodyProps = Pick<Parameters<typeof ListHead>[0], 'model' | 'field'> &
  Pick<Parameters<typeof RowList>[0], 'wanted' | 'acts'> & { onClear: () => void; onGone: () => void };

/** `onGone` gives the focus to the page, where the control that had it goes. */
function Body({ model, field, onClear, onGone, ...list }: BodyProps) {
  const state = model.state.value;
  const rows = model.visible.value;
  const isLoading = state.is === 'loading' || (!model.isWhole.value && rows.length === 0);
  if (state.is === 'ready' && model.isWhole.value && model.all.value.length === 0)
    return <EmptyState saveKeys={model.saveKeys.value} onImport={() => model.showAside('import')} />;
  if (state.is === 'failed')
    return (
      <>
        <div class="lib-head">
          <h1>{i18n.t('library.title')}</h1>
        </div>
        <FailureNote
          failure={state.failure}
          onRetry={() => {
            void model.retry();
            onGone();
          }}
        />
      </>
    );
  if (model.screen.value === 'highlights') return <Highlights model={model} field={field} />;
  if (model.screen.value === 'ledger') return <FiguresLedger model={model} field={field} />;
  return (
    <>
      <ListHead model={model} field={field} />
      <IndexNote model={model} />
      {model.shelf.value === 'bin' && <BinNote model={model} onGone={onGone} />}
      {model.selection.value.length > 0 ? (
        <SelectionBar
          model={model}
          act={list.acts.act}
          onTag={list.acts.tag}
          onExport={list.acts.take}
          onClear={onClear}
        />
      ) : (
        <Filters model={model} />
      )}
      {isLoading && <output class="nothing quiet loading">{i18n.t('library.loading')}</output>}
      {state.is === 'ready' && rows.length > 0 && <RowList model={model} rows={rows} {...list} />}
      {!isLoading && rows.length === 0 && <Nothing model={model} field={field} />}
    </>
  );
}

/** Why the list is empty, and what to do about it. */
function Nothing({ model, field }: Pick<BodyProps, 'model' | 'field'>) {
  const { query } = model.filter.value;
  const hasRows = model.rows.value.length > 0;
  const clear = () => {
    model.show(model.shelf.peek());
    field.current?.focus();
  };
  return (
    <div class="nothing">
      <p class="strong">
        {!hasRows
          ? i18n.t(`library.nothing.${model.shelf.value}`)
          : query.trim() === ''
            ? i18n.t('library.nothing.filtered')
            : i18n.t('library.search.none', [query.trim()])}
      </p>
      {hasRows && query.trim() !== '' && <p class="quiet">{i18n.t('library.search.noneHint')}</p>}
      {hasRows && (
        <button type="button" class="btn" onClick={clear}>
          {i18n.t(query === '' ? 'library.nothing.clear' : 'library.search.clear')}
        </button>
      )}
    </div>
  );
}

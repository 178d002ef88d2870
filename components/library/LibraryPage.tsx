import { useSignal } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { FailureNote } from '../ui/FailureNote';
import { EmptyState } from './EmptyState';
import { ListHead } from './ListHead';
import { Notices } from './Notices';
import { RowList } from './RowList';
import { SideBar } from './SideBar';
import { UndoToast } from './UndoToast';
import { useLibraryKeys } from './use-library-keys';

/** The page of saved articles. It holds nothing but where the focus is to go. */
export function LibraryPage({ model }: { model: Library }) {
  const main = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** Where the focus was last in the list. */
  const last = useRef<string | null>(null);
  const wanted = useSignal<string | null>(null);

  const focusPage = () => main.current?.focus();
  const focusRow = useCallback(
    (id: string | undefined) => {
      if (id === undefined) main.current?.focus();
      else wanted.value = id;
    },
    [wanted],
  );
  const remove = useCallback(
    (id: string) => {
      const rows = model.visible.peek();
      const at = rows.findIndex((row) => row.id === id);
      const next = (rows[at + 1] ?? rows[at - 1])?.id;
      last.current = next ?? null;
      void model.remove(id);
      focusRow(next);
    },
    [model, focusRow],
  );
  const retry = useCallback(
    (id: string) => {
      void model.retryPictures(id);
      // the button goes as soon as the pictures are on their way
      focusRow(id);
    },
    [model, focusRow],
  );
  const undo = () => {
    const id = model.undo();
    if (id !== null) focusRow(id);
  };
  const current = () =>
    (document.activeElement?.closest('[data-id]') ?? null)?.getAttribute('data-id') ?? null;

  useLibraryKeys({
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
    move: (by) => {
      const rows = model.visible.peek();
      const at = rows.findIndex(({ id }) => id === (current() ?? last.current));
      const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
      if (rows[to]) focusRow(rows[to].id);
    },
    remove: () => {
      const id = current();
      if (id !== null) remove(id);
    },
    undo,
  });

  return (
    <>
      <a class="skip" href="#main">
        {i18n.t('library.skip')}
      </a>
      <div class="lib">
        <SideBar model={model} />
        <main
          id="main"
          class="lib-main"
          ref={main}
          tabIndex={-1}
          onFocusIn={() => (last.current = current() ?? last.current)}
        >
          <div>
            <Notices model={model} onGone={focusPage} />
            <Body
              model={model}
              field={field}
              wanted={wanted}
              onDelete={remove}
              onRetry={retry}
              onGone={focusPage}
            />
          </div>
        </main>
        <UndoToast
          model={model}
          onUndo={undo}
          onClose={() => {
            model.closeToast();
            focusRow(last.current ?? model.visible.peek()[0]?.id);
          }}
        />
      </div>
    </>
  );
}

type BodyProps = Pick<Parameters<typeof ListHead>[0], 'model' | 'field'> &
  Pick<Parameters<typeof RowList>[0], 'wanted' | 'onDelete' | 'onRetry'> & { onGone: () => void };

/** `onGone` gives the focus to the page, where the control that had it goes. */
function Body({ model, field, onGone, ...list }: BodyProps) {
  const state = model.state.value;
  const rows = model.visible.value;
  const query = model.query.value;
  if (state.is === 'ready' && model.rows.value.length === 0)
    return <EmptyState saveKeys={model.saveKeys.value} />;
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
  return (
    <>
      <ListHead model={model} field={field} />
      {state.is === 'loading' && <output class="nothing quiet loading">{i18n.t('library.loading')}</output>}
      {state.is === 'ready' && rows.length > 0 && <RowList model={model} rows={rows} {...list} />}
      {state.is === 'ready' && rows.length === 0 && (
        <div class="nothing">
          <p class="strong">{i18n.t('library.search.none', [query.trim()])}</p>
          <p class="quiet">{i18n.t('library.search.noneHint')}</p>
          <button
            type="button"
            class="btn"
            onClick={() => {
              model.search('');
              field.current?.focus();
            }}
          >
            {i18n.t('library.search.clear')}
          </button>
        </div>
      )}
    </>
  );
}

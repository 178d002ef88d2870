import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** The searches that the user keeps, each with how many articles it finds; renamed and deleted here. */
export function SavedSearches({ model, onShow }: { model: Library; onShow: () => void }) {
  const { list, counts, deleted } = model.savedSearches;
  const renaming = useSignal<string | null>(null);
  if (list.value.length === 0 && !deleted.value) return null;
  return (
    <div class="side-searches">
      <h2 class="side-h">{i18n.t('library.searches.label')}</h2>
      <ul class="side-tags">
        {list.value.map((search) => {
          const { id, name } = search;
          const count = counts.value.get(id);
          if (renaming.value === id)
            return (
              <li key={id}>
                <NameForm
                  label={i18n.t('library.searches.name')}
                  name={name}
                  onName={(to) => void model.savedSearches.rename(id, to)}
                  onDone={() => (renaming.value = null)}
                />
              </li>
            );
          return (
            <li key={id} class="side-search">
              <button
                type="button"
                onClick={() => {
                  void model.showSearch(search);
                  onShow();
                }}
              >
                <bdi>{name}</bdi>
                {count !== undefined && <b class="num">{formatNumber(count)}</b>}
              </button>
              <button
                type="button"
                class="icon-btn"
                aria-label={i18n.t('library.searches.rename', [name])}
                title={i18n.t('library.searches.rename', [name])}
                onClick={() => (renaming.value = id)}
              >
                <Icon name="highlight" size={16} />
              </button>
              <button
                type="button"
                class="icon-btn"
                aria-label={i18n.t('library.searches.delete', [name])}
                title={i18n.t('library.searches.delete', [name])}
                onClick={() => void model.savedSearches.remove(id)}
              >
                <Icon name="trash" size={16} />
              </button>
            </li>
          );
        })}
      </ul>
      <output>
        {deleted.value && (
          <p class="side-said">
            {i18n.t('library.searches.deleted', [deleted.value.search.name])}{' '}
            <button type="button" class="link-btn" onClick={() => void model.savedSearches.putBack()}>
              {i18n.t('library.toast.undo')}
            </button>
          </p>
        )}
      </output>
    </div>
  );
}

/** Keeps what the list shows now by a name; a button until it is pressed. */
export function KeepSearch({ model }: { model: Library }) {
  const isOpen = useSignal(false);
  const { query, tag, site, state, starred, lang, length, since } = model.filter.value;
  const isNarrowed =
    [query.trim(), tag, site, lang, length, since].some((each) => each !== '') || state !== 'all' || starred;
  if (!isNarrowed) return null;
  if (!isOpen.value)
    return (
      <button type="button" class="btn btn-plain" onClick={() => (isOpen.value = true)}>
        <Icon name="search" />
        {i18n.t('library.searches.keep')}
      </button>
    );
  return (
    <NameForm
      label={i18n.t('library.searches.name')}
      name={query.trim() || tag || site}
      onName={(name) => void model.keepSearch(crypto.randomUUID(), name)}
      onDone={() => (isOpen.value = false)}
    />
  );
}

interface NameFormProps {
  label: string;
  name: string;
  onName: (name: string) => void;
  onDone: () => void;
}

function NameForm({ label, name, onName, onDone }: NameFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = field.current?.value.trim() ?? '';
        if (typed !== '') onName(typed);
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <span class="field">
        <input
          ref={field}
          type="text"
          aria-label={label}
          placeholder={label}
          maxLength={100}
          defaultValue={name}
        />
      </span>
      <button type="submit" class="icon-btn" aria-label={i18n.t('library.searches.done')}>
        <Icon name="check" size={16} />
      </button>
    </form>
  );
}

import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { Icon } from '../ui/Icon';

/** Title of the shelf, and search in it. */
export function ListHead({ model, field }: { model: Library; field: RefObject<HTMLInputElement | null> }) {
  const query = model.filter.value.query;
  return (
    <div class="lib-head">
      <h1>{i18n.t(`library.heading.${model.shelf.value}`)}</h1>
      <search class="field search">
        <Icon name="search" size={18} />
        <input
          ref={field}
          type="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={i18n.t('library.search.label')}
          aria-keyshortcuts="/"
          placeholder={i18n.t('library.search.label')}
          value={query}
          onInput={(event) => model.narrow({ query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            if (query === '') event.currentTarget.blur();
            model.narrow({ query: '' });
          }}
        />
        {query === '' ? (
          <kbd class="kbd" aria-hidden="true">
            /
          </kbd>
        ) : (
          <button
            type="button"
            class="icon-btn search-clear"
            aria-label={i18n.t('library.search.clear')}
            title={i18n.t('library.search.clear')}
            onClick={() => {
              model.narrow({ query: '' });
              field.current?.focus();
            }}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </search>
      <output class="sr">{query !== '' && i18n.t('library.search.found', model.visible.value.length)}</output>
    </div>
  );
}

import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { SORT_ORDERS, type SortOrder } from '../../models/library-rows.ts';
import { Icon } from '../ui/Icon';

/** Title of the page, search and order. */
export function ListHead({ model, field }: { model: Library; field: RefObject<HTMLInputElement | null> }) {
  const query = model.query.value;
  return (
    <>
      <div class="lib-head">
        <h1>{i18n.t('library.title')}</h1>
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
            onInput={(event) => model.search(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.isComposing) return;
              if (query === '') event.currentTarget.blur();
              model.search('');
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
                model.search('');
                field.current?.focus();
              }}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </search>
        <output class="sr">
          {query !== '' && i18n.t('library.search.found', model.visible.value.length)}
        </output>
      </div>
      <div class="filters">
        <span class="select">
          <select
            aria-label={i18n.t('library.sort.label')}
            value={model.sort.value}
            onChange={(event) => model.sortBy(event.currentTarget.value as SortOrder)}
          >
            {SORT_ORDERS.map((order) => (
              <option key={order} value={order}>
                {i18n.t(`library.sort.${order}`)}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      </div>
    </>
  );
}

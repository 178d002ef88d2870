import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import {
  AGES,
  LENGTHS,
  READ_STATES,
  readStateOf,
  type RowFilter,
  SORT_ORDERS,
  type SortOrder,
} from '../../models/library-rows.ts';
import { formatNumber, languageName } from '../ui/format';
import { Icon } from '../ui/Icon';
import { KeepSearch } from './SavedSearches';

/** What the list is narrowed to, and its order. */
export function Filters({ model }: { model: Library }) {
  const filter = model.filter.value;
  const unread = model.rows.value.filter((row) => readStateOf(row) === 'unread').length;
  return (
    <div class="filters">
      <fieldset>
        <legend class="sr">{i18n.t('library.state.label')}</legend>
        <div class="seg">
          {READ_STATES.map((state) => (
            <label key={state}>
              <input
                type="radio"
                name="state"
                checked={filter.state === state}
                onChange={() => model.narrow({ state })}
              />
              <span>
                {i18n.t(`library.state.${state}`)}
                {state === 'unread' && unread > 0 && <b class="num"> {formatNumber(unread)}</b>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <button
        type="button"
        class="chip"
        aria-pressed={filter.starred}
        onClick={() => model.narrow({ starred: !filter.starred })}
      >
        <Icon name="star" size={16} />
        {i18n.t('library.star.filter')}
      </button>
      <Choice model={model} field="tag" label={i18n.t('library.tags.any')} values={model.tags.value} />
      <Choice model={model} field="site" label={i18n.t('library.site.any')} values={model.sites.value} />
      <Choice
        model={model}
        field="lang"
        label={i18n.t('library.language.any')}
        values={model.languages.value}
        name={languageName}
      />
      <Few
        label={i18n.t('library.length.any')}
        values={LENGTHS.map((name) => [name, i18n.t(`library.length.${name}`)])}
        chosen={filter.length}
        onChoose={(length) => model.narrow({ length })}
      />
      <Few
        label={i18n.t('library.since.any')}
        values={AGES.map((name) => [name, i18n.t(`library.since.${name}`)])}
        chosen={filter.since}
        onChoose={(since) => model.narrow({ since })}
      />
      <KeepSearch model={model} />
      <span class="push">
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
      </span>
    </div>
  );
}

interface FewProps<T extends string> {
  label: string;
  values: readonly (readonly [T, string])[];
  chosen: T | '';
  onChoose: (value: T | '') => void;
}

/** One of a few fixed values, or any. */
function Few<T extends string>({ label, values, chosen, onChoose }: FewProps<T>) {
  return (
    <span class="select">
      <select
        aria-label={label}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value as T | '')}
      >
        <option value="">{label}</option>
        {values.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

interface ChoiceProps {
  model: Library;
  field: keyof RowFilter & ('tag' | 'site' | 'lang');
  label: string;
  values: readonly (readonly [string, number])[];
  name?: (value: string) => string;
}

/** One value of a field, or any. Not there where it would leave nothing to choose. */
function Choice({ model, field, label, values, name = (value) => value }: ChoiceProps) {
  const chosen = model.filter.value[field];
  if (values.length < 2 && chosen === '') return null;
  return (
    <span class="select">
      <select
        aria-label={label}
        value={chosen}
        onChange={(event) => model.narrow({ [field]: event.currentTarget.value })}
      >
        <option value="">{label}</option>
        {values.map(([value, count]) => (
          <option key={value} value={value}>
            {i18n.t('library.choice', [name(value) || value, formatNumber(count)])}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { shownKind } from '../../core/figures/shown-kind.ts';
import type { Library } from '../../models/library.ts';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

type Ledger = Library['ledger'];

const KINDS = ['money', 'percent', 'count', 'measure', 'ratio', 'range'] as const;
/** Units to choose from; rarer ones can be typed. */
const UNITS = 60;

/** What the ledger is narrowed to: kind, unit, values and dates. */
export function LedgerFilters({ ledger }: { ledger: Ledger }) {
  const { kind } = ledger.filter.value;
  const tally = ledger.tally.value;
  const countOf = (wanted: string | null) =>
    tally.reduce((sum, each) => sum + (wanted === null || each.kind === wanted ? each.count : 0), 0);
  return (
    <>
      <div class="filters ledger-filters">
        {([null, ...KINDS] as const).map((name) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={kind === name}
            onClick={() => void ledger.narrow({ kind: name, unit: '' })}
          >
            {name && <span class="swatch" data-kind={shownKind(name)} aria-hidden="true" />}
            {name ? i18n.t(`library.ledger.kind.${name}`) : i18n.t('panel.all')}
            {countOf(name) > 0 && <b class="num"> {formatNumber(countOf(name))}</b>}
          </button>
        ))}
      </div>
      <div class="filters ledger-fields">
        <Units ledger={ledger} />
        <Bound ledger={ledger} field="min" label={i18n.t('library.ledger.least')} />
        <Bound ledger={ledger} field="max" label={i18n.t('library.ledger.most')} />
        <Day ledger={ledger} field="from" label={i18n.t('library.ledger.from')} />
        <Day ledger={ledger} field="until" label={i18n.t('library.ledger.until')} />
      </div>
    </>
  );
}

function Units({ ledger }: { ledger: Ledger }) {
  const { kind, unit } = ledger.filter.value;
  const counts = new Map<string, number>();
  for (const each of ledger.tally.value)
    if (each.unit !== '' && (kind === null || each.kind === kind))
      counts.set(each.unit, (counts.get(each.unit) ?? 0) + each.count);
  if (counts.size < 2 && unit === '') return null;
  if (unit !== '' && !counts.has(unit)) counts.set(unit, 0);
  return (
    <span class="select">
      <select
        aria-label={i18n.t('library.ledger.anyUnit')}
        value={unit}
        onChange={(event) => void ledger.narrow({ unit: event.currentTarget.value })}
      >
        <option value="">{i18n.t('library.ledger.anyUnit')}</option>
        {[...counts].slice(0, UNITS).map(([name, count]) => (
          <option key={name} value={name}>
            {i18n.t('library.choice', [name, formatNumber(count)])}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

/** A value as one types it, in digits or words, with a unit or without. */
function Bound({ ledger, field, label }: { ledger: Ledger; field: 'min' | 'max'; label: string }) {
  const isMisread = ledger.misread.value.includes(field);
  return (
    <Field label={label} note={isMisread ? i18n.t('library.ledger.misread') : null} id={field}>
      <input
        id={`ledger-${field}`}
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={i18n.t(field === 'min' ? 'library.ledger.leastExample' : 'library.ledger.mostExample')}
        aria-invalid={isMisread}
        aria-describedby={isMisread ? `ledger-${field}-note` : undefined}
        value={ledger.filter.value[field]}
        onInput={(event) => void ledger.narrow({ [field]: event.currentTarget.value })}
      />
    </Field>
  );
}

function Day({ ledger, field, label }: { ledger: Ledger; field: 'from' | 'until'; label: string }) {
  return (
    <Field label={label} note={null} id={field}>
      <input
        id={`ledger-${field}`}
        type="date"
        value={ledger.filter.value[field]}
        onInput={(event) => void ledger.narrow({ [field]: event.currentTarget.value })}
      />
    </Field>
  );
}

function Field(props: { label: string; note: string | null; id: string; children: ComponentChildren }) {
  return (
    <span class="ledger-field">
      <label for={`ledger-${props.id}`}>{props.label}</label>
      <span class="field">{props.children}</span>
      {props.note && (
        <span class="ledger-misread" id={`ledger-${props.id}-note`}>
          {props.note}
        </span>
      )}
    </span>
  );
}

import { i18n } from '#i18n';
import type { Options } from '../../models/options.ts';
import { Section } from './Section';
import { SwitchRow } from './SwitchRow';

export function FiguresSection({ model }: { model: Options }) {
  const { highlightFigures, markDates } = model.settings.value;
  const disabled = !model.ready.value;
  return (
    <Section id="figures" title={i18n.t('options.figures')}>
      <SwitchRow
        name={i18n.t('options.highlight')}
        hint={i18n.t('options.highlightHint')}
        on={highlightFigures}
        disabled={disabled}
        onChange={(on) => void model.change({ highlightFigures: on })}
      />
      <SwitchRow
        name={i18n.t('options.dates')}
        hint={i18n.t('options.datesHint')}
        on={markDates}
        disabled={disabled}
        onChange={(on) => void model.change({ markDates: on })}
      />
    </Section>
  );
}

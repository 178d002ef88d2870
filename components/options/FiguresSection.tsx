import { i18n } from '#i18n';
import type { Options } from '../../models/options.ts';
import { Choice } from '../type/Choice';
import { MarkSample } from '../type/MarkSample';
import { Section } from './Section';
import { SwitchRow } from './SwitchRow';

export function FiguresSection({ model }: { model: Options }) {
  const { highlightFigures, markDates, markStyle } = model.settings.value;
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
      <fieldset class="o-card-part" disabled={disabled}>
        <Choice
          label={i18n.t('options.markStyle')}
          values={['tint', 'line']}
          value={markStyle}
          onChange={(to) => void model.change({ markStyle: to })}
          nameOf={(one) => i18n.t(`type.mark.${one}`)}
          draw={(one) => <MarkSample kind={one} />}
        />
      </fieldset>
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

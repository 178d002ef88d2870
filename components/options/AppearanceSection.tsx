import { i18n } from '#i18n';
import type { Options } from '../../models/options.ts';
import type { Theme } from '../../models/ports.ts';
import { Preview } from './Preview';
import { Section } from './Section';

const THEMES: readonly Theme[] = ['auto', 'light', 'sepia', 'dark', 'black', 'contrast'];

export function AppearanceSection({ model }: { model: Options }) {
  const settings = model.settings.value;
  return (
    <Section id="appearance" title={i18n.t('options.appearance')}>
      <Preview settings={settings} />
      <fieldset class="o-row o-themes" disabled={!model.ready.value}>
        <legend class="o-t">{i18n.t('reader.theme')}</legend>
        <div class="o-c">
          {THEMES.map((theme) => (
            <label key={theme} class="theme" data-t={theme}>
              <input
                type="radio"
                name="theme"
                value={theme}
                checked={settings.theme === theme}
                onChange={() => void model.change({ theme })}
              />
              <span
                class="theme-dot"
                aria-hidden="true"
                {...(theme === 'auto' ? {} : { 'data-theme': theme })}
              >
                Aa
              </span>
              <span class="theme-n">{i18n.t(`reader.themes.${theme}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}

import { i18n } from '#i18n';
import { THEMES, type Theme } from '../../core/settings.ts';

interface ThemeFieldProps {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
}

/** The themes, each drawn in its own colours. */
export function ThemeField({ theme, setTheme }: ThemeFieldProps) {
  return (
    <fieldset class="t-themes">
      <legend class="t-name">{i18n.t('reader.theme')}</legend>
      <div class="t-dots">
        {THEMES.map((name) => (
          <label key={name} class="theme" data-t={name}>
            <input
              type="radio"
              name="theme"
              value={name}
              checked={theme === name}
              onChange={() => setTheme(name)}
            />
            <span class="theme-dot" aria-hidden="true" data-theme={name === 'auto' ? undefined : name}>
              Aa
            </span>
            <span class="theme-n">{i18n.t(`reader.themes.${name}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Theme } from '../../models/ports.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'sepia', 'dark', 'black', 'contrast'];

interface ThemePickerProps {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly close: () => void;
}

/** The themes, each drawn in its own colours. Escape closes it before it closes the reader. */
export function ThemePicker({ theme, setTheme, close }: ThemePickerProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
    const outside = (event: Event) => {
      const path = event.composedPath();
      if (panel.current && !path.includes(panel.current) && !path.some(isToggle)) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  return (
    <div
      class="pop aa"
      role="dialog"
      aria-label={i18n.t('reader.theme')}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <fieldset class="aa-themes">
        <legend class="sr">{i18n.t('reader.theme')}</legend>
        {THEMES.map((name) => (
          <label key={name} class="theme" data-theme={name === 'auto' ? undefined : name} data-t={name}>
            <input
              type="radio"
              name="theme"
              value={name}
              checked={theme === name}
              onChange={() => setTheme(name)}
            />
            <span class="theme-dot" aria-hidden="true">
              Aa
            </span>
            <span class="theme-n">{i18n.t(`reader.themes.${name}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function isToggle(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('aria-expanded');
}

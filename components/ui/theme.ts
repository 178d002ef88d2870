import { effect, type ReadonlySignal } from '@preact/signals';
import type { Settings, Theme } from '../../core/settings.ts';
import { uiLocale } from './format';

const RTL = /^(ar|dv|fa|he|ps|ur|yi)\b/;

/** Gives a page of the extension its language, its direction, and the theme the user chose. */
export function applyTheme(settings: ReadonlySignal<Pick<Settings, 'theme'>>): void {
  const root = document.documentElement;
  root.lang = uiLocale();
  root.dir = RTL.test(root.lang) ? 'rtl' : 'ltr';
  const moreContrast = matchMedia('(prefers-contrast: more)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = (theme: Theme) => {
    const system = moreContrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
    root.dataset.theme = theme === 'auto' ? system : theme;
  };
  effect(() => show(settings.value.theme));
  for (const query of [moreContrast, dark])
    query.addEventListener('change', () => show(settings.value.theme));
}

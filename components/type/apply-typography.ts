import type { Typography } from '../../core/typography/typography.ts';
import { typographyCss } from '../../core/typography/typography-css.ts';

/** Sets what lies within `at` and has the class `typeset`. */
export function applyTypography(at: HTMLElement, typography: Typography): void {
  const { properties, data } = typographyCss(typography);
  for (const [name, value] of Object.entries(properties)) at.style.setProperty(name, value);
  Object.assign(at.dataset, data);
}

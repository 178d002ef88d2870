import { ICON_SHAPES, type IconName } from './icon-shapes';

/** One icon of the interface. Decoration for screen readers: the control that holds it has the name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 18 | 20 }) {
  return (
    <svg
      class={size === 20 ? 'i' : `i i-${size}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICON_SHAPES[name].map(({ d, solid }) =>
        solid ? <path key={d} d={d} fill="currentColor" stroke="none" /> : <path key={d} d={d} />,
      )}
    </svg>
  );
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** The name of a value: its text, and what a screen reader says where `draw` draws it instead. */
  readonly nameOf: (value: T) => string;
  readonly draw?: (value: T) => ComponentChildren;
}

/** A row to choose one of a few values, drawn as one control. */
export function Choice<T extends string>({ label, values, value, onChange, nameOf, draw }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="t-row">
      <span class="t-name" id={id}>
        {label}
      </span>
      <div class="seg" role="radiogroup" aria-labelledby={id}>
        {values.map((one) => (
          <label key={one} title={draw ? nameOf(one) : undefined}>
            <input
              type="radio"
              name={id}
              checked={one === value}
              aria-label={draw ? nameOf(one) : undefined}
              onChange={() => onChange(one)}
            />
            {draw ? draw(one) : nameOf(one)}
          </label>
        ))}
      </div>
    </div>
  );
}

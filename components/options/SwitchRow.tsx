import { useId } from 'preact/hooks';

interface SwitchRowProps {
  name: string;
  hint: string;
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => void;
}

export function SwitchRow({ name, hint, on, disabled, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <div class="o-row">
      <div class="o-l">
        <label class="o-t" for={id}>
          {name}
        </label>
        <p class="o-h" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      <div class="o-c">
        <input
          class="switch"
          type="checkbox"
          role="switch"
          id={id}
          aria-describedby={`${id}-hint`}
          checked={on}
          aria-checked={on}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </div>
    </div>
  );
}

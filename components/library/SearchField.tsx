import type { RefObject } from 'preact';
import { Icon } from '../ui/Icon';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly search: (text: string) => void;
}

/** The field at the head of a list of figures or highlights. */
export function SearchField({ field, label, placeholder, value, search }: SearchFieldProps) {
  return (
    <search class="field search">
      <Icon name="search" size={18} />
      <input
        ref={field}
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onInput={(event) => search(event.currentTarget.value)}
      />
    </search>
  );
}

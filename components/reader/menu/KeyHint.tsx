import { READER_KEYS, type ReaderKey } from '../reader-keys';

/** The key that does the same as the row of the menu it stands in. */
export function KeyHint({ name }: { name: ReaderKey }) {
  return (
    <span class="keys" aria-hidden="true">
      <kbd class="kbd">{READER_KEYS[name]}</kbd>
    </span>
  );
}

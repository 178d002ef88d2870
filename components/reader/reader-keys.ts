/** Every key of the reader: what `useReaderKeys` acts on and the map of keys lists. */
export const READER_KEYS = {
  figures: 'F',
  next: 'N',
  previous: 'P',
  card: 'Enter',
  marks: 'H',
  back: 'B',
  note: 'M',
  listen: 'L',
  focus: 'R',
  type: 'A',
  outline: 'O',
  save: 'S',
  archive: 'E',
  tag: 'T',
  original: 'V',
  quiet: 'D',
  mend: 'X',
  menu: 'I',
  keys: '?',
  close: 'Esc',
} as const;
export type ReaderKey = keyof typeof READER_KEYS;

/** The names of the keys, in the order of the map. */
export const KEY_NAMES = Object.keys(READER_KEYS) as readonly ReaderKey[];

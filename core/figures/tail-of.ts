/** The up to `length` code units of a text before `end`. */
export const tailOf = (text: string, end: number, length: number): string =>
  text.slice(Math.max(0, end - length), end);

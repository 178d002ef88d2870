/**
 * A text of a file as plain text: NFC, no control characters, no halves of characters, and not longer than `most`
 * characters. Line breaks stay where `lines` says so; elsewhere all white space is one blank.
 */
export function plainText(value: unknown, most: number, lines: 'lines' | 'one-line' = 'one-line'): string {
  if (typeof value !== 'string') return '';
  // a bound before the work, as what is normalised can be a hundred megabytes long
  const text = value
    .slice(0, most * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]+/g, '');
  const shaped = lines === 'lines' ? text : text.replace(/\s+/g, ' ');
  return shaped.trim().slice(0, most).toWellFormed();
}

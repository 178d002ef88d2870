/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST_LETTERS = 80;

/** A title as the name of a file that every system takes: no path, no control or direction character, no hidden file. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .slice(0, 1000)
    .normalize('NFC')
    .replace(
      /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff<>:"/\\|?*]+/gu,
      ' ',
    )
    .replace(/\s+/g, ' ');
  const short = [...plain.trim()]
    .slice(0, MOST_LETTERS)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const safe = short === '' || DEVICE.test(short) ? `article ${short}`.trim() : short;
  return `${safe}.${ending}`;
}

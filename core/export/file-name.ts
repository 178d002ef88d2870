/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST_LETTERS = 80;

/** A title as the name of a file that every system takes: no path, no control or direction character, no hidden file. */
export function fileName(title: string, ending: string): string {
  return `${safeName(title)}.${ending}`;
}

/**
 * Names for many files of one folder: each title as `fileName` would make it, `Title (2)` where it is taken. Systems that
 * take capitals for small letters see no name twice either. `ending` has its dot, or is empty for a folder.
 */
export function createNames(): (title: string, ending: string) => string {
  const taken = new Map<string, number>();
  return (title, ending) => {
    const name = safeName(title);
    const key = name.toLowerCase();
    let count = (taken.get(key) ?? 0) + 1;
    // a title may itself end in a number in brackets
    while (count > 1 && taken.has(`${key} (${count})`)) count++;
    taken.set(key, count);
    if (count > 1) taken.set(`${key} (${count})`, 1);
    return `${name}${count > 1 ? ` (${count})` : ''}${ending}`;
  };
}

function safeName(title: string): string {
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
  return short === '' || DEVICE.test(short) ? `article ${short}`.trim() : short;
}

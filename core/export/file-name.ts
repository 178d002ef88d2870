/** A file name that every system takes, from the title of an article: at most 80 characters before `ending`. */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return `${[...name].slice(0, 80).join('').trim() || 'Figleaf'}${ending}`;
}

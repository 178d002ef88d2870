/** Accents as people leave them out when they type: of Latin, Greek and Cyrillic, Hebrew and Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
/** Signs that join or part letters without being seen: soft hyphen, zero-width joiners. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Letters that Unicode does not take apart although people type them plain. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
};

/** A text without case and accents, so that `da lat` finds Đà Lạt. Marks that make another letter, as が, stay. */
export function foldText(text: string): string {
  return plainCase(text)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[đðłøıæœßþς]/g, (letter) => LETTERS[letter] ?? letter);
}

/** A text without case, its accents kept, each letter written in one way. */
export function plainCase(text: string): string {
  return text.toLowerCase().normalize('NFKC').replace(UNSEEN, '');
}

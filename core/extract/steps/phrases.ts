/** Tells of a text whether it has one of many phrases. */
export type Phrases = Pick<RegExp, 'test'>;

/** What an alternative may begin with and still be found by its first letter; not a quantified one. */
const LITERAL = /^[^\\()[\].*+?{}^$|](?![?*+{])/u;

/**
 * Phrases that a line may open with, behind any number of `lead`. A page that was just opened pays for each pattern that is compiled, some
 * milliseconds for two hundred phrases in thirty languages; so those that begin with one letter are compiled when a line begins with it.
 *
 * @param lead a class of characters, as in a pattern
 * @param alternatives as in a pattern with the flags `iu`, parted by `|`, blanks around which do not count
 */
export function openingPhrases(lead: string, alternatives: string): Phrases {
  let sources: ReadonlyMap<string, string[]> | undefined;
  let leads: RegExp | undefined;
  const compiled = new Map<string, RegExp | null>();
  const compile = (letter: string): RegExp | null => {
    sources ??= byFirstLetter(alternatives, new RegExp(lead || '(?!)', 'u'));
    const list = sources.get(letter);
    const pattern = list ? new RegExp(`^${lead && `${lead}*`}(?:${list.join('|')})`, 'iu') : null;
    compiled.set(letter, pattern);
    return pattern;
  };
  const matches = (letter: string, text: string): boolean => {
    const pattern = compiled.get(letter);
    return (pattern === undefined ? compile(letter) : pattern)?.test(text) ?? false;
  };
  return {
    test(text) {
      leads ??= new RegExp(lead ? `^${lead}*` : '^', 'u');
      const letter = text.charAt(leads.exec(text)?.[0].length ?? 0).toLowerCase();
      return (letter !== '' && matches(letter, text)) || matches('', text);
    },
  };
}

/** Alternatives by their first letter; under the empty one those that may begin in several ways. */
function byFirstLetter(alternatives: string, lead: RegExp): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of alternativesOf(alternatives)) {
    const letter = LITERAL.test(one) && !lead.test(one.charAt(0)) ? one.charAt(0).toLowerCase() : '';
    const list = found.get(letter);
    if (list) list.push(one);
    else found.set(letter, [one]);
  }
  return found;
}

/** Parts a pattern at the bars that stand in no group and no class. */
function alternativesOf(pattern: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gsu)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      parts.push(pattern.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(pattern.slice(start).trim());
  return parts;
}

/**
 * Phrases that can stand anywhere in a text, each with one of the `words`: a pattern of many is slow to compile and slow to run, and almost no
 * text has one of its words.
 *
 * @param words in small letters, parted by blanks
 */
export function phrasesWith(words: string, pattern: RegExp): Phrases {
  const list = words.split(' ');
  return {
    test(text) {
      const lower = text.toLowerCase();
      return list.some((word) => lower.includes(word)) && pattern.test(text);
    },
  };
}

const WITHOUT_SPACES = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/;
/** Words as Unicode's rules part them: an apostrophe, a point or a comma inside belongs to the word. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:['’.,:·][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*/gu;

/**
 * Words of a text. `Intl.Segmenter` decides where a script has no spaces; elsewhere its own rules as a pattern give the
 * same number in a tenth of the time.
 */
export function countWords(text: string, lang: string): number {
  if (!WITHOUT_SPACES.test(text)) return text.match(WORD)?.length ?? 0;
  let words = 0;
  for (const segment of new Intl.Segmenter(supported(lang), { granularity: 'word' }).segment(text))
    if (segment.isWordLike) words++;
  return words;
}

function supported(lang: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0];
  } catch {
    return undefined;
  }
}

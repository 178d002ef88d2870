const WITHOUT_SPACES = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/;
/** Words as Unicode's rules part them: an apostrophe, a point or a comma inside belongs to the word. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:['’.,:·][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*/gu;

/** Text of Latin letters and common punctuation, and the same pattern for it: classes of all the letters there are take long to compile. */
const LATIN = /^[\u0000-\u024F\u1E00-\u1EFF\u2000-\u206F\u20A0-\u20BF\u2190-\u21FF]*$/;
const LATIN_WORD =
  /[\w\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]+(?:['’.,:·][\w\u00AA\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]+)*/g;

/**
 * Words of a text. `Intl.Segmenter` decides where a script has no spaces; elsewhere its own rules as a pattern give the
 * same number in a tenth of the time.
 */
export function countWords(text: string, lang: string): number {
  if (!WITHOUT_SPACES.test(text)) return text.match(LATIN.test(text) ? LATIN_WORD : WORD)?.length ?? 0;
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

/** Words of a text in the sense of the language's own segmentation: Japanese and Chinese have no spaces to count. */
export function countWords(text: string, lang: string): number {
  const segmenter = new Intl.Segmenter(supported(lang), { granularity: 'word' });
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++;
  return words;
}

function supported(lang: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0];
  } catch {
    return undefined;
  }
}

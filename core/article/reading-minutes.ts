/** Words a minute of silent reading of non-fiction: Brysbaert 2019, "How many words do we read per minute?". */
const WORDS_A_MINUTE = 238;

/** Whole minutes to read `words` words, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

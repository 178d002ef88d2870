import { plain } from './metadata/plain.ts';

const LENGTH = 4;
/** A shorter text in JSON-LD is a summary, one that ends in dots an excerpt. */
const LEAST_TEXT = 900;
const CUT_OFF = /(?:…|\.\.\.)[\])]?\s*$/;
const WITHOUT_SPACES = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/g;

/** The runs of four words in a text, as keys; of a script without spaces, runs of four letters. */
export function runsOf(text: string): string[] {
  const words = plain(text.replace(WITHOUT_SPACES, ' $& ')).split(' ').filter(Boolean);
  const runs: string[] = [];
  for (let at = 0; at + LENGTH <= words.length; at++) runs.push(words.slice(at, at + LENGTH).join(' '));
  return runs;
}

/** How much of a text, from 0 to 1, stands in another in the same words; null where it is too short to tell. */
export function shareIn(text: string, known: ReadonlySet<string>): number | null {
  const runs = runsOf(text);
  if (runs.length < 3) return null;
  let found = 0;
  for (const run of runs) if (known.has(run)) found++;
  return found / runs.length;
}

/** The runs of a text that a page's JSON-LD gives as the body of the article; empty where it is not the whole body. */
export function knownText(text: string): ReadonlySet<string> {
  return new Set(text.length < LEAST_TEXT || CUT_OFF.test(text) ? [] : runsOf(text));
}

import {
  compareWords,
  eachPosting,
  type Segment,
  SegmentWriter,
  startOf,
  type TermsRecord,
} from './segment.ts';

/** Words after which a merge lets others run. */
const STRIDE = 2000;

/**
 * Makes one record of several segments, without the articles that `keep` turns away. Their order stays.
 *
 * @param keep asked with the place of the segment and of the article in it
 * @param pause awaited every few milliseconds; where it rejects, the merge is off
 */
export async function mergeSegments(
  segments: readonly Segment[],
  keep: (segment: number, article: number) => boolean,
  pause: () => Promise<void>,
): Promise<TermsRecord> {
  const ids: string[] = [];
  const numbers = segments.map((segment, s) =>
    Int32Array.from(segment.ids, (id, article) => (keep(s, article) ? ids.push(id) - 1 : -1)),
  );
  const heads = segments.map(() => 0);
  const writer = new SegmentWriter();
  for (let done = 1; ; done++) {
    const first = smallest(segments, heads);
    if (first < 0) break;
    const lead = segments[first] as Segment;
    const leadWord = heads[first] ?? 0;
    const written = writer.postings.length;
    for (const [s, segment] of segments.entries()) {
      const word = heads[s] ?? 0;
      if (s < first || word >= segment.size) continue;
      if (s !== first && compareWords(segment, word, lead, leadWord) !== 0) continue;
      heads[s] = word + 1;
      eachPosting(segment, word, (article, weight, start, end) => {
        const number = numbers[s]?.[article] ?? -1;
        if (number >= 0) writer.posting(number, weight, segment.places.subarray(start, end));
      });
    }
    if (writer.postings.length > written)
      writer.endWord(
        lead.characters.subarray(startOf(lead.characterEnds, leadWord), lead.characterEnds[leadWord]),
      );
    if (done % STRIDE === 0) await pause();
  }
  return writer.finish(ids);
}

/** The segment whose next word comes first, the first of several; −1 at the end. */
function smallest(segments: readonly Segment[], heads: readonly number[]): number {
  let best = -1;
  for (const [s, segment] of segments.entries()) {
    const word = heads[s] ?? 0;
    if (word >= segment.size) continue;
    if (best < 0 || compareWords(segment, word, segments[best] as Segment, heads[best] ?? 0) < 0) best = s;
  }
  return best;
}

/** Sizes up to which records are merged, each with others of its own class. */
const CLASSES = [8, 64, 512, 4096];
/** So many of one class are worth a merge; so many records are merged at most. */
const RUN = 8;
const MOST = 16;

/**
 * Which neighbouring records to merge next, by their numbers of articles in the order of their age: from and until.
 * Null where it is not worth it. Every article is so rewritten about once per class.
 */
export function nextMerge(sizes: readonly number[]): readonly [from: number, until: number] | null {
  for (const [i, limit] of CLASSES.entries()) {
    const floor = i === 0 ? 0 : (CLASSES[i - 1] ?? 0);
    let from = 0;
    let count = 0;
    for (let at = 0; at <= sizes.length; at++) {
      const size = sizes[at] ?? Infinity;
      if (size < limit && at - from < MOST) {
        if (size >= floor) count++;
        continue;
      }
      if (count >= RUN) return [from, at];
      from = size < limit ? at : at + 1;
      count = size < limit && size >= floor ? 1 : 0;
    }
  }
  return null;
}

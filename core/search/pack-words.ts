import { Bytes } from './bytes.ts';
import { SegmentWriter, type TermsRecord, WITH_ACCENTS } from './segment.ts';
import type { Word } from './words.ts';

/** The words of an article by where they stand. */
export interface FieldWords {
  readonly title: readonly Word[];
  /** The user's own tags and notes. */
  readonly own: readonly Word[];
  /** Site, host and authors. */
  readonly source: readonly Word[];
  readonly text: readonly Word[];
}

/** Places of the title come first, at most this many; the text begins here. */
export const TEXT_PLACE = 256;
/** Between the last place of one field and the first of the next, so that they are no neighbours. */
const GAP = 100;

/** What a word weighs in an article for standing in a field, whatever the length of the field. */
const FIELD_WEIGHT = { title: 100, own: 50, source: 15 } as const;
/** The most that a word weighs for standing in the text, and how soon repeating it stops to add (k1 and b of BM25). */
const TEXT_WEIGHT = 90;
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Words of an article of common length; fixed, so that a weight never has to be counted anew. */
const COMMON_LENGTH = 1000;

/** The record of one article: every word with its weight, 1 to 255, and its places. */
export function packWords(id: string, fields: FieldWords): TermsRecord {
  const found = new Map<string, Found>();
  const note = (field: keyof FieldWords, word: Word, place: number) => {
    const forms = word.exact === word.folded ? [word.folded] : [word.folded, WITH_ACCENTS + word.exact];
    for (const form of forms) {
      let entry = found.get(form);
      if (!entry) found.set(form, (entry = { times: 0, fields: 0, places: [] }));
      if (field === 'text') entry.times++;
      else entry.fields |= BIT[field];
      if (form === word.folded && place >= 0 && entry.places.at(-1) !== place) entry.places.push(place);
    }
  };
  for (const [i, word] of fields.title.entries()) note('title', word, i < TEXT_PLACE - 1 ? i : -1);
  for (const [i, word] of fields.text.entries()) note('text', word, TEXT_PLACE + i);
  const own = TEXT_PLACE + fields.text.length + GAP;
  for (const [i, word] of fields.own.entries()) note('own', word, own + i);
  const source = own + fields.own.length + GAP;
  for (const [i, word] of fields.source.entries()) note('source', word, source + i);

  const writer = new SegmentWriter();
  for (const form of [...found.keys()].sort()) {
    const { times, fields: bits, places } = found.get(form) as Found;
    const packed = new Bytes(2 * places.length + 5);
    let before = -1;
    for (const place of places) {
      packed.number(place - before);
      before = place;
    }
    writer.posting(0, weigh(times, bits, fields.text.length), packed.view());
    writer.endWord(Uint16Array.from({ length: form.length }, (_, i) => form.charCodeAt(i)));
  }
  return writer.finish([id]);
}

interface Found {
  times: number;
  fields: number;
  readonly places: number[];
}

const BIT = { title: 1, own: 2, source: 4 } as const;

function weigh(times: number, bits: number, length: number): number {
  const norm = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / COMMON_LENGTH;
  let weight = (TEXT_WEIGHT * times) / (times + SATURATION * norm);
  for (const field of ['title', 'own', 'source'] as const)
    if (bits & BIT[field]) weight += FIELD_WEIGHT[field];
  return Math.max(1, Math.min(255, Math.round(weight)));
}

import { packWords } from '../../../core/search/pack-words.ts';
import { mergeSegments } from '../../../core/search/merge-segments.ts';
import { openSegment, type Segment, type TermsRecord } from '../../../core/search/segment.ts';
import { wordsOf } from '../../../core/search/words.ts';

export interface Fields {
  readonly title?: string;
  readonly own?: string;
  readonly source?: string;
  readonly text?: string;
}

export function recordOf(id: string, { title = '', own = '', source = '', text = '' }: Fields): TermsRecord {
  return packWords(id, {
    title: wordsOf(title),
    own: wordsOf(own),
    source: wordsOf(source),
    text: wordsOf(text),
  });
}

export function segmentOf(id: string, fields: Fields): Segment {
  return opened(recordOf(id, fields));
}

export function opened(record: TermsRecord): Segment {
  const segment = openSegment(record);
  if (!segment) throw new Error('the record does not open');
  return segment;
}

export async function merged(
  segments: readonly Segment[],
  keep: (segment: number, article: number) => boolean = () => true,
): Promise<Segment> {
  return opened(await mergeSegments(segments, keep, () => Promise.resolve()));
}

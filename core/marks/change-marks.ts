import * as v from 'valibot';
import { type Mark, MARK_COLOURS, MarkSchema } from '../article/mark.ts';
import { LONGEST_QUOTE } from './quote-of.ts';

/** The longest note, in UTF-16 code units. */
export const LONGEST_NOTE = 10_000;

/**
 * One change of one mark. Only what it names is touched, so that two windows do not undo each other's. Made by a pure call, so that
 * the script in a page leaves it out.
 */
export const MarkChangeSchema = /* @__PURE__ */ markChange(MarkSchema);
export type MarkChange = v.InferOutput<typeof MarkChangeSchema>;

/** The marks after one change, in the order of the text. A mark that is gone meanwhile is not changed, one that is there not added twice. */
export function changeMarks(marks: readonly Mark[], change: MarkChange): Mark[] {
  switch (change.is) {
    case 'add':
      return [...marks.filter(({ id }) => id !== change.mark.id), change.mark].sort(
        (a, b) => a.start - b.start,
      );
    case 'colour':
      return marks.map((mark) => (mark.id === change.id ? { ...mark, colour: change.colour } : mark));
    case 'note':
      return marks.map((mark) => (mark.id === change.id ? { ...mark, note: change.note } : mark));
    case 'remove':
      return marks.filter(({ id }) => id !== change.id);
  }
}

function markChange({ entries }: typeof MarkSchema) {
  const { id } = entries;
  const note = v.pipe(v.string(), v.maxLength(LONGEST_NOTE));
  return v.variant('is', [
    v.object({
      is: v.literal('add'),
      mark: v.object({
        ...entries,
        quote: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_QUOTE)),
        before: v.pipe(v.string(), v.maxLength(64)),
        after: v.pipe(v.string(), v.maxLength(64)),
        note,
      }),
    }),
    v.object({ is: v.literal('colour'), id, colour: v.picklist(MARK_COLOURS) }),
    v.object({ is: v.literal('note'), id, note }),
    v.object({ is: v.literal('remove'), id }),
  ]);
}

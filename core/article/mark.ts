import * as v from 'valibot';

/** Colours of the user's own highlights, by the name that also tells them without colour. */
export const MARK_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];

/**
 * A highlight of the user's own, with a note or without. It is anchored three ways, so that it survives a page that
 * changed: by its quote, by what stands around it, and by its place (Web Annotation Data Model, sections 4.2.4 and
 * 4.2.5).
 */
export const MarkSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** The marked text, as `Article.text` has it. */
  quote: v.pipe(v.string(), v.minLength(1)),
  /** At most 32 characters before and after the quote. */
  before: v.string(),
  after: v.string(),
  /** Offset of the quote into `Article.text`, in UTF-16 code units. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  colour: v.picklist(MARK_COLOURS),
  /** Plain text, empty where there is no note. */
  note: v.string(),
  /** ISO 8601, UTC. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type Mark = v.InferOutput<typeof MarkSchema>;

import * as v from 'valibot';
import { WebAddressSchema } from '../article/web-address.ts';
import { BelongingsSchema } from '../import/belongings.ts';

/** Why the article behind a link is not there. Shown to the user beside "Try again". */
export const WANTED_LOSSES = [
  'unreachable',
  'busy',
  'gone',
  'refused',
  'not-a-page',
  'too-large',
  'too-slow',
  'private-address',
  'no-article',
  'no-room',
  'damaged',
] as const;
export type WantedLoss = (typeof WANTED_LOSSES)[number];

/**
 * A link whose article is to be fetched, as both stores keep it. `version` numbers the layout, without gaps.
 */
export const WantedLinkSchema = v.object({
  version: v.literal(1),
  /** The id that the article at `url` gets. */
  id: v.pipe(v.string(), v.uuid()),
  url: WebAddressSchema,
  /** Empty where it is not known yet. */
  title: v.string(),
  /** Somebody waits for it: it comes before the others. */
  isUrgent: v.boolean(),
  /** The user knows that it leads into a private network, and wants it all the same. */
  mayBePrivate: v.boolean(),
  /** Not before this time (ISO 8601, UTC). Null where it is given up, for the reason in `why`. */
  due: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** How often fetching it was begun. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Why the last try failed. */
  why: v.nullable(v.picklist(WANTED_LOSSES)),
  belongings: BelongingsSchema,
});
export type WantedLink = v.InferOutput<typeof WantedLinkSchema>;

/** A link that comes into the queue. */
export type NewLink = Pick<WantedLink, 'url' | 'title' | 'isUrgent' | 'mayBePrivate' | 'belongings'>;

/** A link of the queue from a record of any layout, null where it is none. */
export function readWanted(record: unknown): WantedLink | null {
  const parsed = v.safeParse(WantedLinkSchema, record);
  return parsed.success ? parsed.output : null;
}

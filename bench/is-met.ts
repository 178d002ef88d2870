import type { Row } from './row.ts';

/** Whether a figure keeps its limit; null where it has none. What could not be measured keeps none. */
export function isMet({ measured, most, least }: Row): boolean | null {
  if (most === undefined && least === undefined) return null;
  return measured <= (most ?? Infinity) && measured >= (least ?? -Infinity);
}

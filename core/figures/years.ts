import type { CountedNoun } from './counted-noun.ts';
import type { Page, Quantity } from './quantity.ts';

const PEOPLE =
  /^(?:people|persons|workers|jobs|homes|students|soldiers|deaths|menschen|personen|einwohner|personnes|habitants|morts|personas|habitantes|muertos|người|dân|hộ)/;

/** Whether a bare whole number is a year and not an amount. Only four digits printed without a separator can be. */
export function isBareYear(page: Page, quantity: Quantity, noun: CountedNoun | null): boolean {
  const { lower, plain } = page;
  if (
    quantity.spelled ||
    quantity.scale > 1 ||
    !quantity.integer ||
    quantity.value < 1000 ||
    quantity.value > 2100
  )
    return false;
  if (!/^\d{4}$/.test(plain.slice(quantity.digitStart, quantity.coreEnd))) return false;
  const at = lower[quantity.start - 1] === ' ' ? quantity.start - 1 : quantity.start;
  const counted = noun !== null && PEOPLE.test(lower.slice(noun.start, noun.end));
  if (counted) return false;
  if (page.lexicon.approx.before(lower, at)?.value && noun) return false;
  if (quantity.value >= 1900 && quantity.value <= 2060) return true;
  return noun === null || page.lexicon.years.before(lower, at) !== null;
}

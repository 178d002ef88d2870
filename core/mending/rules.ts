import * as v from 'valibot';

/** How many rules one site may have, and how many sites may have some: what is oldest goes. */
export const MOST_RULES = 40;
export const MOST_SITES = 200;
const LONGEST_PATH = 300;
export const LONGEST_TEXT = 120;

/**
 * One thing that the user took out of the articles of a site, or brought back into them. It names a part of a page by what
 * stays the same from one article of the site to the next.
 */
export const MendingRuleSchema = v.object({
  does: v.picklist(['hide', 'keep']),
  /** Where it stands: names and classes as `pathOf` writes them, or the name of the element alone. */
  path: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_PATH)),
  /** How its text begins, as `textKey` writes it; empty where the path alone says which part is meant. */
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  /** Its first words, for the list of rules. */
  label: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
});
export type MendingRule = v.InferOutput<typeof MendingRuleSchema>;

export const MendingRulesSchema = v.pipe(v.array(MendingRuleSchema), v.maxLength(MOST_RULES), v.readonly());

/** The rules of one site, by the host of its addresses as `siteOf` writes it. */
export const SiteMendingSchema = v.object({
  site: v.pipe(v.string(), v.nonEmpty(), v.maxLength(253)),
  rules: MendingRulesSchema,
});
export type SiteMending = v.InferOutput<typeof SiteMendingSchema>;

export function rulesFor(mending: readonly SiteMending[], site: string): readonly MendingRule[] {
  return mending.find((one) => one.site === site)?.rules ?? [];
}

/** The rules of all sites after those of one have changed. A site without rules is not named any more. */
export function withRules(
  mending: readonly SiteMending[],
  site: string,
  rules: readonly MendingRule[],
): readonly SiteMending[] {
  const others = mending.filter((one) => one.site !== site);
  if (site === '' || rules.length === 0) return others;
  return [...others, { site, rules: rules.slice(-MOST_RULES) }].slice(-MOST_SITES);
}

/** The rules of a site with one more, which takes the place of what said the opposite of the same part. */
export function addRule(rules: readonly MendingRule[], rule: MendingRule): readonly MendingRule[] {
  return [...withoutRule(rules, rule), rule].slice(-MOST_RULES);
}

export function withoutRule(rules: readonly MendingRule[], rule: MendingRule): readonly MendingRule[] {
  return rules.filter((one) => one.path !== rule.path || one.text !== rule.text);
}

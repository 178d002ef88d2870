import { browser } from 'wxt/browser';
import type { SavedArticle } from '../../core/article/saved.ts';
import { siteOf } from '../../core/article/site-of.ts';
import { hideParts } from '../../core/extract/mend/hide-parts.ts';
import { atOnce } from '../../core/extract/in-slices.ts';
import type { Failure } from '../../core/failure.ts';
import { countingFigures } from '../../core/figures/count-in-parts.ts';
import { addRule, type MendingRule, rulesFor, withoutRule, withRules } from '../../core/mending/rules.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Sanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { MendableArticle } from '../../models/ports.ts';
import { settingsPort } from '../settings.ts';
import { mendArticle } from './library.ts';
import { getSaved } from './read-library.ts';

/** What is hidden in a saved article. */
export async function readMended(id: string): Promise<Result<MendableArticle, Failure>> {
  const saved = await getSaved(id);
  return saved.ok ? ok(mendableOf(saved.value)) : saved;
}

/**
 * Hides in a saved article what `rules` hide, and brings back what they do not hide any more. What changes is remembered for its
 * site too, so that saving the page again keeps it so; not so from a private window.
 */
export async function mendSaved(
  id: string,
  rules: readonly MendingRule[],
  sanitize: Sanitizer['toHtml'],
): Promise<Result<MendableArticle, Failure>> {
  const mended = await mendArticle(id, rules, (whole) => {
    const article = hideParts(whole, rules, sanitize);
    return { article, figures: atOnce(countingFigures(article.text, article.lang)) };
  });
  if (!mended.ok) return mended;
  const { saved, before } = mended.value;
  if (!browser.extension.inIncognitoContext) await remember(siteOf(saved.article.url), before, rules);
  return ok(mendableOf(saved));
}

async function remember(
  site: string,
  before: readonly MendingRule[],
  after: readonly MendingRule[],
): Promise<void> {
  const { mending } = await settingsPort.get();
  const isIn = (rules: readonly MendingRule[], rule: MendingRule) =>
    rules.some(({ path, text }) => path === rule.path && text === rule.text);
  let rules = rulesFor(mending, site);
  for (const rule of before) if (!isIn(after, rule)) rules = withoutRule(rules, rule);
  for (const rule of after) if (!isIn(before, rule)) rules = addRule(rules, rule);
  await settingsPort.set({ mending: withRules(mending, site, rules) });
}

function mendableOf({ article, mended }: SavedArticle): MendableArticle {
  return { article, rules: mended?.rules ?? [], dropped: [], marked: {} };
}

import type { Article } from '../../article/article.ts';
import { chosenBy } from '../../mending/fingerprint.ts';
import type { MendingRule } from '../../mending/rules.ts';
import type { SafeHtml } from '../../sanitize/safe-html.ts';
import { renderBody } from '../render-body.ts';
import { withBody } from '../with-body.ts';

/**
 * An article without the parts that rules hide by their words: for a saved copy, which has no page to be read from anew.
 *
 * @param sanitize `createSanitizer(view).toHtml`
 */
export function hideParts(
  article: Article,
  rules: readonly MendingRule[],
  sanitize: (html: Node) => SafeHtml,
): Article {
  const body = renderBody(article.html, null);
  const hidden = rules.flatMap((rule) => chosenBy(rule, body));
  for (const part of hidden) part.remove();
  return hidden.length === 0 ? article : withBody(article, sanitize(body));
}

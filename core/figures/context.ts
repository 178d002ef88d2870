import { tailOf } from './tail-of.ts';
import type { Page } from './quantity.ts';

/** The approximation that stands before (in Chinese and Japanese also after) a figure. */
export function readApprox(page: Page, start: number, end: number): '>' | '<' | '~' | null {
  const { lower } = page;
  const at = lower[start - 1] === ' ' ? start - 1 : start;
  const before = page.lexicon.approx.before(lower, at);
  if (before) return before.value;
  if (page.lexicon.han) return page.lexicon.approx.at(lower, end)?.value ?? null;
  return /^(?:\+| or more| trở lên| ou plus| o más| oder mehr)(?!\p{L})/u.test(lower.slice(end, end + 12))
    ? '>'
    : null;
}

const CLAUSE_MARK = /[.,;:()。，、；：（）\n"“”]/gu;

/** Up or down when the figure is itself a change: a verb of change stands shortly before it in the same clause. */
export function readDirection(page: Page, start: number, end: number): 'up' | 'down' | null {
  const { lower, lexicon } = page;
  let head = tailOf(lower, start, 36);
  let cut = 0;
  for (const mark of head.matchAll(CLAUSE_MARK)) cut = mark.index + 1;
  head = head.slice(cut);
  const approx = lexicon.approx.before(head, head.trimEnd().length);
  if (approx) head = head.slice(0, approx.start);
  if (lexicon.han) {
    for (let at = head.length; at > Math.max(0, head.length - 6); at--) {
      const found = lexicon.trend.before(head, at);
      if (found) return found.value;
    }
    return lexicon.trend.at(lower, end)?.value ?? null;
  }
  const from = lexicon.words?.from.split('|').find((word) => head.endsWith(` ${word} `));
  // French and Spanish say `de` for "by" too: it is "from" only where a level follows
  if (from && (from !== 'de' || /^ (?:à|a|hasta|jusqu)/.test(lower.slice(end, end + 8)))) return null;
  const words = head.trim().split(/[^\p{L}\p{M}’'-]+/u);
  // From a base to a level: the level is not the change.
  if (
    /(?: to| auf| à| a| lên| xuống| còn) (?:\S+ )?$/u.test(head) &&
    !/(?: by| um| de| thêm) (?:\S+ )?$/u.test(head)
  )
    return null;
  for (let i = words.length - 1; i >= Math.max(0, words.length - 4); i--) {
    const found = lexicon.trend.get(words[i] ?? '');
    if (found) return found;
  }
  const next = /^ (\p{L}{2,12})/u.exec(lower.slice(end, end + 14))?.[1];
  return (
    (next &&
      /^(?:gestiegen|gesunken|gefallen|faster|off|higher|lower|increase|decrease|rise|growth)$/.test(next) &&
      (lexicon.trend.get(next) ?? 'up')) ||
    null
  );
}

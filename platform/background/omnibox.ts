import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { markWords } from '../../core/search/place.ts';
import { suggestionOf } from '../../core/search/suggestion.ts';
import { findByAddress, getRows } from '../library/read-library.ts';
import { createSearchPort } from '../library/search-port.ts';
import { report } from '../report.ts';

const MOST = 6;
/** Found articles that are looked at: some of them may lie in the bin. */
const LOOKED_AT = 30;

/** The keyword in the address bar: saved articles as one types; Enter opens the article, or the list with what was typed. */
export function answerOmnibox(): void {
  // the worker keeps the index only as long as the browser lets it live
  const index = createSearchPort();
  let turn = 0;

  async function suggestionsFor(text: string): Promise<{ content: string; description: string }[]> {
    const found = await index.search(text);
    if (!found.ok) return [];
    const { hits, words } = found.value;
    const ids = hits.slice(0, LOOKED_AT).map(({ id }) => id);
    const rows = await getRows(ids);
    if (!rows.ok) return [];
    return rows.value
      .filter(({ binnedAt }) => binnedAt === null)
      .slice(0, MOST)
      .map(({ url, title, site }) => ({
        content: url,
        description: suggestionOf(title, site, markWords(title, words), import.meta.env.CHROME),
      }));
  }

  browser.omnibox.setDefaultSuggestion({ description: i18n.t('library.omnibox') });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const mine = ++turn;
    if (text.trim() === '') return;
    suggestionsFor(text)
      .then((suggestions) => (mine === turn ? suggest(suggestions) : undefined))
      .catch((bug: unknown) => report('omnibox', bug));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    openFor(text, disposition).catch((bug: unknown) => report('omnibox', bug));
  });
}

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

async function openFor(text: string, disposition: Disposition | string): Promise<void> {
  const saved = URL.canParse(text) ? await findByAddress(text) : null;
  const page =
    saved?.ok && saved.value
      ? `/reader.html?saved=${saved.value.id}`
      : `/library.html${text.trim() === '' ? '' : `?q=${encodeURIComponent(text)}`}`;
  const url = new URL(page, browser.runtime.getURL('/')).href;
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import { siteOf } from '../../core/article/site-of.ts';
import { MOST_OPEN_SITES } from '../../core/settings.ts';
import type { Opening } from '../../models/ports.ts';
import { injectCapture } from '../page/inject.ts';
import { sendMessage } from '../protocol.ts';
import { settingsPort } from '../settings.ts';

/** Articles that the user closed, of sites whose articles open by themselves; until the browser is closed. */
const closed = storage.defineItem<readonly string[]>('session:closed-articles', { fallback: [] });
const MOST_CLOSED = 200;

/** Whether articles of the site of a tab open by themselves, after it was set where `on` says so. Null in a private window. */
export async function openingOf(tabId: number, on: boolean | null): Promise<Opening | null> {
  const tab = await browser.tabs.get(tabId);
  const site = siteOf(tab.url ?? '');
  if (tab.incognito || site === '') return null;
  const { openSites } = await settingsPort.get();
  if (on === null) return { site, on: openSites.includes(site) };
  const others = openSites.filter((one) => one !== site);
  await settingsPort.set({ openSites: on ? [...others, site].slice(-MOST_OPEN_SITES) : others });
  // who turns it on while an article is closed wants the next one opened, not this one
  return { site, on };
}

/** Opens the article of a tab in reading mode where its site is to be read so and the user has not closed it before. */
export async function openByItself(
  tabId: number,
  address: string | undefined,
  isPrivate: boolean,
): Promise<void> {
  if (isPrivate || !address || !(await isOpenSite(address))) return;
  if ((await closed.getValue()).includes(placeOf(address))) return;
  const injected = await injectCapture(tabId);
  if (!injected.ok) return;
  const { highlightFigures } = await settingsPort.get();
  await sendMessage(
    'pageReading',
    { on: true, highlight: highlightFigures, byItself: true },
    { tabId, frameId: 0 },
  ).catch(() => {});
}

/** Remembers that the user opened or closed an article. Of other sites and private windows nothing is remembered. */
export async function rememberClosing(tabId: number, isOpen: boolean): Promise<void> {
  const { url, incognito } = await browser.tabs.get(tabId);
  if (incognito || !url || !(await isOpenSite(url))) return;
  const others = (await closed.getValue()).filter((one) => one !== placeOf(url));
  await closed.setValue(isOpen ? others : [...others, placeOf(url)].slice(-MOST_CLOSED));
}

async function isOpenSite(address: string): Promise<boolean> {
  const { openSites } = await settingsPort.get();
  return openSites.includes(siteOf(address));
}

/** The address without its fragment, unless the fragment is a route. */
function placeOf(address: string): string {
  return address.replace(/#(?![/!]).*$/s, '');
}

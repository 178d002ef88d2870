import { browser } from 'wxt/browser';
import { isPrivateAddress, PRIVATE_HOSTS } from './private-address.ts';

/** What is asked of a private network is answered with this instead. */
const REFUSAL = '/private-address.txt';
/** The rule that lets an article on a private network have its pictures from there. */
const EXCEPTION = 1000;

/** What the extension fetches by script. Pictures in a fresh reading are shown as the page itself shows them. */
const OWN_FETCHES = {
  initiatorDomains: [self.location.hostname],
  resourceTypes: ['xmlhttprequest' as const],
};
/** How many fetches there are for each private host that articles are from. */
const hosts = new Map<string, number>();

/**
 * Has the browser itself keep the extension's requests from private networks, at each hop of a redirect: an extension is told
 * where one leads only after it was followed. The rules hold for requests of the extension alone, until the browser is closed.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest
 */
export function guardRequests(): Promise<void> {
  return (guarded ??= setRules());
}

let guarded: Promise<void> | null = null;

async function setRules(): Promise<void> {
  const rules = PRIVATE_HOSTS.map((host, at) => ({
    id: at + 1,
    priority: 1,
    action: { type: 'redirect' as const, redirect: { extensionPath: REFUSAL } },
    condition: {
      ...OWN_FETCHES,
      regexFilter: String.raw`^https?://(?:[^/@]*@)?${host}\.?(?::\d+)?(?:[/?#]|$)`,
    },
  }));
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: rules.map(({ id }) => id),
    addRules: rules,
  });
}

/** Whether an answer came in the place of one from a private network. */
export function isRefusal({ url }: Response): boolean {
  return url === browser.runtime.getURL(REFUSAL);
}

/** Does what fetches for the article at `page`, which may be on a private network itself: that host is open meanwhile. */
export async function withHostOf<T>(page: string, work: () => Promise<T>): Promise<T> {
  await guardRequests();
  const address = new URL(page);
  if (!isPrivateAddress(address)) return work();
  const host = address.hostname;
  hosts.set(host, (hosts.get(host) ?? 0) + 1);
  await openHosts();
  try {
    return await work();
  } finally {
    const left = (hosts.get(host) ?? 1) - 1;
    if (left > 0) hosts.set(host, left);
    else {
      hosts.delete(host);
      await openHosts();
    }
  }
}

async function openHosts(): Promise<void> {
  const rule = {
    id: EXCEPTION,
    priority: 2,
    action: { type: 'allow' as const },
    condition: { ...OWN_FETCHES, requestDomains: [...hosts.keys()] },
  };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [EXCEPTION],
    addRules: hosts.size > 0 ? [rule] : [],
  });
}

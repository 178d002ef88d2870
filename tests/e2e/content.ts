import type { Page } from 'puppeteer-core';

export type Kind = 'bundle' | 'part' | 'wanted';

/** What the content store keeps of a kind, by its address: text, or bytes read as text. */
export function contentOf(page: Page, kind: Kind): Promise<Record<string, string>> {
  return page.evaluate(async (kind) => {
    const found: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const keys = (await cache.keys()).filter(({ url }) => url.includes(`/${kind}/`));
      await Promise.all(
        keys.map(async (key) => void (found[key.url] = (await (await cache.match(key))?.text()) ?? '')),
      );
    }
    return found;
  }, kind);
}

/** Puts something else under an address that is kept. */
export function overwriteContent(page: Page, address: string, body: string, type: string): Promise<void> {
  return page.evaluate(
    async (address, body, type) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        if (await cache.match(address))
          await cache.put(address, new Response(body, { headers: { 'content-type': type } }));
      }
    },
    address,
    body,
    type,
  );
}

/** A text that is, as a whole, an address or a host: `example.org`, `www.example.org/a`, `https://example.org`. */
const ADDRESS =
  /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}][\p{L}\p{N}-]{1,62})(?::\d+)?(?:[/?#]\S*)?$/iu;
/** Endings that look like those of hosts and are names of files, at least as often. */
const FILE =
  /\.(?:html?|pdf|txt|md|zip|js|ts|py|rs|sh|json|xml|csv|docx?|xlsx?|png|jpe?g|gif|webp|svg|mp[34]|exe|app)$/i;

/**
 * The host that a link really leads to, where its text names another one; else null. A subdomain and its parent count
 * as the same: `example.org` may lead to `www.example.org`.
 *
 * @param text what the link shows
 * @param href absolute address; anything but http and https gives null
 */
export function hostBehind(text: string, href: string): string | null {
  const url = URL.parse(href);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  // what cannot be seen must not keep a text from being an address
  const shown = text.replace(/[\p{Cf}\p{Cc}]/gu, '').trim();
  const [, named = ''] = ADDRESS.exec(shown) ?? [];
  if (!named || (FILE.test(named) && !/^(?:https?:\/\/|www\.)/i.test(shown))) return null;
  const host = URL.parse(`https://${named}`)?.hostname;
  if (!host || isWithin(host, url.hostname) || isWithin(url.hostname, host)) return null;
  return url.hostname;
}

function isWithin(host: string, parent: string): boolean {
  const bare = parent.replace(/^www\./, '');
  return host === bare || host.endsWith(`.${bare}`);
}

import type { Failure } from '../../core/failure.ts';

const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?=[/?#]|$)/;

/** Why no extension may touch the page at `address`, null where one may. */
export function restriction(address: string | undefined): Extract<Failure, { is: 'page-restricted' }> | null {
  if (!address) return { is: 'page-restricted', where: 'browser' };
  if (STORES.test(address)) return { is: 'page-restricted', where: 'store' };
  if (address.startsWith('file:')) return { is: 'page-restricted', where: 'file' };
  if (!/^https?:/.test(address)) return { is: 'page-restricted', where: 'browser' };
  return null;
}

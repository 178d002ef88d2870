/** Whether two addresses are of one site: hosts alike but for what names another view of the same. */
export function isSameSite(one: URL, other: URL): boolean {
  return plainHost(one) === plainHost(other);
}

function plainHost({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|mobile|amp)\./, '');
}

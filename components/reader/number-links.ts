/**
 * Gives every link to another page its number, which it shows on paper, and answers the addresses in the order of the
 * numbers: the same address has the same one.
 */
export function numberLinks(fragment: ParentNode): string[] {
  const addresses: string[] = [];
  for (const link of fragment.querySelectorAll('a[href^="http"]')) {
    const address = link.getAttribute('href') ?? '';
    const known = addresses.indexOf(address);
    const place = known < 0 ? addresses.push(address) : known + 1;
    link.setAttribute('data-link', String(place));
  }
  return addresses;
}

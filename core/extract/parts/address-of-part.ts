/**
 * What the addresses of all parts of one article share: the address of part `number` without what holds the number, be it `?page=2`,
 * `/2`, `/page/2`, `-2.html` or another word in another language; null where the address holds no such number. The first part
 * often has none, and is then its own.
 */
export function addressOfPart(address: URL, number: number): string | null {
  const query = new URLSearchParams(address.search);
  const [held, another] = [...query].filter(([, value]) => value === String(number));
  const piece = new RegExp(
    `(?:/(?:page|seite|pagina|p%C3%A1gina|trang|strona|sayfa|part)[/-]?|[-_,/.](?:page|seite|part|p|s)?-?)${number}(?=/?$|\\.[a-z]{3,5}$)`,
    'i',
  );
  let path = address.pathname;
  if (held && !another) query.delete(...held);
  else if (piece.test(path)) path = path.replace(piece, '');
  else if (number !== 1) return null;
  return `${address.origin}${path.replace(/\/+$/, '')}?${query}`;
}

const LONGEST_ADDRESS = 8_000;

/** Notes on the copy of a picture which file the page shows, and its size. */
export function copyLayout(image: HTMLImageElement, clone: Element): void {
  // a picture in its own address is in `src`, under the bound for those
  const { currentSrc } = image;
  if (/^https?:/.test(currentSrc) && currentSrc.length < LONGEST_ADDRESS)
    clone.setAttribute('data-fl-src', currentSrc);
  const width = image.naturalWidth;
  const height = image.naturalHeight;
  // the size of a placeholder says nothing of the picture that is to come
  if (width > 0 && height > 0 && !(width <= 2 && isLazy(image))) {
    clone.setAttribute('data-fl-width', String(width));
    clone.setAttribute('data-fl-height', String(height));
  }
}

/** Whether another attribute than `src` holds the address of a picture. */
function isLazy(image: HTMLImageElement): boolean {
  return Array.from(image.attributes).some(
    ({ name, value }) => name.startsWith('data-') && /\.(?:jpe?g|png|webp|avif|gif)\b|^https?:/i.test(value),
  );
}

/** Pictures that are raster by their own word: SVG is left out because it is a document of its own. */
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=\s]*$/i;

/** A link a reader may follow: http(s), mailto, or a place in the article under our own prefix. Null where it may not. */
export function readableLink(value: string): string | null {
  const text = value.trim();
  if (text.startsWith('#')) return text.length > 1 ? text : null;
  const url = parse(text);
  if (!url) return null;
  if (url.protocol === 'mailto:') return url.href;
  return webAddress(url);
}

/** A picture address a reader may load: http(s), or raster data. Null where it may not. */
export function readablePicture(value: string): string | null {
  const text = value.trim();
  if (RASTER.test(text)) return text;
  const url = parse(text);
  return url ? webAddress(url) : null;
}

function parse(text: string): URL | null {
  // a relative address has no meaning in the reader: extraction makes every address absolute before
  if (!/^(?:https?:\/\/|mailto:)/i.test(text)) return null;
  return URL.parse(text);
}

function webAddress(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // `https://bank.example@evil.example/` shows one host and opens another
  url.username = '';
  url.password = '';
  return url.href;
}

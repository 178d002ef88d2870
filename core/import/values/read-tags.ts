const MOST = 100;

/** Tags that one sign joins. */
export function splitTags(text: string, sign: string): string[] {
  return text.split(sign, MOST);
}

/** Tags as a JSON array in a text, as Instapaper has them; a text that is none is one tag for each comma. */
export function readJsonTags(text: string): string[] {
  if (text.trim() === '') return [];
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.filter((tag) => typeof tag === 'string').slice(0, MOST);
  } catch {
    // no JSON: read as people write tags
  }
  return splitTags(text, ',');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** Tags as a list of Python: `['a', "it's"]`, with its two quotes and its escapes. */
export function readPythonTags(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'None') return [];
  if (!trimmed.startsWith('[')) return splitTags(trimmed, ',');
  const strings = trimmed.matchAll(/'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/g);
  return [...strings.take(MOST)].map(([, single, double]) =>
    (single ?? double ?? '').replace(
      /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/gi,
      (whole, x?: string, u?: string, long?: string, other?: string) => {
        const code = x ?? u ?? long;
        if (code === undefined) return ESCAPES[other ?? ''] ?? other ?? whole;
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      },
    ),
  );
}

/** Folders as tags, one for each level; the names that services give to no folder at all are none. */
export function folderTags(path: string, sign: string): string[] {
  return splitTags(path, sign).filter((part) => !/^(?:unsorted|unread|archive|starred)$/i.test(part.trim()));
}

/** Yes as tables say it. */
export function isYes(value: unknown): boolean {
  return (
    value === true || value === 1 || (typeof value === 'string' && /^(?:1|true|yes|y)$/i.test(value.trim()))
  );
}

/** What a JSON file holds: its entries, each parsed, or the place of one that could not be. */
export type JsonEntry =
  | { readonly is: 'entry'; readonly value: unknown; readonly at: number }
  | { readonly is: 'broken'; readonly at: number; readonly what: string };

export interface JsonList {
  readonly entries: readonly JsonEntry[];
  /** The text ends inside of the list. */
  readonly isCutOff: boolean;
}

/**
 * The entries of a JSON text that is a list, or an object with a list in it under one of
 * `keys`. Where the text as a whole is no
 * JSON, each entry is cut out and parsed for itself, so that a broken one costs itself and a cut-off file only its last.
 * Null where there is no list.
 */
export function readEntries(text: string, keys: readonly string[]): JsonList | null {
  try {
    const value: unknown = JSON.parse(text);
    const list = Array.isArray(value) ? value : listUnder(value, keys);
    return list && { entries: list.map((value, i) => ({ is: 'entry', value, at: i + 1 })), isCutOff: false };
  } catch {
    return cutEntries(text, keys);
  }
}

function listUnder(value: unknown, keys: readonly string[]): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const lists = Object.entries(value).filter(([key, list]) => keys.includes(key) && Array.isArray(list));
  return (lists[0]?.[1] as readonly unknown[] | undefined) ?? null;
}

function cutEntries(text: string, keys: readonly string[]): JsonList | null {
  const opening = text.trimStart().startsWith('[')
    ? /\[/.exec(text)
    : new RegExp(`"(?:${keys.join('|')})"\\s*:\\s*\\[`).exec(text);
  if (!opening) return null;
  const start = opening.index + opening[0].length - 1;
  const entries: JsonEntry[] = [];
  let depth = 0;
  let from = start + 1;
  let isText = false;
  const cut = (to: number) => {
    const piece = text.slice(from, to).trim();
    from = to + 1;
    if (piece === '') return;
    const at = entries.length + 1;
    try {
      entries.push({ is: 'entry', value: JSON.parse(piece), at });
    } catch {
      entries.push({ is: 'broken', at, what: piece.slice(0, 200) });
    }
  };
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isText) {
      if (unit === 92) i++;
      else if (unit === 34) isText = false;
    } else if (unit === 34) isText = true;
    else if (unit === 123 || unit === 91) depth++;
    else if (unit === 125 || unit === 93) {
      if (depth > 0) depth--;
      // a brace too many belongs to a broken entry: only a bracket ends the list
      else if (unit === 93) {
        cut(i);
        return { entries, isCutOff: false };
      }
    } else if (unit === 44 && depth === 0) cut(i);
  }
  cut(text.length);
  return { entries, isCutOff: true };
}

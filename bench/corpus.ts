import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a corpus knows of a page; sets differ in which fields they have. */
export interface Truth {
  readonly id: string;
  readonly set?: string;
  readonly url?: string | null;
  readonly lang?: string;
  readonly type?: string;
  readonly articleBody?: string;
  readonly bodyNoSummary?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly leadImage?: string;
  readonly prefix?: string;
  readonly first13?: string;
  readonly images?: readonly { readonly urls?: readonly string[]; readonly caption?: string | null }[];
}

export interface CorpusPage {
  readonly id: string;
  readonly truth: Truth;
  readonly url: string;
  /** Decoded as a browser would from these bytes. */
  html(): string;
}

/** The pages of a directory `html/<id>.html.gz` + `gt/<id>.json`, or of all such directories below it, by set. */
export function readCorpus(directory: string): ReadonlyMap<string, readonly CorpusPage[]> {
  const sets = new Map<string, CorpusPage[]>();
  const visit = (folder: string, depth: number) => {
    if (existsSync(path.join(folder, 'html')) && existsSync(path.join(folder, 'gt'))) {
      sets.set(path.basename(folder), readSet(folder));
      return;
    }
    if (depth >= 3) return;
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) visit(path.join(folder, entry.name), depth + 1);
  };
  visit(path.resolve(directory), 0);
  return sets;
}

function readSet(folder: string): CorpusPage[] {
  const pages: CorpusPage[] = [];
  for (const file of readdirSync(path.join(folder, 'gt'))
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const id = file.slice(0, -5);
    const zipped = path.join(folder, 'html', `${id}.html.gz`);
    const plain = path.join(folder, 'html', `${id}.html`);
    if (!existsSync(zipped) && !existsSync(plain)) continue;
    const truth = JSON.parse(readFileSync(path.join(folder, 'gt', file), 'utf8')) as Truth;
    const url =
      truth.url && URL.canParse(truth.url) && /^https?:/.test(truth.url)
        ? truth.url
        : `https://${encodeURIComponent(id)
            .toLowerCase()
            .replace(/[^a-z0-9-]/g, '-')
            .slice(0, 60)}.example/page`;
    pages.push({
      id,
      truth,
      url,
      html: () => decode(existsSync(zipped) ? gunzipSync(readFileSync(zipped)) : readFileSync(plain)),
    });
  }
  return pages;
}

/** The charset as the bytes say: byte order mark, a `charset` in the first bytes, valid UTF-8, else windows-1252. */
function decode(bytes: Buffer): string {
  const start = bytes.subarray(0, 4096).toString('latin1');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder('utf-8').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // valid UTF-8 of a page with any letter outside ASCII is UTF-8, whatever a stale declaration says
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named =
      /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
      /encoding=["']([\w-]+)["']/.exec(start)?.[1];
    // nothing declared and most letters outside ASCII: the Chinese pages of the corpus are so
    const wide = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0) > bytes.length * 0.1;
    for (const label of [named, wide ? 'gb18030' : undefined, 'windows-1252']) {
      try {
        if (label) return new TextDecoder(label).decode(bytes);
      } catch {
        // an unknown label falls back
      }
    }
    return bytes.toString('latin1');
  }
}

/** Bytes in which a page may name its encoding, and in which it is told what it is. HTML says 1,024; real pages need more. */
const HEAD = 4096;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a web page, null where the bytes are none. Its encoding is what its byte order mark says, else the
 * server, else the page itself (HTML 13.2.3.2), else UTF-8 where the bytes are that, else Windows-1252.
 *
 * @param contentType what the server says, empty where it says nothing
 */
export function pageText(bytes: Uint8Array, contentType: string): string | null {
  const head = latin(bytes.subarray(0, HEAD));
  if (!isPage(bytes, head, contentType)) return null;
  const label =
    MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ??
    known(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]) ??
    named(head);
  if (label) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What the server calls it counts only where the bytes do not say otherwise. */
function isPage(bytes: Uint8Array, head: string, contentType: string): boolean {
  const [type = ''] = contentType.toLowerCase().split(';');
  if (/^(?:%PDF-|PK\x03\x04|\x89PNG|GIF8|\xff\xd8\xff|RIFF|\x1f\x8b)/.test(head)) return false;
  const isWide = MARKS.slice(1).some(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (!isWide && head.includes('\0')) return false;
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\s*$/.test(type)) return true;
  // no page is called a picture or a program, whatever it begins with
  if (type.trim() !== '' && !/^\s*(?:text\/|application\/(?:octet-stream|xml))/.test(type)) return false;
  const text = head.replace(/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*/, '');
  return /^<(?:!doctype html|html|head|body|title|meta|article|main|h1|p|div)[\s>]/i.test(text);
}

/** The encoding that a page names in its head. One that says UTF-16 in bytes that are none means UTF-8. */
function named(head: string): string | null {
  const visible = head.replace(/<!--[^]*?-->/g, '');
  for (const [tag] of visible.matchAll(/<meta\s[^>]*>/gi)) {
    const label = known(/charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(tag)?.[1]);
    if (label) return label.startsWith('utf-16') ? 'utf-8' : label;
  }
  return null;
}

/** The name under which `TextDecoder` knows an encoding, null where it does not. */
function known(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

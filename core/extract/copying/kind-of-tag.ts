/** What becomes of an element in the copy, by its name. */
export type TagKind =
  /** Left out with all it holds. */
  | 'dropped'
  /** Copied as it is, but for attributes of the page's own. */
  | 'plain'
  /** Made anew, with the attributes that count: another element stands for it, or its attributes are looked at one by one. */
  | 'made'
  /** Made anew, and what it holds may be a document of its own. */
  | 'frame'
  | 'script'
  | 'button'
  | 'slot';

/** Code, styling and controls are not for reading. */
const DROPPED = new Set([
  'style',
  'template',
  'input',
  'select',
  'textarea',
  'datalist',
  'option',
  'output',
  'progress',
  'meter',
  'canvas',
  'svg',
  'applet',
  'frameset',
  'frame',
  'portal',
  'fencedframe',
  'param',
  'track',
  'dialog',
  'plaintext',
  'xmp',
  'map',
  'area',
  'keygen',
  'noembed',
  'noframes',
]);
/** A form hands its controls out as properties and so hangs whoever walks it; the others are made into something harmless too. */
const MADE = new Set(['form', 'fieldset', 'legend', 'label', 'marquee', 'blink']);
const FRAMES = new Set(['iframe', 'object', 'embed']);
/** Elements whose pictures and addresses stand in attributes that only the page's script knows by name. */
export const WITH_MEDIA =
  /^(?:img|picture|source|figure|image|iframe|video|audio|meta|noscript|amp-|lite-|youtube-)/;
/** Of these the addresses are bounded one by one; the others keep what the page's script reads with all else. */
const WITH_ADDRESS = /^(?:img|source|image|video|audio|amp-|lite-|youtube-)/;
/** The parser allows names that the DOM refuses, such as `a"b`. */
const ORDINARY = /^[a-z][a-z\d]*(?:-[a-z\d-]*)?$/;

const known = new Map<string, TagKind>();
const MOST_KNOWN = 500;

export function kindOfTag(tag: string): TagKind {
  let kind = known.get(tag);
  if (kind) return kind;
  kind = tell(tag);
  if (known.size < MOST_KNOWN) known.set(tag, kind);
  return kind;
}

function tell(tag: string): TagKind {
  const name = tag.toLowerCase();
  if (DROPPED.has(name)) return 'dropped';
  if (FRAMES.has(name)) return 'frame';
  if (name === 'script' || name === 'button' || name === 'slot') return name;
  return MADE.has(name) || WITH_ADDRESS.test(tag) || !ORDINARY.test(tag) ? 'made' : 'plain';
}

import type { Config } from 'dompurify';

const TEXT = [
  'a', 'abbr', 'address', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'cite', 'code', 'dd', 'del', 'details', 'dfn', 'div',
  'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li',
  'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong', 'sub',
  'summary', 'sup', 'time', 'u', 'ul', 'var', 'wbr',
];
const TABLES = ['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];
/** Presentation MathML without `annotation-xml`, `maction`, `semantics` or anything that can hold HTML on purpose. */
const FORMULAS = [
  'math', 'menclose', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo', 'mover', 'mpadded', 'mphantom', 'mprescripts',
  'mroot', 'mrow', 'ms', 'mspace', 'msqrt', 'mstyle', 'msub', 'msubsup', 'msup', 'mtable', 'mtd', 'mtext', 'mtr',
  'munder', 'munderover',
];

/** Which attribute may stand on which element; `*` on any. Checked after DOMPurify, which knows only one list for all. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir', 'id', 'class'],
  a: ['href', 'rel', 'title'],
  abbr: ['title'],
  col: ['span'],
  colgroup: ['span'],
  del: ['datetime'],
  details: ['open'],
  dfn: ['title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
  math: ['display', 'alttext'],
  menclose: ['notation'],
  mfrac: ['linethickness'],
  mi: ['mathvariant'],
  mo: ['stretchy', 'fence', 'separator', 'form', 'largeop', 'movablelimits', 'symmetric', 'accent', 'lspace', 'rspace'],
  mover: ['accent'],
  mspace: ['width', 'height', 'depth'],
  mstyle: ['displaystyle', 'scriptlevel'],
  mtable: ['columnalign', 'rowspacing', 'columnspacing'],
  mtd: ['columnspan', 'rowspan', 'columnalign'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
};

/**
 * What DOMPurify is told on each call. A frozen object per call would be copied anyway; it is never changed by us,
 * and no hook writes to it (GHSA-76mc-f452-cxcm).
 */
export const PURIFY_CONFIG = {
  ALLOWED_TAGS: [...TEXT, ...TABLES, ...FORMULAS, '#text'],
  ALLOWED_ATTR: [...new Set(Object.values(ATTRIBUTES).flat())],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|data:image\/)/i,
  SAFE_FOR_XML: true,
  // our own ids carry a prefix, so nothing can clobber; DOMPurify's check needs a live document to compare with
  SANITIZE_DOM: true,
  KEEP_CONTENT: true,
  RETURN_DOM_FRAGMENT: true,
  // elements whose text is not for reading
  FORBID_CONTENTS: [
    'annotation', 'annotation-xml', 'applet', 'audio', 'button', 'canvas', 'datalist', 'embed', 'frame', 'frameset',
    'head', 'iframe', 'math-field', 'noembed', 'noframes', 'noscript', 'object', 'plaintext', 'script', 'select',
    'style', 'svg', 'template', 'textarea', 'title', 'video', 'xmp',
  ],
} as const satisfies Config;

import { createLowlight } from 'lowlight';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

/** UTF-16 code units of a block that are coloured; what follows is left plain. */
const MOST = 50_000;
/**
 * Code is coloured in parts of this length: the patterns of many languages take time that grows with the square of it, 18 s for 50,000
 * letters made to be slow. A comment or a text that lies across two parts is coloured as such up to the end of the first.
 */
const AT_ONCE = 5000;

const lowlight = createLowlight({
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  go,
  ini,
  java,
  javascript,
  json,
  kotlin,
  php,
  python,
  ruby,
  rust,
  sql,
  swift,
  typescript,
  xml,
  yaml,
});

/** What the theme has a colour for. */
export type CodeKind = 'comment' | 'string' | 'number' | 'keyword' | 'title';

/** By the classes of highlight.js. */
const KINDS: readonly (readonly [CodeKind, RegExp])[] = [
  ['comment', /^hljs-(?:comment|quote|meta)/],
  ['string', /^hljs-(?:string|regexp|addition|symbol|char)/],
  ['number', /^hljs-(?:number|literal|deletion)/],
  ['keyword', /^hljs-(?:keyword|selector-tag|built_in|type|tag|name|section|doctag)/],
  ['title', /^hljs-(?:title|attr|attribute|variable|property|selector)/],
];

/** A stretch of code that has a colour; UTF-16 offsets into its text. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
}

/** The coloured stretches of code, part by part in its order; none where the language is unknown. */
export function* colourCode(text: string, language: string): Generator<CodeSpan[], void> {
  if (!lowlight.registered(language)) return;
  const end = Math.min(text.length, MOST);
  for (let start = 0; start < end;) {
    const next = endOfPart(text, start, end);
    yield spansOf(lowlight.highlight(language, text.slice(start, next)).children, start);
    start = next;
  }
}

/** Where the part that begins at `start` ends: at an empty line, else at the end of a line, else where it has to. */
function endOfPart(text: string, start: number, end: number): number {
  if (end - start <= AT_ONCE) return end;
  const part = text.slice(start, start + AT_ONCE);
  const empty = part.lastIndexOf('\n\n') + 2;
  const line = part.lastIndexOf('\n') + 1;
  return start + (empty > AT_ONCE / 2 ? empty : line > 0 ? line : AT_ONCE);
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/** The coloured stretches of a tree of highlight.js whose text begins at `start`, innermost class first. */
function spansOf(nodes: readonly Node[], start: number): CodeSpan[] {
  const spans: CodeSpan[] = [];
  let at = start;
  const walk = (node: Node, kind: CodeKind | null) => {
    if (node.type === 'text') {
      if (kind && node.value.trim()) spans.push({ start: at, end: at + node.value.length, kind });
      at += node.value.length;
    } else if (node.type === 'element') {
      const classes = node.properties['className'];
      const own = Array.isArray(classes)
        ? KINDS.find(([, pattern]) => pattern.test(String(classes[0])))
        : null;
      for (const child of node.children) walk(child as Node, own?.[0] ?? kind);
    }
  };
  for (const node of nodes) walk(node, null);
  return spans;
}

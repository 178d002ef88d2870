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

/** Longer code is left plain: colouring it would hold the window. UTF-16 code units. */
const MOST = 50_000;

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

/** The coloured stretches of code, in its order; none where the language is unknown or the text too long. */
export function colourCode(text: string, language: string): CodeSpan[] {
  if (!lowlight.registered(language) || text.length > MOST) return [];
  return spansOf(lowlight.highlight(language, text).children);
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/** The coloured stretches of a tree of highlight.js, innermost class first; offsets into its text. */
function spansOf(nodes: readonly Node[]): CodeSpan[] {
  const spans: CodeSpan[] = [];
  let at = 0;
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

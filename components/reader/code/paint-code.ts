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

/** What the theme has a colour for, by the classes of highlight.js. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['comment', /^hljs-(?:comment|quote|meta)/],
  ['string', /^hljs-(?:string|regexp|addition|symbol|char)/],
  ['number', /^hljs-(?:number|literal|deletion)/],
  ['keyword', /^hljs-(?:keyword|selector-tag|built_in|type|tag|name|section|doctag)/],
  ['title', /^hljs-(?:title|attr|attribute|variable|property|selector)/],
];
const NAMES = KINDS.map(([kind]) => `figleaf-code-${kind}`);

/** Colours the code blocks of `root` whose language is known. The elements stay as they are; returns the end of it. */
export function paintCode(root: Element): () => void {
  const painted = new Map<string, Highlight>();
  for (const code of root.querySelectorAll(
    'pre code[class*="language-"], pre[class*="language-"]:not(:has(code))',
  )) {
    const language = languageOf(code);
    const text = code.textContent ?? '';
    if (!lowlight.registered(language) || text.length > MOST) continue;
    const rangeOf = createRanges(code);
    for (const { start, end, kind } of spansOf(lowlight.highlight(language, text).children)) {
      const range = rangeOf(start, end);
      if (!range) continue;
      const name = `figleaf-code-${kind}`;
      painted.set(name, (painted.get(name) ?? new Highlight()).add(range));
    }
  }
  for (const [name, highlight] of painted) {
    highlight.priority = -1;
    CSS.highlights.set(name, highlight);
  }
  return () => {
    for (const name of NAMES) CSS.highlights.delete(name);
  };
}

function languageOf(code: Element): string {
  return /(?:^|\s)language-(\S+)/.exec(code.className)?.[1] ?? '';
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/** The coloured stretches of a tree of highlight.js, innermost class first; offsets into its text. */
function spansOf(nodes: readonly Node[]): { start: number; end: number; kind: string }[] {
  const spans: { start: number; end: number; kind: string }[] = [];
  let at = 0;
  const walk = (node: Node, kind: string | null) => {
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

/** From offsets into the text of an element to places in its text nodes. */
function createRanges(element: Element): (start: number, end: number) => StaticRange | null {
  const nodes: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: length });
    length += node.length;
  }
  let at = 0;
  const placeOf = (offset: number) => {
    while (at > 0 && (nodes[at]?.start ?? 0) > offset) at--;
    while (at + 1 < nodes.length && (nodes[at + 1]?.start ?? 0) <= offset) at++;
    return nodes[at];
  };
  return (start, end) => {
    const first = placeOf(start);
    const last = placeOf(end - 1);
    return first && last
      ? new StaticRange({
          startContainer: first.node,
          startOffset: start - first.start,
          endContainer: last.node,
          endOffset: end - last.start,
        })
      : null;
  };
}

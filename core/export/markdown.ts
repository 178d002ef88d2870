import { fromDom } from 'hast-util-from-dom';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { Element as HastElement, Nodes as HastNodes } from 'hast';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article } from '../article/article.ts';
import type { Mark } from '../article/mark.ts';
import { endingOf } from '../backup/backup-format.ts';
import type { Sanitizer } from '../sanitize/create-sanitizer.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
import { fitXhtml } from './fit-xhtml.ts';
import { createNames } from './file-name.ts';
import { frontMatter } from './front-matter.ts';
import { markFootnotes } from './mark-footnotes.ts';
import { putMarks } from './put-marks.ts';

export interface MarkdownSource {
  readonly article: Article;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly tags: readonly string[];
  /** Bytes of a picture by its address in the article, its type set; null where it is not kept. Asked once for each. */
  readonly getPicture: (src: string) => Promise<Blob | null>;
  /** In the place of a picture that is not in the file. */
  readonly lostPicture: string;
  /** The user's own highlights and notes of it, and the heading above them. */
  readonly marks?: { readonly all: readonly Mark[]; readonly heading: string };
}

/** Markdown of one article, and the pictures it shows under `pictures/`. */
export interface MarkdownFile {
  readonly text: string;
  readonly pictures: readonly { readonly path: string; readonly blob: Blob }[];
}

/**
 * An article as GitHub Flavored Markdown with YAML before it: tables, footnotes, code with its language, formulas where
 * their TeX is known. No HTML is in it, and no picture but from beside it: what would become either is escaped.
 */
export async function toMarkdownFile(source: MarkdownSource, sanitizer: Sanitizer): Promise<MarkdownFile> {
  const { article, getPicture, lostPicture } = source;
  const { toFragment, toHtml } = sanitizer;
  const body = toFragment(toHtml(article.html));
  const text = body.ownerDocument.createElement('div');
  if (article.standfirst) text.append(paragraph(text, article.standfirst));
  if (article.pictures.length === 0 && article.leadImage) {
    const image = text.ownerDocument.createElement('img');
    image.setAttribute('src', article.leadImage);
    text.append(image);
  }
  text.append(body);
  if (source.marks) putMarks(text, source.marks.all, source.marks.heading);
  // valid first: what is in the wrong place in HTML would be written unescaped in Markdown
  fitXhtml(text);
  markFootnotes(text);
  const pictures = await placePictures(text, getPicture, lostPicture);

  const tree = toMdast(fromDom(text) as HastNodes, { document: true, handlers: HANDLERS }) as Root;
  tree.children.unshift({
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: oneLine(article.title) }],
  });
  withoutMarkup(tree);
  const markdown = toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    fences: true,
    resourceLink: true,
    extensions: [gfmToMarkdown({ firstLineBlank: false }), mathToMarkdown()],
  });
  return { text: `${frontMatter(source)}\n${markdown}`, pictures };
}

/** The same as an archive: `article.md` and its pictures beside it. */
export async function writeMarkdownZip(
  source: MarkdownSource,
  sanitizer: Sanitizer,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  return writeZip(await listFiles(source, sanitizer, ''), new Date(source.savedAt));
}

/** Many articles as an archive, written as they are read: each in a folder of its own, as it stands in one of its own. */
export function writeMarkdownFolders(
  sources: AsyncIterable<MarkdownSource>,
  sanitizer: Sanitizer,
  made: Date,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  async function* files(): AsyncGenerator<ZipFile, void, undefined> {
    const names = createNames();
    for await (const source of sources)
      yield* await listFiles(source, sanitizer, `${names(source.article.title, '')}/`);
  }
  return writeZip(files(), made);
}

async function listFiles(source: MarkdownSource, sanitizer: Sanitizer, folder: string): Promise<ZipFile[]> {
  const { text, pictures } = await toMarkdownFile(source, sanitizer);
  return [
    { name: `${folder}article.md`, data: text, isPacked: true },
    ...pictures.map(({ path, blob }) => ({ name: folder + path, data: blob, isPacked: false })),
  ];
}

type Handler = (state: State, node: HastElement) => Nodes | Nodes[] | undefined;

const HANDLERS: Readonly<Record<string, Handler>> = {
  math: (_, node) => formula(node),
  figcaption: (state, node) => {
    const children = state.toFlow(state.all(node));
    const [only] = children;
    // a caption of one line reads as one
    if (children.length === 1 && only?.type === 'paragraph')
      return { type: 'paragraph', children: [{ type: 'emphasis', children: only.children }] };
    return children;
  },
  summary: (state, node) => {
    const children = state.all(node) as PhrasingContent[];
    return { type: 'paragraph', children: [{ type: 'strong', children }] };
  },
  sup: (state, node) => {
    const name = node.properties['dataFootnote'];
    return typeof name === 'string'
      ? { type: 'footnoteReference', identifier: name, label: name }
      : state.all(node);
  },
  section: (state, node) => {
    const name = node.properties['dataFootnote'];
    if (typeof name !== 'string') return state.all(node);
    return {
      type: 'footnoteDefinition',
      identifier: name,
      label: name,
      children: state.toFlow(state.all(node)),
    };
  },
};

/** TeX where the page had it; otherwise the formula's characters as they stand. */
function formula(node: HastElement): Nodes {
  const tex = node.properties['alttext'] ?? node.properties['altText'];
  const value = typeof tex === 'string' ? plainTex(tex) : '';
  // programs without formulas would read a backtick as the beginning of code
  if (value === '' || value.includes('`')) return { type: 'text', value: oneLine(textOf(node)) };
  return node.properties['display'] === 'block' ? { type: 'math', value } : { type: 'inlineMath', value };
}

/** TeX that is neither HTML nor a picture to a program that knows no formulas: the same signs by their names. */
function plainTex(tex: string): string {
  return oneLine(
    tex
      .replaceAll('<', String.raw`\lt `)
      .replaceAll('>', String.raw`\gt `)
      .replaceAll('![', '!{}['),
  );
}

function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

async function placePictures(
  text: Element,
  getPicture: MarkdownSource['getPicture'],
  lostPicture: string,
): Promise<{ path: string; blob: Blob }[]> {
  const pictures = new Map<string, { path: string; blob: Blob } | null>();
  for (const image of text.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    if (!pictures.has(src)) {
      const blob = await getPicture(src);
      const number = [...pictures.values()].filter(Boolean).length + 1;
      pictures.set(src, blob && { path: `pictures/${number}.${endingOf(blob.type)}`, blob });
    }
    const picture = pictures.get(src);
    if (picture) image.setAttribute('src', picture.path);
    else image.replaceWith([oneLine(image.alt), lostPicture].filter(Boolean).join(' – '));
  }
  return [...pictures.values()].filter((picture) => picture !== null);
}

const PHRASING = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell']);

/**
 * Nodes that would be written as HTML, addresses that are none of a reader's, and blocks where a line is expected become
 * text: each of them would be written without being escaped.
 */
function withoutMarkup(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) withoutMarkup(child);
  const isLine = PHRASING.has(node.type);
  const safe = (node.children as Nodes[]).flatMap((child) => safeNodes(child, isLine));
  node.children = joinCode(safe) as typeof node.children;
}

/** Code beside code is one: the marks of both would be read as longer ones, and what is in them as text. The same for formulas. */
function joinCode(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const isMarked = node.type === 'inlineCode' || node.type === 'inlineMath';
    if (isMarked && node.value.trim() === '') continue;
    const last = joined.at(-1);
    if (isMarked && last?.type === node.type) last.value = `${last.value} ${node.value}`;
    else joined.push(node);
  }
  return joined;
}

/** What may stand in the place of a node whose own children are safe. */
function safeNodes(node: Nodes, isLine: boolean): Nodes[] {
  if (node.type === 'html') return [{ type: 'text', value: node.value }];
  if (node.type === 'image' && !node.url.startsWith('pictures/'))
    return [{ type: 'text', value: node.alt ?? '' }];
  if (node.type === 'link' && !/^(?:https?|mailto):/.test(node.url)) return node.children;
  if (!isLine) return [node];
  if (node.type === 'code') return [{ type: 'inlineCode', value: oneLine(node.value) }];
  if (node.type === 'math') return [{ type: 'inlineMath', value: node.value }];
  if (node.type === 'thematicBreak') return [];
  const isBlock =
    /^(?:paragraph|heading|blockquote|list|listItem|table|tableRow|tableCell|footnoteDefinition)$/;
  // taken apart they are looked at again: a block may hold blocks
  return isBlock.test(node.type) && 'children' in node
    ? (node.children as Nodes[]).flatMap((child) => safeNodes(child, true))
    : [node];
}

function paragraph(root: Element, text: string): HTMLElement {
  const element = root.ownerDocument.createElement('p');
  element.textContent = text;
  return element;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

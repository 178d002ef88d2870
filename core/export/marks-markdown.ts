import type { BlockContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Mark } from '../article/mark.ts';

/** Highlights and notes as Markdown: each quotation, and below it what was noted. Escaped like the article itself. */
export function marksMarkdown(marks: readonly Mark[], headline: string): string {
  const blocks = marks.flatMap(({ quote, note }): BlockContent[] => [
    { type: 'blockquote', children: [paragraph(quote)] },
    ...(note.trim()
      ? note
          .trim()
          .split(/\n{2,}/)
          .map(paragraph)
      : []),
  ]);
  return toMarkdown(
    {
      type: 'root',
      children: [{ type: 'heading', depth: 2, children: [{ type: 'text', value: headline }] }, ...blocks],
    },
    { extensions: [gfmToMarkdown(), mathToMarkdown()] },
  );
}

function paragraph(text: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value: text.replace(/\s+/g, ' ').trim() }] };
}

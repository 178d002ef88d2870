import type { Mark } from '../../../core/article/mark.ts';
import type { ReaderContent } from '../../../models/ports.ts';
import { toMarkdownFile } from '../../../core/export/markdown.ts';
import { marksMarkdown } from '../../../core/export/marks-markdown.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

/** The article on the screen as Markdown, with the user's highlights and notes at its end. Pictures are named by their words. */
export async function markdownCopy(
  { article, saved }: ReaderContent,
  marks: readonly Mark[],
  tags: readonly string[],
  headline: string,
): Promise<string> {
  const { text } = await toMarkdownFile(
    {
      article,
      savedAt: saved?.savedAt ?? new Date().toISOString(),
      tags,
      getPicture: async () => null,
      lostPicture: '',
    },
    createSanitizer(window),
  );
  return marks.length === 0 ? text : `${text}\n${marksMarkdown(marks, headline)}`;
}

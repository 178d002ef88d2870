import type { ImportedContent } from '../import-list.ts';

/** A body that the file has in a field. It goes into a blob, which the browser need not keep in this page's memory. */
export function heldContent(html: string | null | undefined): ImportedContent | null {
  if (!html || html.trim() === '') return null;
  const blob = new Blob([html]);
  return { text: () => blob.text() };
}

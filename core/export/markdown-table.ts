/**
 * A table as GitHub Flavored Markdown. Cells are one line, with their own pipes, backslashes and angle brackets escaped so
 * that none of them is read as markup. Short rows are filled up.
 *
 * @param numeric columns that are set to the right
 */
export function toMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: ReadonlySet<number> = new Set(),
): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => i);
  const line = (cells: readonly string[]) => `| ${columns.map((i) => escaped(cells[i] ?? '')).join(' | ')} |`;
  const rule = `| ${columns.map((i) => (numeric.has(i) ? '--:' : '---')).join(' | ')} |`;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}

const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\|`*_[\]<>]/gu, (mark) => `\\${mark}`);

import type { Article } from '../article/article.ts';

/** What stands before an article in Markdown. Strings are written as JSON, which YAML 1.2 reads the same. */
export function frontMatter({
  article,
  savedAt,
  tags,
}: {
  readonly article: Article;
  readonly savedAt: string;
  readonly tags: readonly string[];
}): string {
  const facts: Readonly<Record<string, string | readonly string[] | null>> = {
    title: article.title,
    author: article.authors,
    site: article.site || null,
    url: article.url,
    date: article.date,
    saved: savedAt,
    lang: article.lang || null,
    tags,
  };
  const lines = Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || value.length === 0) return [];
    return typeof value === 'string'
      ? [`${name}: ${quoted(value)}`]
      : [`${name}: [${value.map(quoted).join(', ')}]`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** What JSON leaves as it is and YAML takes for the end of a line or refuses is escaped too. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

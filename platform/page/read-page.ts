import type { Article } from '../../core/article/article.ts';
import { readingMinutes } from '../../core/article/reading-minutes.ts';
import type { FigureCounts } from '../../core/article/saved.ts';
import { extractArticle } from '../../core/extract/extract-article.ts';
import { snapshot } from '../../core/extract/snapshot.ts';
import type { Failure } from '../../core/failure.ts';
import { countFigures } from '../../core/figures/count-figures.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createSanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { PageSummary } from '../../models/ports.ts';

export interface ReadPage {
  readonly article: Article;
  readonly figures: FigureCounts;
}

/**
 * Returns a function that reads the article of this page, and reads it again only when the page has changed since.
 */
export function createPageReader(): () => Result<ReadPage, Failure> {
  const { toHtml } = createSanitizer(window);
  let last: { url: string; read: Result<ReadPage, Failure> } | null = null;
  const changes = new MutationObserver(() => {
    last = null;
    changes.disconnect();
  });
  return () => {
    // the viewers of PDF and of pictures are documents of their own kind
    if (!/html|xml/.test(document.contentType)) return err({ is: 'page-restricted', where: 'viewer' });
    if (last && last.url === location.href) return last.read;
    const extracted = extractArticle(snapshot(document, window), { url: location.href, sanitize: toHtml });
    const read = extracted.ok ? ok(withFigures(extracted.value)) : extracted;
    last = { url: location.href, read };
    changes.disconnect();
    if (document.body) {
      changes.observe(document.body, { subtree: true, childList: true, characterData: true });
    }
    return read;
  };
}

function withFigures(article: Article): ReadPage {
  return { article, figures: countFigures(findFigures(article.text, { lang: article.lang })) };
}

export function toSummary({ article, figures }: ReadPage): PageSummary {
  const { url, title, site, lang, dir, words, pictures } = article;
  return {
    url,
    title,
    site,
    lang,
    dir,
    words,
    minutes: readingMinutes(words),
    figures,
    pictures: pictures.length,
  };
}

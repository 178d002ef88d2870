import type { Article } from './article.ts';

/** Addresses of the pictures that a reader of the article sees: those of the text, or else its lead picture. Each once. */
export function shownPictures(article: Article): string[] {
  if (article.pictures.length > 0) return [...new Set(article.pictures.map((p) => p.src))];
  return article.leadImage ? [article.leadImage] : [];
}

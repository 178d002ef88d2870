import type { Article } from '../article/article.ts';
import { mapText } from '../article/text-map.ts';
import type { SafeHtml } from '../sanitize/safe-html.ts';
import { countWords } from './count-words.ts';
import { listPictures } from './pictures/list-pictures.ts';
import { renderBody } from './render-body.ts';

/** The article with another body: text, words and pictures are read from it anew. */
export function withBody(article: Article, html: SafeHtml): Article {
  const rendered = renderBody(html, article.standfirst);
  const { text } = mapText(rendered);
  return { ...article, html, text, words: countWords(text, article.lang), pictures: listPictures(rendered) };
}

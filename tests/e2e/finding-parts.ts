import { countFigures } from '../../core/figures/count-figures.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { MarkChange } from '../../core/marks/change-marks.ts';
import { changeMarks as change } from '../../core/marks/change-marks.ts';
import { changeMarks, saveArticle } from '../../platform/library/library.ts';
import { ARTICLES } from './finding-articles.ts';

/** Saves the articles of the stories of finding, the last of them first in the list. Answers their ids. */
export async function fill(): Promise<string[]> {
  const ids: string[] = [];
  for (const article of ARTICLES) {
    const figures = countFigures(findFigures(article.text, { lang: article.lang }));
    const saved = await saveArticle(article, figures, article.url, 'update');
    if (!saved.ok) throw new Error(saved.error.is);
    ids.push(saved.value.id);
  }
  return ids;
}

export async function mark(id: string, wanted: MarkChange): Promise<void> {
  const marked = await changeMarks(id, (marks) => change(marks, wanted));
  if (!marked.ok) throw new Error(marked.error.is);
}

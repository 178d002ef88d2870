import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mapText, type TextMap } from '../../core/article/text-map.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { ReaderModel } from '../../models/reader.ts';
import type { ReaderContent } from '../../models/ports.ts';
import { dressArticle, type WaitingPicture } from './dress-article';
import { paintFigures } from './paint-figures';
import { showSavedPictures } from './show-saved-pictures';

interface ArticleBodyProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly content: ReaderContent;
  readonly markDates: boolean;
  readonly toFragment: (html: string) => DocumentFragment;
}

interface Read {
  readonly map: TextMap;
  readonly figures: readonly Figure[];
}

/**
 * Standfirst and body: the one place where the HTML of an article is put into a page, out of the sanitiser alone.
 * Its text is `Article.text`, so that the offsets of figures hold in it.
 */
export function ArticleBody({ model, content, markDates, toFragment }: ArticleBodyProps) {
  const root = useRef<HTMLDivElement>(null);
  const waiting = useRef<readonly WaitingPicture[]>([]);
  const [read, setRead] = useState<Read | null>(null);
  const { article, saved } = content;

  useLayoutEffect(() => {
    const at = root.current;
    if (!at) return;
    const fragment = toFragment(article.html);
    waiting.current = dressArticle(fragment, article, saved !== null);
    at.replaceChildren(fragment);
  }, [content]);

  // after the first paint: the text is there to be read before its figures are marked
  useEffect(() => {
    const at = root.current;
    if (!at) return;
    const map = mapText(at);
    const figures = findFigures(map.text, { lang: article.lang }).filter(
      ({ start, end }) => !map.code.some((code) => start < code.end && code.start < end),
    );
    model.figures.value = figures.filter((f) => f.kind !== 'date' && f.kind !== 'time').length;
    setRead({ map, figures });
    if (!saved) return;
    // only now: the notice of a lost picture is no text of the article
    const ending = new AbortController();
    void showSavedPictures(waiting.current, saved.pictures, model.picture, ending.signal);
    return () => ending.abort();
  }, [content]);

  const highlighting = model.highlighting.value;
  useEffect(() => paintFigures(highlighting ? read : null, markDates), [read, highlighting, markDates]);

  return <div class="body" ref={root} />;
}

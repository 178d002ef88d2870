import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readTable } from '../../core/article/table.ts';
import { mapText, type TextMap } from '../../core/article/text-map.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { Figure } from '../../core/figures/figure.ts';
import type { ReaderContent } from '../../models/ports.ts';
import type { ReaderModel } from '../../models/reader.ts';
import { type ArticlePlaces, createPlaces } from './article-places';
import { dressArticle, type PlacedPicture } from './dress-article';
import { listPictures } from './list-pictures';
import { numberLinks } from './number-links';
import { paintCurrent, paintFigures } from './paint-figures';
import { scrollToOffset } from './place-in-text';
import { showSavedPictures } from './show-saved-pictures';
import { useArticleLinks } from './notes/use-article-links';
import { useLate } from '../ui/use-late';
import { useFigureClicks } from './use-figure-clicks';
import { usePlace } from './use-place';

interface ArticleBodyProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly content: ReaderContent;
  readonly markDates: boolean;
  readonly toFragment: (html: string) => DocumentFragment;
  readonly setPlaces: (places: ArticlePlaces | null) => void;
}

interface Read {
  readonly map: TextMap;
  readonly figures: readonly Figure[];
  readonly places: ArticlePlaces;
}

/**
 * Standfirst and body: the one place where the HTML of an article is put into a page, out of the sanitiser alone.
 * Its text is `Article.text`, so that the offsets of figures hold in it.
 */
export function ArticleBody({ model, content, markDates, toFragment, setPlaces }: ArticleBodyProps) {
  const root = useRef<HTMLDivElement>(null);
  const placed = useRef<readonly PlacedPicture[]>([]);
  const isPlaced = useRef(false);
  const [read, setRead] = useState<Read | null>(null);
  const [links, setLinks] = useState<readonly string[]>([]);
  const { article, saved } = content;
  const { figures } = model;

  useLayoutEffect(() => {
    const at = root.current;
    if (!at) return;
    const fragment = toFragment(article.html);
    placed.current = dressArticle(fragment, article, saved !== null);
    setLinks(numberLinks(fragment));
    at.replaceChildren(fragment);
    const offset = saved?.at ?? (saved?.readAt === null ? saved.place?.offset : undefined);
    if (offset === undefined || isPlaced.current) return;
    isPlaced.current = true;
    // before it is painted, so that nothing jumps; and the browser's own place would be one more jump
    history.scrollRestoration = 'manual';
    scrollToOffset(mapText(at), offset);
  }, [content]);

  // after the first paint: the text is there to be read before its figures are marked
  useEffect(() => {
    const at = root.current;
    if (!at) return;
    const map = mapText(at);
    const found = findFigures(map.text, { lang: article.lang }).filter(
      ({ start, end }) => !map.code.some((code) => start < code.end && code.start < end),
    );
    const tables = [...at.querySelectorAll('table')].flatMap((element) => {
      const table = readTable(element);
      return table ? [{ element, table }] : [];
    });
    let pictureElements: Element[] = [];
    const countPictures = () => {
      const { elements, pictures } = listPictures(placed.current, article, saved?.pictures ?? null);
      pictureElements = elements;
      figures.pictures.value = pictures;
    };
    countPictures();
    const places = createPlaces(
      map,
      found,
      () => pictureElements,
      tables.map(({ element }) => element),
    );
    figures.read.value = {
      text: map.text,
      lang: article.lang,
      figures: found,
      tables: tables.map(({ table }) => table),
    };
    model.marks.text.value = map.text;
    model.listening.article.value = {
      text: map.text,
      lang: article.lang || document.documentElement.lang,
      code: map.code,
    };
    setRead({ map, figures: found, places });
    setPlaces(places);
    const ending = new AbortController();
    // only now: the notice of a lost picture is no text of the article
    const showSaved = async () => {
      if (!saved) return;
      await showSavedPictures(placed.current, saved.pictures, model.picture, ending.signal);
      if (!ending.signal.aborted) countPictures();
    };
    void showSaved();
    return () => {
      ending.abort();
      setPlaces(null);
    };
  }, [content]);

  const { footnote, goTo, close } = useArticleLinks(root, content, model);
  const lateNote = useLate(() => import('./notes/FootnoteCard'), footnote !== null);
  const lateCode = useLate(() => import('./code/paint-code'), article.html.includes('language-'));
  useEffect(() => {
    if (lateCode && root.current) return lateCode.paintCode(root.current);
  }, [lateCode, content]);
  const highlighting = model.highlighting.value;
  useEffect(() => paintFigures(highlighting ? read : null, markDates), [read, highlighting, markDates]);
  const current = figures.current.value;
  useEffect(
    () => paintCurrent(read?.map ?? null, current === null ? undefined : read?.figures[current]),
    [read, current],
  );
  usePlace(root, read?.map ?? null, saved, model);
  useFigureClicks(root, read?.places ?? null, figures, {
    highlighting,
    pictureOf: (element) =>
      listPictures(placed.current, article, saved?.pictures ?? null).elements.indexOf(element),
    markAt(x, y) {
      const marks = model.marks.placed.peek();
      const place =
        read?.places.spanAt(
          x,
          y,
          marks.map(({ span }) => span),
        ) ?? -1;
      const { mark, span } = marks[place] ?? {};
      return mark && span
        ? { length: span.end - span.start, show: () => (model.marks.card.value = mark.id) }
        : null;
    },
  });

  return (
    <>
      <div class="body" ref={root} />
      {links.length > 0 && <PrintedLinks links={links} />}
      {lateNote && footnote && (
        <lateNote.FootnoteCard
          key={footnote.note}
          link={footnote.link}
          note={footnote.note}
          goTo={goTo}
          close={close}
        />
      )}
    </>
  );
}

/** Where the links lead, on paper, where nobody can follow them. */
function PrintedLinks({ links }: { links: readonly string[] }) {
  return (
    <section class="only-print links" lang={document.documentElement.lang}>
      <h2>{i18n.t('reader.links')}</h2>
      <ol>
        {links.map((address) => (
          <li key={address} dir="ltr">
            {address}
          </li>
        ))}
      </ol>
    </section>
  );
}

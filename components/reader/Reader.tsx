import { i18n } from '#i18n';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderModel } from '../../models/reader.ts';
import type { Settings } from '../../core/settings.ts';
import { siteOf } from '../../core/article/site-of.ts';
import { typographyFor } from '../../core/typography/typography.ts';
import { applyTypography } from '../type/apply-typography';
import { formatNumber } from '../ui/format';
import { FailureNote } from '../ui/FailureNote';
import type { ArticlePlaces } from './article-places';
import { ArticleView } from './ArticleView';
import { toggleListening } from './listen/toggle-listening';
import { useSelection } from './marks/use-selection';
import { Progress } from './Progress';
import { TopBar } from './TopBar';
import { useLate } from '../ui/use-late';
import { useQuiet } from './use-quiet';
import { useReaderKeys } from './use-reader-keys';
import { WayBack } from './WayBack';

export interface ReaderProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly settings: ReadonlySignal<Settings>;
  readonly change: (part: Partial<Settings>) => void;
  readonly toFragment: (html: string) => DocumentFragment;
}

/** The reader: a bar, the article, how far one is in it, and what belongs to its figures. */
export function Reader({ model, settings, change, toFragment }: ReaderProps) {
  const state = model.state.value;
  const { figures } = model;
  const [places, setPlaces] = useState<ArticlePlaces | null>(null);
  const known = useRef<ArticlePlaces | null>(null);
  known.current = places;
  const isWanted = figures.isOpen.value || figures.card.value !== null || figures.picture.value !== null;
  const late = useLate(() => import('./figures/FiguresLayer'), isWanted);
  const { marks } = model;
  useSelection(marks, places);
  const lateMarks = useLate(
    () => import('./marks/MarksLayer'),
    marks.selected.value !== null || marks.marks.value.length > 0,
  );
  const lateListen = useLate(() => import('./listen/ListenBar'), model.listening.state.value !== 'off');
  const lateFocus = useLate(() => import('./focus/LineFocus'), model.focusLines.value > 0);
  const lateMend = useLate(() => import('./mend/MendLayer'), model.mending.parts.value !== null);
  useReaderKeys(model, known);
  useQuiet(model.quiet.value);
  const site = state.is === 'ready' ? siteOf(state.content.article.url) : '';
  useLayoutEffect(() => {
    const root = document.documentElement;
    applyTypography(root, typographyFor(settings.value, site));
    root.dataset.figStyle = settings.value.markStyle;
  }, [settings.value, site]);
  useEffect(() => {
    document.title = state.is === 'ready' ? `${state.content.article.title} – Figleaf` : 'Figleaf';
  }, [state]);
  return (
    <>
      <a class="skip" href="#content">
        {i18n.t('reader.skip')}
      </a>
      <div class="reader" data-article-dir={state.is === 'ready' ? state.content.article.dir : undefined}>
        <div class="stage">
          <TopBar
            model={model}
            listen={() => toggleListening(model, places)}
            settings={settings.value}
            change={change}
          />
          <main class="main" id="content" tabIndex={-1}>
            {state.is === 'loading' && (
              <p class="article quiet late" role="status">
                {i18n.t('reader.loading')}
              </p>
            )}
            {state.is === 'failed' && (
              <div class="article">
                <h1 class="sr">Figleaf</h1>
                <FailureNote failure={state.failure} />
              </div>
            )}
            {state.is === 'ready' && (
              <ArticleView
                model={model}
                content={state.content}
                markDates={settings.value.markDates}
                toFragment={toFragment}
                setPlaces={setPlaces}
              />
            )}
            {state.is === 'ready' && <Progress model={model} article={state.content.article} />}
            {lateListen && state.is === 'ready' && places && (
              <lateListen.ListenBar
                listening={model.listening}
                places={places}
                article={state.content.article}
              />
            )}
            {lateMarks && state.is === 'ready' && places && (
              <lateMarks.MarksLayer marks={marks} places={places} />
            )}
            {lateMend && state.is === 'ready' && model.mending.parts.value && (
              <lateMend.MendLayer
                mending={model.mending}
                site={site}
                isSaved={state.content.saved !== null}
              />
            )}
            {lateFocus && state.is === 'ready' && model.focusLines.value > 0 && (
              <lateFocus.LineFocus count={model.focusLines.value} />
            )}
            {state.is === 'ready' && <CurrentFigure figures={figures} lang={state.content.article.lang} />}
          </main>
        </div>
        {late && state.is === 'ready' && places && (
          <late.FiguresLayer model={model} figures={figures} content={state.content} places={places} />
        )}
        <WayBack model={model} />
      </div>
    </>
  );
}

/** Tells whoever listens which figure was gone to: marks are no elements, and say nothing by themselves. */
function CurrentFigure({ figures, lang }: { figures: ReaderProps['model']['figures']; lang: string }) {
  const place = figures.current.value;
  const figure = place === null ? undefined : figures.read.value?.figures[place];
  const at = place === null ? -1 : figures.amounts.value.indexOf(place);
  return (
    <p class="sr" role="status">
      {figure && at >= 0 && (
        <>
          {i18n.t('panel.figureOf', [formatNumber(at + 1), formatNumber(figures.amounts.value.length)])}{' '}
          <span lang={lang || undefined}>{figure.surface}</span>
        </>
      )}
    </p>
  );
}

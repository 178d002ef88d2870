import { i18n } from '#i18n';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReaderModel } from '../../models/reader.ts';
import type { Settings, Theme } from '../../models/ports.ts';
import { FailureNote } from '../ui/FailureNote';
import { ArticleView } from './ArticleView';
import { Progress } from './Progress';
import { TopBar } from './TopBar';

export interface ReaderProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly settings: ReadonlySignal<Settings>;
  readonly setTheme: (theme: Theme) => void;
  readonly toFragment: (html: string) => DocumentFragment;
}

/** The reader: a bar, the article, and how far one is in it. */
export function Reader({ model, settings, setTheme, toFragment }: ReaderProps) {
  const state = model.state.value;
  useEffect(() => {
    document.title = state.is === 'ready' ? `${state.content.article.title} – Figleaf` : 'Figleaf';
  }, [state]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') void model.close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <a class="skip" href="#content">
        {i18n.t('reader.skip')}
      </a>
      <div class="reader">
        <div class="stage">
          <TopBar model={model} theme={settings.value.theme} setTheme={setTheme} />
          <main class="main" id="content" tabIndex={-1}>
            {state.is === 'loading' && (
              <p class="article quiet" role="status">
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
              />
            )}
            {state.is === 'ready' && <Progress model={model} words={state.content.article.words} />}
          </main>
        </div>
      </div>
    </>
  );
}

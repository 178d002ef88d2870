import { i18n } from '#i18n';
import type { PopupModel } from '../../models/popup.ts';
import type { Tabs } from '../../models/tabs.ts';
import type { TabState } from '../../models/ports.ts';
import { failureWords } from '../ui/failure-words';
import { FailureNote } from '../ui/FailureNote';
import { formatNumber, languageName } from '../ui/format';
import { Icon } from '../ui/Icon';
import { FigureCounts } from './FigureCounts';
import { SaveAction } from './SaveAction';
import { SwitchRow } from './SwitchRow';
import { TabsAction } from './TabsAction';

type Model = InstanceType<typeof PopupModel>;

/** The popup under the toolbar button. */
export function Popup({ model, tabs }: { model: Model; tabs: Tabs }) {
  return (
    <main class="popup" aria-label="Figleaf">
      <Page model={model} />
      <TabsAction tabs={tabs} />
      <footer class="p-foot">
        <a class="p-lib" href="/library.html" target="_blank">
          <Icon name="library" />
          <span>{i18n.t('name.savedArticles')}</span>
          {model.count.value !== null && <b class="num">{formatNumber(model.count.value)}</b>}
        </a>
        <a
          class="icon-btn"
          href="/options.html"
          target="_blank"
          aria-label={i18n.t('name.settings')}
          title={i18n.t('name.settings')}
        >
          <Icon name="settings" />
        </a>
      </footer>
    </main>
  );
}

function Page({ model }: { model: Model }) {
  const state = model.state.value;
  switch (state.is) {
    case 'loading':
      return (
        <p class="p-say quiet" role="status">
          {i18n.t('reader.loading')}
        </p>
      );
    case 'article': {
      const { tab } = state;
      return (
        <>
          <header class="p-head">
            <Site name={tab.summary.site || tab.site} />
            <h1 lang={tab.summary.lang} dir={tab.summary.dir}>
              {tab.summary.title}
            </h1>
            <p class="p-meta dotted">
              <span>{i18n.t('unit.minutes', [formatNumber(tab.summary.minutes)])}</span>
              <span>{i18n.t('unit.words', tab.summary.words, [formatNumber(tab.summary.words)])}</span>
              {languageName(tab.summary.lang) && <span>{languageName(tab.summary.lang)}</span>}
            </p>
          </header>
          <FigureCounts figures={tab.summary.figures} pictures={tab.summary.pictures} />
          <div class="p-rows">
            <ReadingSwitch model={model} />
            <HighlightSwitch model={model} />
            <OpeningSwitch model={model} />
          </div>
          <Refusal model={model} />
          {model.saving.value && <SaveAction saving={model.saving.value} />}
        </>
      );
    }
    case 'not-article':
      return (
        <>
          <Heading tab={state.tab} />
          <div class="p-say">
            <p class="strong">{i18n.t('failure.noArticle')}</p>
            <p class="quiet">
              {state.tab.links > 10
                ? i18n.t('failure.noArticleLinks', state.tab.links)
                : i18n.t('failure.noText')}
            </p>
            <button type="button" class="btn btn-block btn-lg" onClick={() => void model.readAnyway()}>
              <Icon name="read" />
              {i18n.t('name.readAnyway')}
            </button>
          </div>
          <Refusal model={model} />
          <div class="p-rows">
            <HighlightSwitch model={model} />
          </div>
        </>
      );
    case 'failed': {
      const { what, hint } = failureWords(state.failure);
      const silent = state.failure.is === 'page-silent';
      const restricted = state.failure.is === 'page-restricted';
      return (
        <div class="p-say" role={silent ? 'alert' : undefined}>
          {(state.site || restricted) && (
            <Site name={state.site || i18n.t('failure.browserPage')} icon={restricted ? 'lock' : 'globe'} />
          )}
          <h1 class="strong">{what}</h1>
          <p class="quiet">{hint}</p>
          {!restricted && (
            <div class="p-two">
              {silent && (
                <button type="button" class="btn btn-lg" onClick={() => void model.reload()}>
                  <Icon name="retry" />
                  {i18n.t('failure.reload')}
                </button>
              )}
              <button type="button" class="btn btn-lg btn-plain" onClick={() => void model.load()}>
                {i18n.t('failure.tryAgain')}
              </button>
            </div>
          )}
        </div>
      );
    }
  }
}

function Heading({ tab }: { tab: TabState }) {
  return (
    <header class="p-head">
      <Site name={tab.site} />
      <h1>{tab.title || tab.site}</h1>
    </header>
  );
}

function Site({ name, icon = 'globe' }: { name: string; icon?: 'globe' | 'lock' }) {
  return (
    <p class="p-site">
      <Icon name={icon} size={16} />
      <bdi>{name}</bdi>
    </p>
  );
}

function ReadingSwitch({ model }: { model: Model }) {
  return (
    <SwitchRow
      icon="read"
      label={i18n.t('name.readingMode')}
      keys={model.keys.value['toggle-reader']}
      checked={model.reading.value}
      change={(on) => void model.setReading(on)}
    />
  );
}

function OpeningSwitch({ model }: { model: Model }) {
  const opening = model.opening.value;
  if (!opening) return null;
  return (
    <SwitchRow
      icon="globe"
      label={i18n.t('opening.label', [opening.site])}
      keys=""
      checked={opening.on}
      change={(on) => void model.setOpening(on)}
    />
  );
}

function HighlightSwitch({ model }: { model: Model }) {
  return (
    <SwitchRow
      icon="highlight"
      label={i18n.t('name.highlightFigures')}
      keys={model.keys.value['toggle-figures']}
      checked={model.highlighting.value}
      change={(on) => void model.setHighlighting(on)}
    />
  );
}

function Refusal({ model }: { model: Model }) {
  return (
    model.refused.value && (
      <div class="p-act">
        <FailureNote failure={model.refused.value} />
      </div>
    )
  );
}

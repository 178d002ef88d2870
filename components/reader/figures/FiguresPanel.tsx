import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelTab } from '../../../models/figures.ts';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { NotesTab } from '../marks/NotesTab';
import { copyText } from './copy-text';
import type { LayerProps } from './FiguresLayer';
import { NumbersTab } from './NumbersTab';
import { PanelFoot } from './PanelFoot';
import { PicturesTab } from './PicturesTab';
import { restoreFocus } from './restore-focus';
import { TablesTab } from './TablesTab';

const TABS: readonly PanelTab[] = ['numbers', 'pictures', 'tables', 'notes'];

/** The figures of the article beside it: numbers, pictures, tables. A sheet from below in a narrow window. */
export function FiguresPanel({ model, figures, content, places }: LayerProps) {
  const panel = useRef<HTMLElement>(null);
  // a row that was asked for takes the focus itself
  const startsAtRow = useRef(figures.rowWanted.peek() !== null);
  const isTall = useSignal(false);
  const said = useSignal('');
  const tab = figures.tab.value;
  const { article } = content;
  useLayoutEffect(() => {
    const self = panel.current;
    if (!startsAtRow.current) focusTab(self);
    return () => restoreFocus(self, document.querySelector('[aria-controls="panel"]'));
  }, []);
  const counts = {
    numbers: figures.amounts.value.length,
    pictures: figures.pictures.value.length,
    tables: figures.read.value?.tables.length ?? 0,
    notes: model.marks.marks.value.length,
  };
  const choose = (wanted: PanelTab) => {
    said.value = '';
    figures.tab.value = wanted;
  };
  const jump = (place: number) => {
    figures.jump(place, scrollY);
    places.showFigure(place);
  };
  const copy = async (text: string) => {
    said.value = i18n.t((await copyText(text)) ? 'panel.copied' : 'panel.notCopied');
  };
  const turn = (event: KeyboardEvent) => {
    const isForward =
      event.key ===
      (getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
    if (!isForward && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + (isForward ? 1 : TABS.length - 1)) % TABS.length] ?? 'numbers';
    choose(next);
    panel.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <aside
      class="panel"
      id="panel"
      ref={panel}
      aria-labelledby="panel-h"
      data-tall={isTall.value || undefined}
    >
      <div class="grab">
        <button
          type="button"
          aria-label={i18n.t('panel.height')}
          aria-pressed={isTall.value}
          onClick={() => (isTall.value = !isTall.value)}
        />
      </div>
      <h2 class="sr" id="panel-h">
        {i18n.t('panel.label')}
      </h2>
      <div class="panel-head">
        <div class="tabs" role="tablist" aria-label={i18n.t('panel.label')} tabIndex={-1} onKeyDown={turn}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-controls={`pane-${name}`}
              aria-selected={tab === name}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => choose(name)}
            >
              {i18n.t(`panel.tabs.${name}`)}
              <span class="num">{formatNumber(counts[name])}</span>
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon-btn"
          aria-label={i18n.t('panel.close')}
          title={i18n.t('panel.close')}
          onClick={figures.close}
        >
          <Icon name="close" />
        </button>
      </div>
      {TABS.map((name) => (
        <div
          key={name}
          class="pane"
          role="tabpanel"
          id={`pane-${name}`}
          aria-labelledby={`tab-${name}`}
          tabIndex={0}
          hidden={tab !== name}
        >
          {tab === name && name === 'numbers' && (
            <NumbersTab
              model={model}
              figures={figures}
              article={article}
              jump={jump}
              copy={(text) => void copy(text)}
            />
          )}
          {tab === name && name === 'pictures' && (
            <PicturesTab figures={figures} article={article} places={places} />
          )}
          {tab === name && name === 'tables' && (
            <TablesTab figures={figures} article={article} places={places} copy={(text) => void copy(text)} />
          )}
          {tab === name && name === 'notes' && (
            <NotesTab
              marks={model.marks}
              article={article}
              show={({ mark, span }) => {
                figures.jump(null, scrollY);
                if (span) places.showSpan(span);
                model.marks.card.value = mark.id;
              }}
            />
          )}
        </div>
      ))}
      <PanelFoot
        figures={figures}
        article={article}
        isShown={tab === 'numbers' || (tab === 'tables' && counts.tables === 0)}
        said={said.value}
        copy={(text) => void copy(text)}
      />
    </aside>
  );
}

function focusTab(panel: HTMLElement | null): void {
  panel?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
}

import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import type { ReaderModel } from '../../models/reader.ts';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';
import { BarToggle } from './BarToggle';
import { READER_KEYS } from './reader-keys';
import { SaveButton } from './SaveButton';
import { useLate } from '../ui/use-late';

interface TopBarProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** Begins to read aloud, or ends it. */
  readonly listen: () => void;
}

/** The bar of the reader. It leaves when one scrolls down, and comes back when one scrolls up, tabs into it or points to the top. */
export function TopBar({ model, settings, change, listen }: TopBarProps) {
  const state = model.state.value;
  const content = state.is === 'ready' ? state.content : null;
  const late = useLate(() => import('./Popovers'), model.popover.value !== null);
  useEffect(hideWhileScrollingDown, []);
  const leave = i18n.t(content?.saved ? 'reader.closeSaved' : 'reader.close');
  return (
    <header class={state.is === 'loading' ? 'topbar late' : 'topbar'}>
      <div class="tb-start">
        <button
          type="button"
          class="icon-btn"
          aria-label={leave}
          title={leave}
          onClick={() => void model.close()}
        >
          <Icon name={content?.saved ? 'library' : 'close'} />
        </button>
        {content && (
          <a
            class="tb-site"
            href={content.article.url}
            target="_blank"
            rel="noopener noreferrer"
            title={i18n.t('reader.original')}
          >
            <Icon name="globe" size={16} />
            <bdi>{new URL(content.article.url).hostname}</bdi>
          </a>
        )}
      </div>
      {content && (
        <p class="tb-title" lang={content.article.lang} dir={content.article.dir} aria-hidden="true">
          {content.article.title}
        </p>
      )}
      {content && (
        <div class="tb-end" role="group" aria-label={i18n.t('reader.label')}>
          <button
            type="button"
            class="icon-btn tb-more"
            aria-label={i18n.t('listen.label')}
            title={`${i18n.t('listen.label')} (${READER_KEYS.listen})`}
            aria-pressed={model.listening.state.value !== 'off'}
            onClick={listen}
          >
            <Icon name="listen" />
          </button>
          <FocusButton model={model} />
          <BarToggle
            model={model}
            popover="outline"
            label={i18n.t('outline.label')}
            press={READER_KEYS.outline}
            icon="outline"
            isSpare
          />
          <BarToggle
            model={model}
            popover="type"
            label={i18n.t('reader.type')}
            press={READER_KEYS.type}
            icon="type"
          />
          <span class="tb-sep" aria-hidden="true" />
          <button
            type="button"
            class="tb-btn"
            aria-expanded={model.figures.isOpen.value}
            aria-controls="panel"
            title={`${i18n.t('reader.figures')} (F)`}
            onClick={() => (model.figures.isOpen.value ? model.figures.close() : model.figures.open())}
          >
            <Icon name="figures" />
            <span>{i18n.t('reader.figures')}</span>
            {/* there from the start, so that the bar does not move when they are counted */}
            <b class="num">{model.figures.count.value !== null && formatNumber(model.figures.count.value)}</b>
          </button>
          {model.saving.value && <SaveButton saving={model.saving.value} isCopy={content.saved !== null} />}
          <BarToggle
            model={model}
            popover="menu"
            label={i18n.t('more.label')}
            press={READER_KEYS.menu}
            icon="more"
          />
        </div>
      )}
      {late && <late.Popovers model={model} settings={settings} change={change} listen={listen} />}
    </header>
  );
}

/** Goes through the choices of line focus; its name says which one holds. */
function FocusButton({ model }: Pick<TopBarProps, 'model'>) {
  const count = model.focusLines.value;
  const name = count > 0 ? i18n.t('lineFocus.on', count) : i18n.t('lineFocus.off');
  return (
    <button
      type="button"
      class="icon-btn tb-more"
      aria-label={name}
      title={`${name} (R)`}
      aria-pressed={count > 0}
      onClick={model.turnFocus}
    >
      <Icon name="line-normal" />
    </button>
  );
}

/** Sets what the bar is to do on the root, where the style sheet reads it; returns the end of it. */
function hideWhileScrollingDown(): () => void {
  let last = scrollY;
  const scroll = () => {
    const now = Math.max(0, scrollY);
    const root = document.documentElement;
    if (now < 24) delete root.dataset.sBar;
    else if (Math.abs(now - last) > 8) root.dataset.sBar = now > last ? 'hidden' : 'scrolled';
    if (Math.abs(now - last) > 8) last = now;
  };
  // the pointer at the top asks for the bar, wherever one is in the article
  const point = ({ clientY }: PointerEvent) => {
    const root = document.documentElement;
    if (clientY < 24 && root.dataset.sBar === 'hidden') root.dataset.sBar = 'scrolled';
  };
  addEventListener('scroll', scroll, { passive: true });
  addEventListener('pointermove', point, { passive: true });
  return () => {
    removeEventListener('scroll', scroll);
    removeEventListener('pointermove', point);
  };
}

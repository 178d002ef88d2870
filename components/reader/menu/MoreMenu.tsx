import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Article } from '../../../core/article/article.ts';
import { citation } from '../../../core/export/citation.ts';
import type { ReaderContent } from '../../../models/ports.ts';
import type { ReaderModel } from '../../../models/reader.ts';
import { formatDate, uiLocale } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { copyText } from '../figures/copy-text';
import { Popover } from '../Popover';
import { KeyHint } from './KeyHint';
import { OwnShelf } from './OwnShelf';
import { printArticle } from './print-article';
import { shareLink, systemShare } from './share-link';

interface MoreMenuProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly content: ReaderContent;
  readonly listen: () => void;
  readonly close: () => void;
}

/** What is wanted less often: the original, a copy of its address or of a citation, paper, keys, settings. */
export function MoreMenu({ model, content, listen, close }: MoreMenuProps) {
  const { article } = content;
  const said = useSignal('');
  const copy = async (text: string) => {
    said.value = (await copyText(text)) ? i18n.t('panel.copied') : i18n.t('more.notCopied');
  };
  useEffect(() => void model.setOpening(null), []);
  const opening = model.opening.value;
  const share = systemShare();
  const copyMarkdown = async () => {
    const { markdownCopy } = await import('./markdown-copy');
    const { marks, shelf } = model;
    await copy(
      await markdownCopy(content, marks.marks.peek(), shelf.shelf.peek()?.tags ?? [], i18n.t('take.marks')),
    );
  };
  const isMarked = model.highlighting.value;
  return (
    <Popover label={i18n.t('more.label')} look="menu more-menu" close={close}>
      <FromTheBar model={model} listen={listen} close={close} />
      <button type="button" aria-pressed={isMarked} onClick={() => void model.toggleHighlighting()}>
        <Icon name="highlight" />
        {i18n.t('name.highlightFigures')}
        {isMarked && <Icon name="check" size={16} />}
        <KeyHint name="marks" />
      </button>
      <button
        type="button"
        aria-pressed={model.quiet.value}
        onClick={() => {
          close();
          model.turnQuiet();
        }}
      >
        <Icon name="expand" />
        {i18n.t('quiet.label')}
        {model.quiet.value && <Icon name="check" size={16} />}
        <KeyHint name="quiet" />
      </button>
      <a href={article.url} target="_blank" rel="noopener noreferrer" onClick={close}>
        <Icon name="external" />
        {i18n.t('reader.original')}
        <KeyHint name="original" />
      </a>
      <button
        type="button"
        onClick={() => {
          close();
          void printArticle();
        }}
      >
        <Icon name="print" />
        {i18n.t('more.print')}
        <span class="keys" aria-hidden="true">
          <kbd class="kbd">{/mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'}</kbd>
          <kbd class="kbd">P</kbd>
        </span>
      </button>
      {opening && (
        <button type="button" aria-pressed={opening.on} onClick={() => void model.setOpening(!opening.on)}>
          <Icon name="globe" />
          <span class="mm-long">{i18n.t('opening.label', [opening.site])}</span>
          {opening.on && <Icon name="check" size={16} />}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          close();
          void model.mending.start();
        }}
      >
        <Icon name="mend" />
        {i18n.t('mend.label')}
        <KeyHint name="mend" />
      </button>
      <hr />
      <button type="button" onClick={() => void copy(article.url)}>
        <Icon name="copy" />
        {i18n.t('more.copyLink')}
      </button>
      {share && (
        <button
          type="button"
          onClick={async () => {
            if ((await shareLink(article, share)) === 'refused') await copy(article.url);
          }}
        >
          <Icon name="export" />
          {i18n.t('take.share')}
        </button>
      )}
      <button type="button" onClick={() => void copyMarkdown()}>
        <Icon name="copy" />
        {i18n.t('take.markdown')}
      </button>
      <button type="button" onClick={() => void copy(citationOf(article))}>
        <Icon name="copy" />
        {i18n.t('more.copyCitation')}
      </button>
      <p class="mm-said" role="status">
        {said.value}
      </p>
      {content.saved && <OwnShelf shelf={model.shelf} />}
      <hr />
      <button type="button" onClick={() => (model.popover.value = 'keys')}>
        <Icon name="keyboard" />
        {i18n.t('keys.label')}
        <KeyHint name="keys" />
      </button>
      <button type="button" onClick={() => void model.openSettings()}>
        <Icon name="settings" />
        {i18n.t('name.settings')}
      </button>
    </Popover>
  );
}

/** What the bar has no room for in a narrow window. */
function FromTheBar({ model, listen, close }: Omit<MoreMenuProps, 'content'>) {
  const count = model.focusLines.value;
  return (
    <>
      <button
        type="button"
        class="only-narrow"
        aria-pressed={model.listening.state.value !== 'off'}
        onClick={() => {
          close();
          listen();
        }}
      >
        <Icon name="listen" />
        {i18n.t('listen.label')}
        <KeyHint name="listen" />
      </button>
      <button type="button" class="only-narrow" aria-pressed={count > 0} onClick={model.turnFocus}>
        <Icon name="line-normal" />
        {count > 0 ? i18n.t('lineFocus.on', count) : i18n.t('lineFocus.off')}
        <KeyHint name="focus" />
      </button>
      <button type="button" class="only-narrow" onClick={() => (model.popover.value = 'outline')}>
        <Icon name="outline" />
        {i18n.t('outline.label')}
        <KeyHint name="outline" />
      </button>
    </>
  );
}

function citationOf(article: Article): string {
  const today = formatDate(new Date().toLocaleDateString('sv')) ?? '';
  return citation(article, {
    locale: uiLocale(),
    date: article.date ? formatDate(article.date.slice(0, 10)) : null,
    accessed: i18n.t('more.accessed', [today]),
  });
}

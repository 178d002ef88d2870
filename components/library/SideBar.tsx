import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { SavedRow } from '../../core/article/saved.ts';
import type { Library } from '../../models/library.ts';
import type { ShelfName } from '../../models/library-rows.ts';
import type { TakeAway } from '../../models/take-away.ts';
import { formatBytes, formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-shapes';
import type { Asides } from './Aside';
import { draggedRows } from './dragged-rows';
import { SideActions } from './take-away/SideActions';
import { SavedSearches } from './SavedSearches';
import { Wordmark } from '../ui/Wordmark';

const ICONS = { saved: 'library', archived: 'archive', bin: 'trash' } as const satisfies Record<
  ShelfName,
  IconName
>;

interface SideBarProps {
  readonly model: Library;
  readonly asides: Asides;
  readonly takeAway: TakeAway;
  readonly onShow: () => void;
}

/** The shelves and tags of the library, and the room it takes. */
export function SideBar({ model, asides, takeAway, onShow }: SideBarProps) {
  const shelf = model.shelf.value;
  const tag = model.filter.value.tag;
  const { value: screen } = model.screen;
  const waits = asides.waiting.links.value.length;
  const open = (name: 'import' | 'waiting') => {
    model.showAside(name);
    onShow();
  };
  return (
    <nav class="side" aria-label={i18n.t('library.label')}>
      <a class="side-brand" href="/library.html">
        <Wordmark />
      </a>
      <ul>
        {(['saved', 'archived', 'bin'] as const).map((name) => {
          const count = model.counts.value.get(name) ?? 0;
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={shelf === name && screen === 'list' && tag === '' ? 'page' : undefined}
                onClick={() => {
                  model.show(name);
                  onShow();
                }}
              >
                <Icon name={ICONS[name]} />
                <span>{i18n.t(`library.shelf.${name}`)}</span>
                {count > 0 && <b class="num">{formatNumber(count)}</b>}
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="button"
            aria-current={screen === 'ledger' ? 'page' : undefined}
            onClick={() => {
              void model.showLedger();
              onShow();
            }}
          >
            <Icon name="figures" />
            <span>{i18n.t('library.ledger.title')}</span>
          </button>
        </li>
        {(waits > 0 || screen === 'waiting') && (
          <li>
            <button
              type="button"
              aria-current={screen === 'waiting' ? 'page' : undefined}
              onClick={() => open('waiting')}
            >
              <Icon name="clock" />
              <span>{i18n.t('waiting.title')}</span>
              {waits > 0 && <b class="num">{formatNumber(waits)}</b>}
            </button>
          </li>
        )}
        <li>
          <button
            type="button"
            aria-current={screen === 'highlights' ? 'page' : undefined}
            onClick={() => {
              void model.showHighlights();
              onShow();
            }}
          >
            <Icon name="highlight" />
            <span>{i18n.t('library.marks.title')}</span>
          </button>
        </li>
      </ul>
      <SavedSearches model={model} onShow={onShow} />
      <Tags model={model} onShow={onShow} />
      <div class="side-foot">
        <Store model={model} takeAway={takeAway} />
        <button
          type="button"
          class="side-set"
          aria-current={screen === 'import' ? 'page' : undefined}
          onClick={() => open('import')}
        >
          <Icon name="import" />
          {i18n.t('bringIn.title')}
        </button>
        <SideActions takeAway={takeAway} />
        <a class="side-set" href="/options.html">
          <Icon name="settings" />
          {i18n.t('name.settings')}
        </a>
      </div>
    </nav>
  );
}

/** Tags with how many articles each has. An article that is dragged onto one gets it. */
function Tags({ model, onShow }: { model: Library; onShow: () => void }) {
  const over = useSignal<string | null>(null);
  const tags = model.tags.value;
  if (tags.length === 0) return null;
  return (
    <div>
      <h2 class="side-h">{i18n.t('library.tags.label')}</h2>
      <ul class="side-tags">
        {tags.map(([tag, count]) => (
          <li key={tag}>
            <button
              type="button"
              aria-current={model.filter.value.tag === tag ? 'page' : undefined}
              data-over={over.value === tag || undefined}
              onClick={() => {
                if (model.shelf.peek() === 'bin') model.show('saved');
                model.narrow({ tag: model.filter.peek().tag === tag ? '' : tag });
                onShow();
              }}
              onDragOver={(event) => {
                if (!draggedRows.known(event)) return;
                event.preventDefault();
                over.value = tag;
              }}
              onDragLeave={() => (over.value = null)}
              onDrop={(event) => {
                event.preventDefault();
                over.value = null;
                void model.act({ is: 'tag', tag }, draggedRows.read(event));
              }}
            >
              <bdi>{tag}</bdi>
              <b class="num">{formatNumber(count)}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the library takes of the room the browser gives, and of that its pictures and its text. The words say it all, so the meter is only drawn. */
function Store({ model, takeAway }: { model: Library; takeAway: TakeAway }) {
  const storage = model.storage.value;
  const rows = model.all.value;
  if (!storage || rows.length === 0) return null;
  const { used, free } = storage;
  const split = splitOf(rows);
  // what stands there twice, and what search needs
  const rest = split ? Math.max(0, used - split.pictures - split.text) : 0;
  return (
    <div class="store">
      <p>
        <span>{i18n.t('library.storage.kept', [formatBytes(used)])}</span>
        <span class="quiet">{i18n.t('library.storage.free', [formatBytes(free)])}</span>
      </p>
      {split && (
        <>
          <span class="meter" aria-hidden="true">
            <i class="m-used" style={{ flexGrow: split.pictures }} />
            <i class="m-text" style={{ flexGrow: split.text }} />
            <i class="m-rest" style={{ flexGrow: rest }} />
          </span>
          <p class="store-key">
            <span>
              <i class="m-used" aria-hidden="true" />
              {i18n.t('takeAway.space.pictures', [formatBytes(split.pictures)])}
            </span>
            <span>
              <i class="m-text" aria-hidden="true" />
              {i18n.t('takeAway.space.text', [formatBytes(split.text)])}
            </span>
            <span>
              <i class="m-rest" aria-hidden="true" />
              {i18n.t('library.storage.rest', [formatBytes(rest)])}
            </span>
          </p>
        </>
      )}
      <button type="button" class="link-btn" onClick={() => (takeAway.screen.value = { is: 'space' })}>
        {i18n.t('takeAway.space.title')}
      </button>
    </div>
  );
}

/** Bytes of pictures and text of all articles; null while some rows do not tell. */
function splitOf(rows: readonly SavedRow[]): { pictures: number; text: number } | null {
  let pictures = 0;
  let text = 0;
  for (const row of rows) {
    if (row.textBytes === undefined) return null;
    text += row.textBytes;
    pictures += row.bytes - row.textBytes;
  }
  return { pictures, text };
}

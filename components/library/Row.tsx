import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SavedRow } from '../../core/article/saved.ts';
import { readStateOf } from '../../models/library-rows.ts';
import type { FoundPlace } from '../../models/ports.ts';
import type { ShelfAction } from '../../models/shelf-changes.ts';
import { formatDate, formatDay, formatNumber, formatPercent, languageName, uiLocale } from '../ui/format';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-shapes';
import { draggedRows } from './dragged-rows';
import { PictureState } from './PictureState';
import { Thumb } from './Thumb';

interface RowProps {
  row: SavedRow;
  /** Place in the list, from 1, and its length, -1 while it is not known: rows out of sight are not in the document. */
  place: number;
  of: number;
  /** The chunk of the list it is drawn with. */
  chunk: number;
  selected: boolean;
  /** Why a search found it, null without one. */
  found: FoundPlace | null;
  picture: (hash: string) => Promise<Blob | null>;
  acts: RowActs;
}

/** What a row can ask for. `range` is a selection with the Shift key: all from the last one on. */
export interface RowActs {
  readonly act: (action: ShelfAction, ids: readonly string[]) => void;
  readonly select: (id: string, on: boolean, range: boolean) => void;
  readonly tag: (ids: readonly string[]) => void;
  readonly retry: (id: string) => void;
  readonly take: (rows: readonly SavedRow[]) => void;
  /** The articles that are dragged with this one: the selection, where it is part of it. */
  readonly dragged: (id: string) => readonly string[];
}

/** One saved article. */
export function Row({ row, place, of, chunk, selected, found, picture, acts }: RowProps) {
  return (
    <li
      class={`art${row.readAt === null ? '' : ' is-read'}`}
      data-id={row.id}
      data-chunk={chunk}
      aria-posinset={place}
      aria-setsize={of}
      draggable
      onDragStart={(event) => draggedRows.write(event, acts.dragged(row.id))}
    >
      <input
        class="check"
        type="checkbox"
        aria-label={i18n.t('library.bulk.select', [row.title])}
        checked={selected}
        onClick={(event) => acts.select(row.id, event.currentTarget.checked, event.shiftKey)}
      />
      <Thumb row={row} picture={picture} />
      <div class="art-mid">
        <h2>
          <a href={`/reader.html?saved=${row.id}`} lang={row.lang} dir={row.dir}>
            {found ? <Marked text={row.title} marks={found.title} /> : row.title}
          </a>
        </h2>
        <Meta row={row} />
        {found?.excerpt && <Excerpt found={found} row={row} />}
        {row.tags.length > 0 && (
          <p class="tags">
            {row.tags.map((tag) => (
              <bdi class="tag" key={tag}>
                {tag}
              </bdi>
            ))}
          </p>
        )}
      </div>
      <div class="art-end">
        <ReadingState row={row} />
        <PictureState row={row} onRetry={acts.retry} />
      </div>
      <Acts row={row} acts={acts} />
    </li>
  );
}

/** The place of the text that a search found, with its words marked. */
function Excerpt({ found, row }: { found: FoundPlace; row: SavedRow }) {
  if (!found.excerpt) return null;
  const { text, marks, isCutBefore, isCutAfter } = found.excerpt;
  return (
    <p class="excerpt">
      {found.isNote && <span class="quiet">{i18n.t('library.search.inNote')} </span>}
      <span lang={found.isNote ? undefined : row.lang || undefined} dir={found.isNote ? 'auto' : row.dir}>
        {isCutBefore && '…'}
        <Marked text={text} marks={marks} />
        {isCutAfter && '…'}
      </span>
    </p>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** How much of the article was read. */
function ReadingState({ row }: { row: SavedRow }) {
  const state = readStateOf(row);
  if (state !== 'started') return <p class="prog">{i18n.t(`library.state.${state}`)}</p>;
  const share = Math.max(1, Math.round(100 * row.share));
  return (
    <p class="prog">
      <span class="bar" aria-hidden="true">
        <i style={{ inlineSize: `${share}%` }} />
      </span>
      <span class="num">{i18n.t('library.state.share', [formatPercent(share / 100)])}</span>
    </p>
  );
}

/** The buttons of a row, named after it. */
function Acts({ row, acts }: { row: SavedRow; acts: RowActs }) {
  const button = (icon: IconName, name: string, press: () => void) => (
    <button type="button" class="icon-btn" aria-label={name} title={name} onClick={press}>
      <Icon name={icon} />
    </button>
  );
  const { title, id } = row;
  const { t } = i18n;
  if (row.binnedAt !== null) {
    return (
      <div class="art-act">
        {button('undo', t('library.bin.putBackOne', [title]), () => acts.act({ is: 'put-back' }, [id]))}
      </div>
    );
  }
  const archived = row.archivedAt !== null;
  return (
    <div class="art-act">
      {button(
        row.starred ? 'star-on' : 'star',
        t(row.starred ? 'library.star.take' : 'library.star.add', [title]),
        () => acts.act({ is: 'star', on: !row.starred }, [id]),
      )}
      {button('tag', t('library.tags.of', [title]), () => acts.tag([id]))}
      {button('archive', t(archived ? 'library.archive.takeOne' : 'library.archive.addOne', [title]), () =>
        acts.act({ is: 'archive', on: !archived }, [id]),
      )}
      {button('export', t('takeAway.export.one', [title]), () => acts.take([row]))}
      {button('trash', t('library.delete', [title]), () => acts.act({ is: 'delete' }, [id]))}
    </div>
  );
}

function Meta({ row }: { row: SavedRow }) {
  const published = row.date === null ? null : shortDate(row.date);
  return (
    <p class="meta dotted">
      {(row.starred || row.site !== '') && (
        <span>
          {row.starred && (
            <span class="starred">
              <Icon name="star-on" size={16} />
              <span class="sr">{i18n.t('library.star.is')}</span>
            </span>
          )}
          <bdi lang={row.lang}>{row.site}</bdi>
        </span>
      )}
      <span>
        <time dateTime={row.savedAt} title={i18n.t('library.savedOn', [moment(row.savedAt)])}>
          {formatDay(row.savedAt)}
        </time>
      </span>
      {published !== null && row.date !== null && (
        <span>
          <time dateTime={row.date} title={formatDate(row.date) ?? published}>
            {i18n.t('library.published', [published])}
          </time>
        </span>
      )}
      <span>{i18n.t('unit.minutes', [formatNumber(row.minutes)])}</span>
      {row.figures > 0 && <span>{i18n.t('unit.figures', row.figures)}</span>}
      {row.marks > 0 && <span>{i18n.t('unit.marks', row.marks)}</span>}
      <Language code={row.lang} />
    </p>
  );
}

/** The language of an article, where it is another than the reader's own. */
function Language({ code }: { code: string }) {
  let name = languages.get(code);
  if (name === undefined) {
    name = code.split('-')[0] === uiLocale().split('-')[0] ? '' : languageName(code);
    languages.set(code, name);
  }
  return name === '' ? null : <span>{name}</span>;
}

/** The day of an article as the page gave it: the zone of the reader does not shift it. */
function shortDate(iso: string): string | null {
  const date = new Date(`${iso.slice(0, 10)}T12:00`);
  if (Number.isNaN(date.getTime())) return null;
  shortFormat ??= new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'medium' });
  return shortFormat.format(date);
}

function moment(iso: string): string {
  momentFormat ??= new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'long', timeStyle: 'short' });
  return momentFormat.format(new Date(iso));
}

// made once: they cost more than the rest of a row, and scrolling makes many rows
const languages = new Map<string, string>();
let shortFormat: Intl.DateTimeFormat | undefined;
let momentFormat: Intl.DateTimeFormat | undefined;

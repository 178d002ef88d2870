import { i18n } from '#i18n';
import type { SavedRow } from '../../core/article/saved.ts';
import { formatDate, formatDay, formatNumber, languageName, uiLocale } from '../ui/format';
import { Icon } from '../ui/Icon';
import { PictureState } from './PictureState';
import { Thumb } from './Thumb';

interface RowProps {
  row: SavedRow;
  /** Place in the list, from 1, and its length: rows out of sight are not in the document. */
  place: number;
  of: number;
  /** The chunk of the list it is drawn with. */
  chunk: number;
  picture: (hash: string) => Promise<Blob | null>;
  onDelete: (id: string) => void;
  onRetry: (id: string) => void;
}

/** One saved article. */
export function Row({ row, place, of, chunk, picture, onDelete, onRetry }: RowProps) {
  const deleteName = i18n.t('library.delete', [row.title]);
  return (
    <li class="art" data-id={row.id} data-chunk={chunk} aria-posinset={place} aria-setsize={of}>
      <Thumb row={row} picture={picture} />
      <div class="art-mid">
        <h2>
          <a href={`/reader.html?saved=${row.id}`} lang={row.lang} dir={row.dir}>
            {row.title}
          </a>
        </h2>
        <Meta row={row} />
      </div>
      <div class="art-end">
        <PictureState row={row} onRetry={onRetry} />
      </div>
      <button
        type="button"
        class="icon-btn art-del"
        aria-label={deleteName}
        title={deleteName}
        onClick={() => onDelete(row.id)}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

function Meta({ row }: { row: SavedRow }) {
  const published = row.date === null ? null : shortDate(row.date);
  return (
    <p class="meta dotted">
      {row.site !== '' && (
        <span>
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

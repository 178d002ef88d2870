import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { MARK_COLOURS } from '../../core/article/mark.ts';
import { toMarksCsv, toMarksMarkdown } from '../../core/export/marks-export.ts';
import type { Library } from '../../models/library.ts';
import { copyText } from '../reader/figures/copy-text';
import { downloadFile } from '../ui/download-file';
import { FailureNote } from '../ui/FailureNote';
import { formatDay, formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';
import { SearchField } from './SearchField';

/** Every highlight and note of the user's own, each with a way to its place in the article. */
export function Highlights({ model, field }: { model: Library; field: RefObject<HTMLInputElement | null> }) {
  const { highlights } = model;
  const marks = highlights.visible.value;
  return (
    <>
      <div class="lib-head">
        <h1>{i18n.t('library.marks.title')}</h1>
        <SearchField
          field={field}
          label={i18n.t('library.marks.search')}
          placeholder={i18n.t('library.marks.search')}
          value={highlights.query.value}
          search={(text) => highlights.search(text)}
        />
      </div>
      <Tools highlights={highlights} />
      {highlights.failure.value && (
        <FailureNote failure={highlights.failure.value} onRetry={() => void highlights.read()} />
      )}
      {highlights.all.value && marks.length === 0 && (
        <div class="nothing">
          <p class="strong">{i18n.t('library.marks.none')}</p>
          <p class="quiet">{i18n.t('marks.noneHint')}</p>
        </div>
      )}
      <ul class="marks-all">
        {marks.map(({ mark, articleId, title, site, lang, dir }) => (
          <li key={`${articleId} ${mark.id}`} data-colour={mark.colour}>
            <a href={`/reader.html?saved=${articleId}&at=${mark.start}`}>
              <span class="sr">{i18n.t(`marks.colour.${mark.colour}`)}</span>
              <q lang={lang || undefined} dir={dir}>
                {mark.quote}
              </q>
            </a>
            {mark.note !== '' && <p dir="auto">{mark.note}</p>}
            <p class="hint">
              <bdi lang={lang || undefined}>{title}</bdi>
              {site !== '' && <span dir="auto">{site}</span>}
              <time dateTime={mark.madeAt}>{formatDay(mark.madeAt)}</time>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Tools({ highlights }: { highlights: Library['highlights'] }) {
  const said = useSignal('');
  const marks = highlights.visible.value;
  const copy = async () => {
    const isCopied = await copyText(toMarksMarkdown(marks));
    said.value = i18n.t(isCopied ? 'library.marks.copied' : 'library.ledger.notCopied');
  };
  const none = marks.length === 0;
  return (
    <>
      <div class="filters">
        {([null, ...MARK_COLOURS] as const).map((colour) => (
          <button
            key={colour}
            type="button"
            class="chip"
            aria-pressed={highlights.colour.value === colour}
            onClick={() => highlights.choose(colour)}
          >
            {colour && <span class="mark-swatch" data-colour={colour} aria-hidden="true" />}
            {colour ? i18n.t(`marks.colour.${colour}`) : i18n.t('panel.all')}
          </button>
        ))}
      </div>
      <div class="filters">
        <output class="quiet">
          {said.value || i18n.t('unit.marks', marks.length, [formatNumber(marks.length)])}
        </output>
        <span class="push">
          <button type="button" class="btn" disabled={none} onClick={() => void copy()}>
            <Icon name="copy" />
            {i18n.t('library.marks.copy')}
          </button>
          <button
            type="button"
            class="btn"
            disabled={none}
            onClick={() => downloadFile('Figleaf.md', 'text/markdown;charset=utf-8', toMarksMarkdown(marks))}
          >
            <Icon name="export" />
            {i18n.t('library.marks.markdown')}
          </button>
          <button
            type="button"
            class="btn"
            disabled={none}
            onClick={() => downloadFile('Figleaf.csv', 'text/csv;charset=utf-8', toMarksCsv(marks))}
          >
            <Icon name="export" />
            {i18n.t('panel.exportCsv')}
          </button>
        </span>
      </div>
    </>
  );
}

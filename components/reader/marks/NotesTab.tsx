import { i18n } from '#i18n';
import type { Article } from '../../../core/article/article.ts';
import type { MarksModel, PlacedMark } from '../../../models/marks.ts';
import { formatDay } from '../../ui/format';
import { Icon } from '../../ui/Icon';

interface NotesTabProps {
  readonly marks: InstanceType<typeof MarksModel>;
  readonly article: Article;
  readonly show: (placed: PlacedMark) => void;
}

/** The user's own marks in the order of the text; those whose words are gone stand last, and say so. */
export function NotesTab({ marks, article, show }: NotesTabProps) {
  const placed = marks.placed.value;
  if (placed.length === 0) {
    return (
      <div class="mk-none">
        <p>{i18n.t('marks.none')}</p>
        <p class="quiet">{i18n.t('marks.noneHint')}</p>
      </div>
    );
  }
  return (
    <ul class="mk-list">
      {placed.map((one) => (
        <li key={one.mark.id} data-colour={one.mark.colour}>
          <button
            type="button"
            class="mk-row"
            aria-disabled={one.span === null}
            onClick={() => one.span && show(one)}
          >
            <span class="sr">{i18n.t(`marks.colour.${one.mark.colour}`)}</span>
            <span class="mk-quote" lang={article.lang || undefined} dir={article.dir}>
              <span>{one.mark.quote}</span>
            </span>
            {one.mark.note && (
              <span class="mk-said" dir="auto">
                {one.mark.note}
              </span>
            )}
            <span class="hint">{one.span ? formatDay(one.mark.madeAt) : i18n.t('marks.notFound')}</span>
          </button>
          <button
            type="button"
            class="icon-btn icon-sm"
            aria-label={i18n.t('marks.removeOne', [shortened(one.mark.quote)])}
            title={i18n.t('marks.remove')}
            onClick={() => void marks.remove(one.mark.id)}
          >
            <Icon name="trash" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

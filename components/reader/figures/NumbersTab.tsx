import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import type { Article } from '../../../core/article/article.ts';
import { plotFigures } from '../../../core/figures/bar-plot.ts';
import type { FigureGroup } from '../../../core/figures/group-figures.ts';
import { ORDERS, type Order } from '../../../core/figures/group-figures.ts';
import { printInterval } from '../../../core/figures/print-figure.ts';
import { printedInterval } from '../../../core/figures/printed-interval.ts';
import { scaleWord } from '../../../core/figures/print-number.ts';
import type { FiguresModel } from '../../../models/figures.ts';
import type { ReaderModel } from '../../../models/reader.ts';
import { formatNumber, uiLocale } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Bars } from './Bars';
import { ChecksCard } from './ChecksCard';
import { FigureRow } from './FigureRow';
import { kindName, relationOf, relationWords } from './figure-words';

interface NumbersTabProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly figures: InstanceType<typeof FiguresModel>;
  readonly article: Article;
  readonly jump: (place: number) => void;
  readonly copy: (text: string) => void;
}

/** Rows that are drawn at once: a page of nothing but numbers must not hold the reader up. */
const ROOM = 400;

/** All numbers of the article: which kinds, what they say of each other, then each with its sentence. */
export function NumbersTab({ model, figures, article, jump, copy }: NumbersTabProps) {
  const read = figures.read.value;
  const room = useSignal(ROOM);
  const at = figures.groups.value.flatMap(({ places }) => places).indexOf(figures.current.value ?? -1);
  const { shown, left } = firstRows(figures.groups.value, Math.max(room.value, at + 1));
  if (!read || figures.kinds.value.length === 0) {
    return (
      <div class="tbl-empty">
        <p class="tbl-t">{i18n.t('panel.none')}</p>
        <p class="quiet">{i18n.t('panel.noneHint')}</p>
      </div>
    );
  }
  return (
    <>
      <Kinds figures={figures} />
      {figures.filter.value === null && (
        <ChecksCard checks={figures.checks.value} figures={read.figures} jump={jump} />
      )}
      <div class="order">
        <span class="select select-plain">
          <select
            aria-label={i18n.t('panel.order')}
            value={figures.order.value}
            onChange={(event) => (figures.order.value = event.currentTarget.value as Order)}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {i18n.t(`panel.orders.${order}`)}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={16} />
        </span>
        <button
          type="button"
          class="icon-btn"
          aria-label={i18n.t('name.highlightFigures')}
          title={`${i18n.t('name.highlightFigures')} (H)`}
          aria-pressed={model.highlighting.value}
          onClick={() => void model.toggleHighlighting()}
        >
          <Icon name="highlight" />
        </button>
      </div>
      {shown.map((group) => (
        <Group key={group.key} group={group} figures={figures} article={article} jump={jump} copy={copy} />
      ))}
      {left > 0 && (
        <p class="tbl-empty">
          <button type="button" class="link-btn" onClick={() => (room.value += ROOM)}>
            {i18n.t('panel.moreRows', left, [formatNumber(left)])}
          </button>
        </p>
      )}
    </>
  );
}

/** The groups with no more than `most` rows, and how many rows are left out. */
function firstRows(groups: readonly FigureGroup[], most: number): { shown: FigureGroup[]; left: number } {
  let left = most;
  let cut = 0;
  const shown = groups.flatMap((group) => {
    const places = group.places.slice(0, Math.max(0, left));
    left -= places.length;
    cut += group.places.length - places.length;
    return places.length > 0 ? [{ ...group, places }] : [];
  });
  return { shown, left: cut };
}

function Kinds({ figures }: Pick<NumbersTabProps, 'figures'>) {
  const chosen = figures.filter.value;
  return (
    <div class="tools">
      <div class="chips" role="group" aria-label={i18n.t('panel.kinds')}>
        <button
          type="button"
          class="chip"
          aria-pressed={chosen === null}
          onClick={() => (figures.filter.value = null)}
        >
          {i18n.t('panel.all')} <b>{formatNumber(figures.amounts.value.length)}</b>
        </button>
        {figures.kinds.value.map(({ kind, count }) => (
          <button
            key={kind}
            type="button"
            class="chip"
            aria-pressed={chosen === kind}
            onClick={() => (figures.filter.value = kind)}
          >
            <span class="swatch" data-kind={kind} aria-hidden="true" />
            {kindName(kind)} <b>{formatNumber(count)}</b>
          </button>
        ))}
      </div>
    </div>
  );
}

function Group({
  group,
  figures,
  article,
  jump,
  copy,
}: { group: FigureGroup } & Omit<NumbersTabProps, 'model'>) {
  const read = figures.read.value;
  const { title, places } = group;
  const isWords = title?.is === 'subject';
  const name = !title ? '' : isWords ? title.words : unitTitle(title.kind, title.unit);
  return (
    <section class="grp">
      {name && (
        <h3 lang={(isWords && article.lang) || undefined} dir={isWords ? article.dir : undefined}>
          <span>{name}</span>
          <b class="num">{formatNumber(places.length)}</b>
        </h3>
      )}
      <Plot places={places} figures={figures} lang={article.lang} />
      <ul class="rows">
        {places.map((place) => {
          const figure = read?.figures[place];
          return (
            figure && (
              <FigureRow
                key={place}
                figure={figure}
                text={read.text}
                article={article}
                relation={relationWords(relationOf(figures.relations.value, place), read.figures)}
                isCurrent={figures.current.value === place}
                isWanted={figures.rowWanted.value === place}
                hadFocus={() => (figures.rowWanted.value = null)}
                jump={() => jump(place)}
                copy={copy}
              />
            )
          );
        })}
      </ul>
    </section>
  );
}

const unitTitle = (kind: Parameters<typeof kindName>[0], unit: string | null): string =>
  unit && unit !== '%' ? `${kindName(kind)}, ${unit}` : kindName(kind);

function Plot({
  places,
  figures,
  lang,
}: {
  places: readonly number[];
  figures: NumbersTabProps['figures'];
  lang: string;
}) {
  const all = figures.read.value?.figures ?? [];
  const plot = plotFigures(all, figures.relations.value, places);
  if (!plot) return null;
  const locale = uiLocale();
  const word = plot.scale > 1 ? scaleWord(plot.scale, locale) : '';
  const scale = word ? plot.scale : 1;
  const first = all[plot.bars[0]?.place ?? -1];
  const unit =
    plot.kind === 'percent'
      ? i18n.t('panel.percentOfPlan')
      : `${word} ${first?.unitAsWritten ?? plot.unit}`.trim();
  return (
    <Bars
      caption={plot.isCut ? i18n.t('panel.cut', [unit]) : unit}
      lang={lang}
      kind={plot.kind}
      bars={plot.bars.map(({ place, length }, i) => ({
        key: place,
        label: figures.subjects.value[place] ?? '',
        value: printInterval(all[place] ? printedInterval(all[place]) : null, scale, locale),
        from: 0,
        length,
        isCut: plot.isCut && i === 0,
      }))}
    />
  );
}

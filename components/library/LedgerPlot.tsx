import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shownKind } from '../../core/figures/shown-kind.ts';
import type { PlotPoint } from '../../core/ledger/plot.ts';
import type { Library } from '../../models/library.ts';
import { formatDate, formatNumber } from '../ui/format';
import { short, valueOf } from './ledger-words';

/** The figures of one unit as points, over time or by article; the same as a table below. */
export function LedgerPlot({ model }: { model: Library }) {
  const { ledger } = model;
  const plot = ledger.plot.value;
  const rows = new Map(model.all.value.map((row) => [row.id, row]));
  const titleOf = (id: string) => rows.get(id)?.title ?? '';
  const dayOf = (point: PlotPoint) => formatDate(point.row.date.slice(0, 10)) ?? '';
  if (!plot) return <p class="quiet">{i18n.t('library.ledger.noPlot')}</p>;
  const caption = i18n.t('library.ledger.plotOf', [
    plot.unit,
    formatNumber(plot.points.length),
    formatNumber(plot.total),
  ]);
  const isByTime = plot.by === 'time';
  const axis = plot.ticks.map(({ at, value }) => (
    <span key={value} style={isByTime ? { insetBlockEnd: share(at) } : { insetInlineStart: share(at) }}>
      {short(value)}
    </span>
  ));
  return (
    <figure class="ledger-plot" data-by={plot.by}>
      <figcaption>
        <span>{caption}</span>
        <span class="seg">
          {(['time', 'article'] as const).map((by) => (
            <label key={by}>
              <input type="radio" name="plot-by" checked={plot.by === by} onChange={() => ledger.draw(by)} />
              <span>{i18n.t(`library.ledger.plotBy.${by}`)}</span>
            </label>
          ))}
        </span>
      </figcaption>
      <div class="lp-box">
        <div class="lp-side" aria-hidden="true">
          {isByTime
            ? axis
            : plot.articles.map((id, i) => (
                <span key={id} style={{ insetBlockStart: share((i + 0.5) / plot.articles.length) }}>
                  <bdi lang={rows.get(id)?.lang || undefined}>{titleOf(id)}</bdi>
                </span>
              ))}
        </div>
        <Points model={model} caption={caption} titleOf={titleOf} dayOf={dayOf}>
          <div class="lp-foot" aria-hidden="true">
            {isByTime ? plot.dates.map((date) => <span key={date}>{formatDate(date)}</span>) : axis}
          </div>
        </Points>
      </div>
      <details>
        <summary>{i18n.t('library.ledger.asTable')}</summary>
        <div class="lp-table">
          <table class="ft">
            <thead>
              <tr>
                <th scope="col" class="f-val">
                  {i18n.t('library.ledger.value')}
                </th>
                <th scope="col">{i18n.t('library.ledger.date')}</th>
                <th scope="col">{i18n.t('library.ledger.article')}</th>
              </tr>
            </thead>
            <tbody>
              {plot.points.map((point) => (
                <tr key={`${point.row.id} ${point.row.start}`}>
                  <td class="f-val num">{valueOf(point.row)}</td>
                  <td>{dayOf(point)}</td>
                  <td>
                    <bdi>{titleOf(point.row.id)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

interface PointsProps {
  model: Library;
  caption: string;
  titleOf: (id: string) => string;
  dayOf: (point: PlotPoint) => string;
  /** What stands below the points, before the words of the chosen one. */
  children: ComponentChildren;
}

/** One point takes part in the order of Tab; the arrow keys go from point to point, from where reading begins. */
function Points({ model, caption, titleOf, dayOf, children }: PointsProps) {
  const plot = model.ledger.plot.value;
  const svg = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(0);
  if (!plot) return null;
  const points = plot.points.toSorted(
    (a, b) => b.y * Number(plot.by === 'article') - a.y * Number(plot.by === 'article') || a.x - b.x,
  );
  const chosen = points[Math.min(at, points.length - 1)];
  const isMirrored = document.dir === 'rtl';
  const across = (x: number) => share(isMirrored ? 1 - x : x);
  const words = (point: PlotPoint) =>
    [`${valueOf(point.row)} ${plot.unit}`, dayOf(point), titleOf(point.row.id)].filter(Boolean).join(', ');
  const go = (to: number) => {
    const next = Math.max(0, Math.min(points.length - 1, to));
    setAt(next);
    const point = svg.current?.querySelectorAll('a')[next];
    point?.focus();
  };
  return (
    <>
      <svg
        ref={svg}
        class="lp-points"
        role="group"
        aria-label={caption}
        onKeyDown={(event) => {
          const step = stepOf(event.key, isMirrored);
          if (step === null) return;
          event.preventDefault();
          go(step === 'first' ? 0 : step === 'last' ? points.length - 1 : at + step);
        }}
      >
        {plot.ticks.map(({ at: tick, value }) =>
          plot.by === 'time' ? (
            <line key={value} x1="0" x2="100%" y1={share(1 - tick)} y2={share(1 - tick)} />
          ) : (
            <line key={value} x1={across(tick)} x2={across(tick)} y1="0" y2="100%" />
          ),
        )}
        {points.map((point, i) => (
          <a
            key={`${point.row.id} ${point.row.start}`}
            href={`/reader.html?saved=${point.row.id}&at=${point.row.start}`}
            tabIndex={i === Math.min(at, points.length - 1) ? 0 : -1}
            aria-label={words(point)}
            onFocus={() => setAt(i)}
            onMouseEnter={() => setAt(i)}
          >
            <circle data-kind={shownKind(plot.kind)} cx={across(point.x)} cy={share(1 - point.y)} r="5" />
          </a>
        ))}
      </svg>
      {children}
      <p class="lp-said">{chosen && <bdi>{words(chosen)}</bdi>}</p>
    </>
  );
}

function stepOf(key: string, isMirrored: boolean): number | 'first' | 'last' | null {
  switch (key) {
    case 'ArrowRight':
      return isMirrored ? -1 : 1;
    case 'ArrowLeft':
      return isMirrored ? 1 : -1;
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

function share(of: number): string {
  return `${(100 * of).toFixed(2)}%`;
}

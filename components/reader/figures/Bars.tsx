/** One bar of a plot. `from` and `length` are shares of its width, counted from the start of the line. */
export interface DrawnBar {
  readonly key: number;
  readonly label: string;
  readonly value: string;
  readonly from: number;
  readonly length: number;
  readonly isCut?: boolean;
}

interface BarsProps {
  readonly caption: string;
  /** Language of the labels. */
  readonly lang: string;
  readonly kind: string;
  readonly bars: readonly DrawnBar[];
}

/** A plot that is a table: whoever cannot see the bars is read the numbers. */
export function Bars({ caption, lang, kind, bars }: BarsProps) {
  return (
    <table class="plot" data-kind={kind}>
      <caption>{caption}</caption>
      <tbody>
        {bars.map(({ key, label, value, from, length, isCut }) => (
          <tr key={key}>
            <th scope="row" lang={lang || undefined} dir="auto" title={label}>
              {label}
            </th>
            <td class="plot-bar" aria-hidden="true">
              <span
                class={isCut ? 'cut' : undefined}
                style={{ marginInlineStart: `${100 * from}%`, inlineSize: `${100 * length}%` }}
              />
            </td>
            <td class="num">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

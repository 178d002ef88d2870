import { i18n } from '#i18n';
import { MARK_COLOURS, type MarkColour } from '../../../core/article/mark.ts';

/** The four colours, each with its name and its own line, so that colour is not the only sign. */
export function Colours({
  current,
  choose,
}: {
  current: MarkColour | null;
  choose: (colour: MarkColour) => void;
}) {
  return (
    <span class="mk-colours">
      {MARK_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="mk-colour"
          data-colour={colour}
          aria-pressed={current === null ? undefined : current === colour}
          aria-label={
            current === null ? i18n.t(`marks.highlight.${colour}`) : i18n.t(`marks.colour.${colour}`)
          }
          title={i18n.t(`marks.colour.${colour}`)}
          onClick={() => choose(colour)}
        >
          <span aria-hidden="true">a</span>
        </button>
      ))}
    </span>
  );
}

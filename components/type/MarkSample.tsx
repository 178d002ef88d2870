import { i18n } from '#i18n';
import type { Settings } from '../../core/settings.ts';

/** The name of a way to mark figures, marked in that way. */
export function MarkSample({ kind }: { kind: Settings['markStyle'] | 'none' }) {
  const name = i18n.t(`type.mark.${kind}`);
  switch (kind) {
    case 'tint':
      return (
        <span class="fig" data-kind="money">
          {name}
        </span>
      );
    case 'line':
      return <span class="t-mark-line">{name}</span>;
    case 'none':
      return <span>{name}</span>;
  }
}

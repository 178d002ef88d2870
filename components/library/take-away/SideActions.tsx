import { i18n } from '#i18n';
import type { TakeAway } from '../../../models/take-away.ts';
import { Icon } from '../../ui/Icon';

/** The ways out of the library, in its side bar. */
export function SideActions({ takeAway }: { takeAway: TakeAway }) {
  return (
    <>
      <button
        type="button"
        class="side-set"
        onClick={() => (takeAway.screen.value = { is: 'export', chosen: null })}
      >
        <Icon name="export" />
        {i18n.t('takeAway.export.title')}
      </button>
      <button type="button" class="side-set" onClick={() => (takeAway.screen.value = { is: 'restore' })}>
        <Icon name="undo" />
        {i18n.t('takeAway.restore.title')}
      </button>
    </>
  );
}

import { i18n } from '#i18n';
import type { ReaderModel } from '../../models/reader.ts';
import { Icon } from '../ui/Icon';

/** The way back from jumps, while there is one. */
export function WayBack({ model }: { model: InstanceType<typeof ReaderModel> }) {
  if (model.jumps.wayBack.value === null) return null;
  return (
    <div class="way-back">
      <button
        type="button"
        class="btn"
        title={`${i18n.t('panel.back')} (B)`}
        onClick={() => {
          goBack(model);
          // the button goes, so the focus does not stay on it
          const next = document.querySelector<HTMLElement>('.panel [role="tab"][aria-selected="true"]');
          (next ?? document.querySelector<HTMLElement>('#content'))?.focus({ preventScroll: true });
        }}
      >
        <Icon name="undo" />
        {i18n.t('panel.back')}
      </button>
    </div>
  );
}

/** Scrolls to where the article was before the first jump. */
export function goBack(model: InstanceType<typeof ReaderModel>): void {
  const to = model.goBack();
  if (to !== null) scrollTo({ top: to, behavior: 'instant' });
}

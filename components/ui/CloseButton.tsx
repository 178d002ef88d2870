import { i18n } from '#i18n';
import { Icon } from './Icon';

/** The cross that closes what it stands in. */
export function CloseButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label={i18n.t('panel.close')}
      title={i18n.t('panel.close')}
      onClick={onClick}
    >
      <Icon name="close" />
    </button>
  );
}

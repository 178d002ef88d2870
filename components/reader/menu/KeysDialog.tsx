import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { CloseButton } from '../../ui/CloseButton';
import { restoreFocus } from '../figures/restore-focus';
import { KEY_NAMES, READER_KEYS } from '../reader-keys';

/** The map of keys. */
export function KeysDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const self = dialog.current;
    self?.showModal();
    return () => {
      self?.close();
      restoreFocus(self, before);
    };
  }, []);
  return (
    <dialog class="pop keys-map" aria-labelledby="keys-map" ref={dialog} onClose={close}>
      <div class="km-head">
        <h2 id="keys-map">{i18n.t('keys.label')}</h2>
        <CloseButton onClick={close} />
      </div>
      <dl>
        {KEY_NAMES.map((name) => (
          <div key={name}>
            <dt>{i18n.t(`keys.${name}`)}</dt>
            <dd>
              <kbd class="kbd">{READER_KEYS[name]}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

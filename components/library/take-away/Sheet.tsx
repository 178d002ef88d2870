import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../ui/Icon';

interface SheetProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
  /** Wider, for a list. */
  readonly wide?: boolean;
}

/** A screen over the page, which waits below. The browser keeps the focus inside of it and gives it back. */
export function Sheet({ title, children, onClose, wide = false }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const self = dialog.current;
    self?.showModal();
    return () => self?.close();
  }, []);
  return (
    <dialog
      class={wide ? 'pop sheet sheet-wide' : 'pop sheet'}
      aria-labelledby={heading}
      ref={dialog}
      onClose={onClose}
    >
      <div class="sheet-head">
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          class="icon-btn"
          aria-label={i18n.t('takeAway.close')}
          title={i18n.t('takeAway.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** How far something is, in words and drawn. */
export function SheetProgress({ words, done, total }: { words: string; done: number; total: number }) {
  return (
    <div class="sheet-progress">
      <p class="num" role="status">
        {words}
      </p>
      <span class="bar bar-lg" aria-hidden="true">
        <i style={{ inlineSize: `${(100 * done) / Math.max(1, total)}%` }} />
      </span>
    </div>
  );
}

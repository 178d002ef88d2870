import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { restoreFocus } from './figures/restore-focus';

interface PopoverProps {
  readonly label: string;
  /** Class of the style sheet, beside `pop`. */
  readonly look: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/**
 * What opens from a button of the bar. It takes the focus, and gives it back when it closes: at Escape, which the keys of
 * the reader know, or by a press anywhere else.
 */
export function Popover({ label, look, close, children }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const self = panel.current;
    const first =
      self?.querySelector<HTMLElement>('[aria-current="true"], input:checked') ??
      self?.querySelector<HTMLElement>('a, button, input');
    (first ?? self)?.focus({ preventScroll: true });
    const outside = (event: Event) => {
      const path = event.composedPath();
      if (self && !path.includes(self) && !path.some(isToggle)) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      restoreFocus(self, before);
    };
  }, []);
  return (
    <div class={`pop ${look}`} role="dialog" aria-label={label} tabIndex={-1} ref={panel}>
      {children}
    </div>
  );
}

function isToggle(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('aria-expanded');
}

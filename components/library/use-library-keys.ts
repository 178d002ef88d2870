import { useEffect, useRef } from 'preact/hooks';

export interface LibraryKeys {
  readonly search: () => void;
  /** Down the list with 1, up with -1. */
  readonly move: (by: 1 | -1) => void;
  readonly select: () => void;
  readonly archive: () => void;
  readonly tag: () => void;
  readonly star: () => void;
  readonly read: () => void;
  readonly remove: () => void;
  readonly undo: () => void;
  /** Closes the top-most thing: answers whether there was one. */
  readonly escape: () => boolean;
}

/** The keys of the list, anywhere on the page but where one types. Enter needs none: the title is a link. */
export function useLibraryKeys(keys: LibraryKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (event.key === 'Escape') {
        if (latest.current.escape()) event.preventDefault();
        return;
      }
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: LibraryKeys): (() => void) | null {
  const key = keyOf(event);
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z' && !event.shiftKey) return keys.undo;
    // a Mac has no Del
    return key === 'backspace' && event.metaKey ? keys.remove : null;
  }
  switch (key) {
    case '/':
      return keys.search;
    case 'j':
      return () => keys.move(1);
    case 'k':
      return () => keys.move(-1);
    case 'x':
      return keys.select;
    case 'e':
      return keys.archive;
    case 't':
      return keys.tag;
    case 's':
      return keys.star;
    case 'm':
      return keys.read;
    case 'delete':
      return keys.remove;
    default:
      return null;
  }
}

/** The letter on the key where the layout writes another script, else what the key types. */
function keyOf({ key, code }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return (letter && !/^[a-z]$/i.test(key) ? letter : key).toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  // a box that is ticked is no place to type
  return (
    target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null
  );
}

import { browser } from 'wxt/browser';

/** How long the frame may take to ask for its article, once it has loaded, before the reader opens in a tab. */
const ANSWER_BUDGET = 1500;
/** How long the frame may take to load at all. */
const LOAD_BUDGET = 4000;
/** How often a page may tear the reader out before it is opened in a tab instead. */
const MOST_REMOVALS = 1;
/** How often a page may put something of its own above the reader before it is opened in a tab instead. */
const MOST_COVERINGS = 50;

export interface Overlay {
  /** Lays the reader over the page. */
  show(): void;
  /** Takes the reader off the page: at once, and without a trace. */
  close(): void;
  /** To be called when the frame asks for its article. True once the reader is shown, false if it never will be. */
  asked(): Promise<boolean>;
}

const HIDDEN = 'all:initial!important;display:none!important';
const SHOWN = 'all:initial!important;display:contents!important';

/**
 * The reader's frame in a modal dialog in a closed shadow root, so that the page can neither find, read nor script it, and
 * lies inert below. It loads at once, which takes longer than all the rest of opening it, and is seen when it is shown.
 * `failed` is called when the page does not let the frame work then.
 */
export function createOverlay(newToken: () => string, failed: () => void): Overlay {
  const ending = new AbortController();
  const { signal } = ending;
  const host = document.createElement('div');
  host.style.cssText = HIDDEN;
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  dialog.style.cssText =
    'all:initial;display:block;position:fixed;inset:0;width:100vw;height:100vh;height:100dvh;max-width:none;max-height:none;margin:0;padding:0;border:0;background:Canvas;overflow:hidden';
  const frame = document.createElement('iframe');
  frame.style.cssText = 'all:initial;display:block;width:100%;height:100%;border:0';
  const address = () => `${browser.runtime.getURL('/frame.html')}#${newToken()}`;
  frame.src = address();
  // lets a page that requires embedder policies hold it; the frame needs no storage of its own
  frame.setAttribute('credentialless', '');
  frame.allow = 'autoplay; clipboard-write; web-share';
  frame.setAttribute('aria-label', 'Figleaf');
  dialog.append(frame);
  root.append(dialog);

  const shown = Promise.withResolvers<boolean>();
  let isShown = false;
  let isLoaded = false;
  let hasAsked = false;
  let removals = 0;
  const close = () => {
    if (signal.aborted) return;
    ending.abort();
    shown.resolve(false);
    dialog.close();
    host.remove();
  };
  const giveUp = () => {
    if (signal.aborted) return;
    close();
    failed();
  };
  let coverings = 0;
  const raise = () => {
    if (signal.aborted || !isShown || !dialog.isConnected) return;
    if (coverings++ >= MOST_COVERINGS) return giveUp();
    // closing and opening again puts it above a dialog of the page without reloading the frame
    dialog.close();
    dialog.showModal();
    focus();
  };

  let focusedAt = 0;
  const focus = () => {
    focusedAt = performance.now();
    frame.blur();
    frame.focus();
  };
  // the window gets the focus back when the popup closes: keys are for the reader, the page must not see one
  addEventListener(
    'focus',
    (event) => {
      // what moving the focus itself causes must not move it again
      if (isShown && event.target === window && performance.now() - focusedAt > 300)
        setTimeout(() => signal.aborted || focus());
    },
    { signal },
  );

  // Escape is the reader's own: it closes the top-most thing there first
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  const later = (run: () => void, delay: number) => {
    const timer = setTimeout(run, delay);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };
  const giveUpUnlessAsked = (delay: number) => later(() => !hasAsked && giveUp(), delay);
  frame.addEventListener(
    'load',
    () => {
      isLoaded = true;
      if (isShown) giveUpUnlessAsked(ANSWER_BUDGET);
    },
    { signal },
  );
  const loadAgain = () => {
    isLoaded = false;
    hasAsked = false;
    frame.src = address();
    document.documentElement.append(host);
  };

  const above = (event: Event) => {
    if (event.target === host || (event as ToggleEvent).newState !== 'open') return;
    raise();
  };
  document.addEventListener('toggle', above, { capture: true, signal });
  document.addEventListener('fullscreenchange', raise, { capture: true, signal });
  // a dialog in a shadow root tells nobody that it opened, but it takes the focus, which nothing below a modal can
  document.addEventListener('focusin', (event) => event.target !== host && raise(), {
    capture: true,
    signal,
  });

  const guard = new MutationObserver(() => {
    if (signal.aborted || host.isConnected) return;
    if (removals++ >= MOST_REMOVALS) return giveUp();
    // taken out and put back, the frame loads anew and asks for its article again
    loadAgain();
    giveUpUnlessAsked(LOAD_BUDGET);
    raise();
  });
  signal.addEventListener('abort', () => guard.disconnect());

  const settle = () => {
    // a page that hides its own root hides what lies over it too
    if (frame.getClientRects().length === 0) giveUp();
    else focus();
  };

  document.documentElement.append(host);
  return {
    show() {
      if (signal.aborted || isShown) return;
      isShown = true;
      if (!host.isConnected) loadAgain();
      guard.observe(document, { childList: true, subtree: false });
      guard.observe(document.documentElement, { childList: true });
      host.style.cssText = SHOWN;
      dialog.showModal();
      focus();
      giveUpUnlessAsked(isLoaded ? ANSWER_BUDGET : LOAD_BUDGET);
      if (hasAsked) settle();
      shown.resolve(!signal.aborted);
    },
    close,
    asked() {
      hasAsked = true;
      if (isShown && !signal.aborted) settle();
      return shown.promise;
    },
  };
}

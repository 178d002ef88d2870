import type { Anything, Session } from './devtools.ts';

/** What tells when the article can be read; a page could call it too, but none of these pages does. */
const BINDING = 'figleafBenchReadable';

/**
 * Watches a page and all frames in it until the article is painted in another form than the page gave it, and answers when, in
 * milliseconds since 1970. Readable is a paragraph of the article, known by its marker, that lies on top on the screen, and that the
 * page did not have before or had in another place, width or size. To be called when the page is loaded.
 */
export async function watchReadable(page: Session, marker: string): Promise<{ readable: Promise<number> }> {
  const look = (isFrame: boolean) =>
    `(${probe.toString()})(${JSON.stringify(marker)}, ${JSON.stringify(BINDING)}, ${isFrame})`;
  const { promise: readable, resolve } = Promise.withResolvers<number>();
  const watch = async (target: Session) => {
    target.on('Runtime.bindingCalled', ({ name, payload }: Anything) => {
      if (name === BINDING) resolve(Number(payload));
    });
    // a frame that goes away while it is attached to was none that shows the article
    target.on('Target.attachedToTarget', ({ sessionId }: Anything) => {
      watch(page.session(sessionId)).catch(() => {});
    });
    await target.send('Runtime.enable');
    await target.send('Runtime.addBinding', { name: BINDING });
    await target.send('Page.enable');
    // frames to come of the same process
    await target.send('Page.addScriptToEvaluateOnNewDocument', { source: look(true) });
    // frames of other processes, as those of extensions are
    await target.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter: [{ type: 'iframe' }],
    });
    await target.send('Runtime.evaluate', { expression: look(false) });
  };
  await watch(page);
  return { readable };
}

/** Runs in each document. What it holds at the start is the page as it was; in frames and tabs that come later that is nothing. */
function probe(marker: string, binding: string, isFrame: boolean): void {
  // the next page that this window goes to is none that shows the article anew
  if (isFrame && window.top === window) return;
  const before = new Map<Element, string>();
  const formOf = (element: Element) => {
    const { left, width } = element.getBoundingClientRect();
    return `${Math.round(left)} ${Math.round(width)} ${getComputedStyle(element).fontSize}`;
  };
  if (window.top === window && location.protocol !== 'chrome-extension:')
    for (const p of document.querySelectorAll('article p')) before.set(p, formOf(p));

  const onTop = (x: number, y: number) => {
    let found = document.elementFromPoint(x, y);
    for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const isReadable = (element: Element | null) => {
    const text = element?.textContent ?? '';
    if (!element || text.length > 2000 || !text.includes(marker)) return false;
    return before.get(element) !== formOf(element);
  };
  const look = () => {
    for (let part = 1; part < 10; part++) {
      if (!isReadable(onTop(innerWidth / 2, (innerHeight * part) / 10))) continue;
      // a task that a frame's callback posts follows the frame
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        const tell = (globalThis as unknown as Record<string, (payload: string) => void>)[binding];
        tell?.(String(performance.timeOrigin + performance.now()));
      });
      port1.start();
      port2.postMessage(null);
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

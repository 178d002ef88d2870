import { browser } from 'wxt/browser';
import { err, ok } from '../core/result.ts';
import type { Sanitizer } from '../core/sanitize/create-sanitizer.ts';
import type { LibraryEvent, ReaderPort } from '../models/ports.ts';
import { listen } from './library/events.ts';
import { libraryPort } from './library/library-port.ts';
import { losePicture } from './library/library.ts';
import { getSaved } from './library/read-library.ts';
import { randomToken } from './page/random-token.ts';
import { handle, type OwnShelfChange, sendMessage } from './protocol.ts';
import { settingsPort } from './settings.ts';

/** Sites that name no other address may frame the reader, but it shows them nothing: it has no token there. */
const isFramed = globalThis.parent !== globalThis.window;

/**
 * The reader's way to what it shows, by its address: `?saved=ID` from the library, else `#TOKEN` from a page.
 *
 * @param sanitize `createSanitizer(view).toHtml`
 */
export function createReaderPort(address: URL, sanitize: Sanitizer['toHtml']): ReaderPort {
  const savedId = isFramed ? null : address.searchParams.get('saved');
  const sourceTab = Number(address.searchParams.get('tab')) || null;
  const token = address.hash.slice(1);
  let pageTab: number | null = null;

  const shared = {
    picture: libraryPort.picture,
    exportHtml: libraryPort.exportHtml,
    retryPictures: libraryPort.retryPictures,
    stopPictures: libraryPort.stopPictures,
    state: libraryPort.state,
    watchLibrary: listen,
    openSettings: () => browser.runtime.openOptionsPage(),
    newMarkId: randomToken,
  };

  if (savedId !== null) {
    const changeShelf = (shelf: OwnShelfChange) =>
      sendMessage('changeShelf', { id: savedId, shelf }).catch(() => err({ is: 'page-silent' as const }));
    return {
      ...shared,
      async picture(hash) {
        const bytes = await libraryPort.picture(hash);
        if (!bytes) await losePicture(savedId, hash);
        return bytes;
      },
      async take() {
        const opened = await libraryPort.open(savedId);
        if (!opened.ok) return opened;
        const { article, ...saved } = opened.value;
        const { highlightFigures } = await settingsPort.get();
        const at = Number(address.searchParams.get('at') ?? NaN);
        const place = Number.isSafeInteger(at) && at >= 0 ? { at } : {};
        return ok({
          article,
          highlighting: highlightFigures,
          isPrivate: false,
          saved: { ...saved, ...place },
        });
      },
      async close() {
        location.assign(browser.runtime.getURL('/library.html'));
      },
      save: null,
      async mend(rules) {
        const { mendSaved, readMended } = await import('./library/mend-saved.ts');
        return rules ? mendSaved(savedId, rules, sanitize) : readMended(savedId);
      },
      join: null,
      opening: null,
      shelf: {
        async read() {
          const saved = await getSaved(savedId);
          return saved.ok ? ok(saved.value.shelf) : saved;
        },
        change: changeShelf,
      },
      async keepPlace(place, finished) {
        await changeShelf(finished ? { place: null, readAt: new Date().toISOString() } : { place });
      },
      async marks() {
        const saved = await getSaved(savedId);
        return saved.ok ? ok({ id: savedId, marks: saved.value.shelf.marks }) : saved;
      },
      // the worker writes: it outlives this page, which may be closing
      changeMark: (id, change) =>
        sendMessage('changeMark', { tabId: null, id, change }).catch(() => err({ is: 'page-silent' })),
      watchHighlighting: () => () => {},
      setHighlighting: (on) => settingsPort.set({ highlightFigures: on }),
    };
  }

  return {
    ...shared,
    // a frame in a web page has no part in the extension's own storage: it asks the background
    state: (id) => sendMessage('savedState', { id }).catch(() => err({ is: 'page-silent' })),
    watchLibrary: isFramed ? listenAsFrame() : listen,
    async take() {
      const given = await sendMessage('take', { token, tabId: sourceTab }).catch(() => null);
      if (!given) return err({ is: 'view-gone' });
      pageTab = given.tabId;
      const { article, highlighting, isPrivate, parts } = given;
      const more = parts.known > parts.here ? { parts } : {};
      return ok({ article, highlighting, isPrivate, saved: null, ...more });
    },
    async close() {
      if (isFramed && pageTab !== null) await sendMessage('setReading', { tabId: pageTab, on: false });
      else globalThis.close();
    },
    keepPlace: null,
    save: async (way, evenPrivate) =>
      pageTab === null
        ? err({ is: 'page-silent' })
        : sendMessage('save', { tabId: pageTab, way, evenPrivate }).catch(() => err({ is: 'page-silent' })),
    shelf: null,
    opening: async (on) =>
      pageTab === null ? null : sendMessage('opening', { tabId: pageTab, on }).catch(() => null),
    mend: async (rules) =>
      pageTab === null
        ? err({ is: 'page-silent' })
        : sendMessage('mend', { tabId: pageTab, rules }).catch(() => err({ is: 'page-silent' })),
    join: async () =>
      pageTab === null
        ? err({ is: 'page-silent' })
        : sendMessage('join', { tabId: pageTab }).catch(() => err({ is: 'page-silent' })),
    marks: async () =>
      pageTab === null
        ? ok(null)
        : sendMessage('marks', { tabId: pageTab }).catch(() => err({ is: 'page-silent' })),
    changeMark: async (id, change) =>
      pageTab === null
        ? err({ is: 'page-silent' })
        : sendMessage('changeMark', { tabId: pageTab, id, change }).catch(() => err({ is: 'page-silent' })),
    watchHighlighting: (listener) =>
      handle('readerHighlighting', 'extension', ({ data }) => listener(data.on)),
    async setHighlighting(on) {
      if (isFramed && pageTab !== null) await sendMessage('setHighlighting', { tabId: pageTab, on });
    },
  };
}

/** Events of the library for a frame, which hears none but by message, and a message has one listener alone. */
function listenAsFrame(): ReaderPort['watchLibrary'] {
  const listeners = new Set<(event: LibraryEvent) => void>();
  handle('libraryEvent', 'extension', ({ data }) => {
    for (const listener of listeners) listener(data);
  });
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

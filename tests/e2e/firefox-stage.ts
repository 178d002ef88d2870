import { join } from 'node:path';
import { type SampleServer, startSampleServer } from '../../scripts/serve-samples.ts';
import { type Marionette, openFirefox } from './marionette.ts';
import { until } from './stage.ts';

/** The extension's pages have no fixed address in Firefox: this preference gives them one. */
const UUID = '6b1f3a52-0c3e-4c1b-9a63-2f0f6d6f3e11';
const ID = 'figleaf@figleaf.invalid';

/** One thing that Firefox tells a screen reader of. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly isOn: boolean;
}

export interface FirefoxStage {
  readonly firefox: Marionette;
  readonly server: SampleServer;
  open(url: string): Promise<unknown>;
  /** The address of the extension's own page at `path`. */
  pageOf(path: string): string;
  /** What the toolbar button says of the tab in front. */
  toolbar(): Promise<string>;
  /** Presses a shortcut of the extension, as the browser's own key handling does. */
  press(key: string): Promise<boolean>;
  /** Titles of the frames in the tab in front, the reader's among them though no page script can find it. */
  frames(): Promise<string[]>;
  /** Runs a function body in the reader over the page in front. Throws while there is none. */
  inReader<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Clicks the button in the toolbar, and waits until what it opens is told to screen readers. */
  openPopup(): Promise<void>;
  /** What is in the popup, as a screen reader hears it. */
  popup(): Promise<readonly Spoken[]>;
  /** Does what a screen reader does to press the one thing of this role and name in the popup. */
  pressInPopup(role: string, name: string): Promise<void>;
  close(): Promise<void>;
}

/** Walks the accessible objects of the popup; `visit` is called with each, its role, its name and whether it is on. */
const WALK = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const walk = (at, visit) => {
    const state = {};
    at.getState(state, {});
    const isOn = (state.value & (Ci.nsIAccessibleStates.STATE_CHECKED | Ci.nsIAccessibleStates.STATE_PRESSED)) !== 0;
    visit(at, service.getStringRole(at.role), at.name ?? '', isOn);
    for (let child = at.firstChild; child; child = child.nextSibling) walk(child, visit);
  };
  const inPopup = (visit) => {
    const browser = document.querySelector('browser.webextension-popup-browser');
    const root = browser && service.getAccessibleFor(browser);
    if (root) walk(root, visit);
  };`;

/** Firefox with the built extension, its button in the toolbar, and a server of the sample pages. */
export async function openFirefoxStage(
  prefs: Record<string, string | number | boolean> = {},
): Promise<FirefoxStage> {
  const server = await startSampleServer();
  const firefox = await openFirefox({
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    ...prefs,
  });
  const path = join(import.meta.dirname, '../../.output/firefox-mv3');
  await firefox.send('Addon:Install', { path, temporary: true });
  const popup = () =>
    firefox.inBrowser<Spoken[]>(
      `${WALK}
       const all = [];
       inPopup((_, role, name, isOn) => all.push({ role, name, isOn }));
       return all;`,
    );
  return {
    firefox,
    server,
    popup,
    open: (url) => firefox.send('WebDriver:Navigate', { url }),
    pageOf: (page) => `moz-extension://${UUID}${page}`,
    toolbar: () =>
      firefox.inBrowser(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
         const extension = ExtensionParent.GlobalManager.getExtension(arguments[0]);
         const { action } = extension.apiManager.global.browserActionFor(extension);
         return action.getProperty(gBrowser.selectedTab, 'title');`,
        ID,
      ),
    press: (key) =>
      firefox.inBrowser(
        `const key = [...document.querySelectorAll('keyset[id*="figleaf"] key')].find((k) => (k.getAttribute('key') ?? '').toUpperCase() === arguments[0]);
         key?.doCommand();
         return Boolean(key);`,
        key,
      ),
    frames: () =>
      firefox.inBrowser(
        `return gBrowser.selectedBrowser.browsingContext.children.map((c) => c.currentWindowGlobal?.documentTitle ?? '')`,
      ),
    async inReader<T>(body: string, ...args: unknown[]) {
      // by its number: no element of the page leads to it
      await firefox.send('WebDriver:SwitchToFrame', { id: 0 });
      try {
        return await firefox.inPage<T>(body, ...args);
      } finally {
        await firefox.send('WebDriver:SwitchToFrame', { id: null });
      }
    },
    async openPopup() {
      // new extensions stand behind the puzzle piece until their user pins them
      await firefox.inBrowser(
        `const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
         CustomizableUI.addWidgetToArea('figleaf_figleaf_invalid-browser-action', 'nav-bar');
         document.querySelector('#figleaf_figleaf_invalid-BAP').click();`,
      );
      await until(async () => (await popup()).some(({ role }) => role === 'link'), 'the popup', 40_000);
    },
    async pressInPopup(role, name) {
      await until(
        () =>
          firefox.inBrowser<boolean>(
            `${WALK}
             const found = [];
             inPopup((at, role, name) => role === arguments[0] && name === arguments[1] && found.push(at));
             if (found.length !== 1) return false;
             found[0].doAction(0);
             return true;`,
            role,
            name,
          ),
        `${role} "${name}" in the popup`,
      );
    },
    async close() {
      await firefox.close();
      await server.close();
    },
  };
}

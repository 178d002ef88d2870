import type { Session } from './devtools.ts';
import { type Findings, inspectView, type Kind, type Looks, noFindings } from './attack-inspect.ts';

/** Marks what the bench itself evaluates, so that it is not taken for a script of the page. */
const OWN = 'figleaf-bench';
const SETTLE_MILLISECONDS = 60;

/** A document under watch: everything it runs, loads and leads to is written down from before its first byte. */
export class View {
  findings: Findings = noFindings();
  /** What the policy of the document refused: the sanitiser should have been before it. */
  refused: string[] = [];
  readonly #session: Session;
  readonly #allowed: { requests: RegExp; pictures: boolean };
  #documents = 0;

  /**
   * @param allowed addresses that the view may load without being counted; `pictures`: pictures from anywhere too
   */
  constructor(session: Session, allowed: { requests: RegExp; pictures: boolean }) {
    this.#session = session;
    this.#allowed = allowed;
    session.on('Debugger.scriptParsed', ({ url, embedderName, isModule, length }) => {
      if (url === OWN || /^chrome-extension:\/\/[^/]+\/[\w./-]+\.js$/.test(url)) return;
      this.#add('scripts', `ran ${url || embedderName || 'inline'} (${length}${isModule ? ', module' : ''})`);
    });
    session.on('Page.javascriptDialogOpening', ({ message }) => {
      this.#add('scripts', `dialog ${message}`);
      void session.send('Page.handleJavaScriptDialog', { accept: false }).catch(() => {});
    });
    session.on('Network.requestWillBeSent', ({ request: { url }, type }) => {
      if (this.#allowed.requests.test(url)) return;
      if (type === 'Image' && this.#allowed.pictures) return;
      this.#add('requests', `${type ?? ''} ${url.slice(0, 120)}`);
    });
    session.on('Network.webSocketCreated', ({ url }) => this.#add('requests', url));
    session.on('Page.frameRequestedNavigation', ({ url }) => this.#add('navigations', url));
    session.on('Page.frameAttached', () => this.#add('requests', 'a frame'));
    session.on('Page.windowOpen', ({ url }) => this.#add('navigations', `window ${url}`));
    session.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId && ++this.#documents > 1) this.#add('navigations', frame.url);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      const { source, text } = entry;
      if (source === 'security') this.refused.push(text.slice(0, 160));
    });
  }

  #add(kind: Kind, what: string): void {
    this.findings[kind].push(what);
  }

  /** Turns everything on that the constructor listens to. Does not wait: the order of commands is kept. */
  arm(): Promise<unknown> {
    const domains = ['Network', 'Page', 'Debugger', 'Log', 'Runtime'] as const;
    return Promise.all(domains.map((domain) => this.#session.send(`${domain}.enable`)));
  }

  /** Begins anew for the next document of the same tab. */
  renew(): void {
    this.findings = noFindings();
    this.refused = [];
    this.#documents = 0;
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: `${expression}\n//# sourceURL=${OWN}`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Waits until `selector` is there and pictures had time to fail or load. */
  async settle(selector: string): Promise<void> {
    await this.evaluate(`new Promise((resolve) => {
      const done = () => setTimeout(resolve, ${SETTLE_MILLISECONDS});
      const there = () => document.querySelector(${JSON.stringify(selector)});
      if (there()) return done();
      const watch = new MutationObserver(() => { if (there()) { watch.disconnect(); done(); } });
      watch.observe(document, { childList: true, subtree: true });
    })`);
  }

  /** What was seen so far, with what lies ready in the article, and with every look that differs from `usual`. */
  async inspect(usual: Looks | null): Promise<{ findings: Findings; looks: Looks }> {
    const { found, looks } = await this.evaluate<ReturnType<typeof inspectView>>(
      `(${inspectView.toString()})()`,
    );
    for (const [kind, what] of found) this.#add(kind, what);
    for (const name of new Set([...Object.keys(looks), ...Object.keys(usual ?? looks)]))
      if (usual && usual[name] !== looks[name])
        this.#add('styles', `${name}: ${looks[name] ?? 'gone'} instead of ${usual[name] ?? 'nothing'}`);
    return { findings: this.findings, looks };
  }
}

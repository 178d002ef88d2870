import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import type { Features, Look } from './detect-page.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One file and all it imports as one script that runs at once. */
export async function bundle(entry: string, minify: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify,
      lib: { entry: path.resolve(import.meta.dirname, entry), formats: ['iife'], name: 'figleafBundle' },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (!first || !('output' in first)) throw new Error('no bundle');
  return first.output[0].code;
}

export interface StoredPage {
  readonly id: string;
  readonly url: string;
  html(): string;
}

/**
 * Where a stored page is shown: at its own address; where the corpus does not know it, at the one the page
 * names as its own; else at one of middling length, for the length of an address is a feature.
 */
export function addressOf(page: StoredPage, known: boolean): string {
  if (known) return page.url;
  const named =
    /<(?:link|meta)[^>]+(?:canonical|og:url)["'][^>]*?(?:href|content)=["'](https?:[^"']+)["']/i.exec(
      page.html(),
    )?.[1];
  if (named && URL.canParse(named)) return named;
  return new URL('/a-page-without-known-address', page.url).href;
}

/** A browser that shows stored pages at their own addresses, with their scripts off and the network away. */
export class DetectBrowser {
  readonly #browser: Browser;
  readonly #source: string;

  private constructor(browser: Browser, source: string) {
    this.#browser = browser;
    this.#source = source;
  }

  static async open(chromium?: string): Promise<DetectBrowser> {
    const source = await bundle('detect-page.ts', true);
    const executablePath = chromium ?? process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    return new DetectBrowser(await puppeteer.launch({ executablePath, headless: true, args: FLAGS }), source);
  }

  /** A policy header keeps the page's scripts off without telling the parser so: `noscript` stays text, as in use. */
  async look(stored: StoredPage): Promise<Look | null> {
    const page = await this.#browser.newPage();
    try {
      await page.setRequestInterception(true);
      const body = stored.html();
      page.on('request', (request) => {
        const own =
          request.isNavigationRequest() &&
          request.frame() === page.mainFrame() &&
          request.redirectChain().length === 0;
        const answer = own
          ? request.respond({
              status: 200,
              contentType: 'text/html; charset=utf-8',
              headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
              body,
            })
          : request.abort();
        answer.catch(() => {});
      });
      await page.goto(stored.url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
      await page.evaluate(this.#source);
      return (await page.evaluate(
        (url) => (globalThis as unknown as { figleafLook: (url: string) => unknown }).figleafLook(url),
        stored.url,
      )) as Look;
    } catch (error) {
      console.error(`${stored.id}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    } finally {
      await page.close().catch(() => {});
    }
  }

  /** Features alone, of many pages in one tab: some twenty times as fast as to show each. */
  async parse(stored: readonly StoredPage[]): Promise<Features[]> {
    const page = await this.#browser.newPage();
    await page.evaluate(this.#source);
    const all: Features[] = [];
    for (const { url, html } of stored) {
      all.push(
        await page.evaluate(
          (text, at) =>
            (globalThis as unknown as { figleafParse: (text: string, at: string) => Features }).figleafParse(
              text,
              at,
            ),
          html(),
          url,
        ),
      );
    }
    await page.close();
    return all;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Stage, until } from '../tests/e2e/stage.ts';

/** A step did not see what it must: the message says what it saw instead. */
class NotSeen extends Error {}

/** What the steps of the tour saw, on the console, and their pictures in a folder. */
export class Tour {
  readonly out: string;
  /** Taken so far; their numbers keep the order of the tour in a folder's listing. */
  pictures = 0;
  failures = 0;

  constructor(out: string) {
    this.out = out;
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
  }

  part(title: string): void {
    console.log(`\n${title}`);
  }

  /** Does one step and prints what it saw. One that fails is told, counted, and does not end the tour. */
  async step(what: string, act: () => Promise<string>): Promise<boolean> {
    try {
      console.log(`  ✔ ${what}: ${await act()}`);
      return true;
    } catch (bug) {
      this.failures++;
      const { message, cause } = bug as Error;
      console.log(`  ✖ ${what}: ${message}${bug instanceof NotSeen || !cause ? '' : ` (${String(cause)})`}`);
      return false;
    }
  }

  /** A picture of what the page shows, or of all of it. */
  async shot(page: Page, name: string, fullPage = false): Promise<void> {
    const file = `${String(++this.pictures).padStart(2, '0')}-${name}.png`;
    // what still moves or fades would be pictured half there
    // the frame of an embedded page that does not load answers nothing
    await Promise.all(
      page.frames().map((frame) => Promise.race([frame.evaluate(settle).catch(() => {}), atMost(2000)])),
    );
    await page.screenshot({ path: join(this.out, file) as `${string}.png`, fullPage });
  }

  /** A picture of the popup as the toolbar shows it, once the browser has fitted its window to what it holds. */
  async shotPopup(popup: Page, name: string): Promise<void> {
    await until(
      () =>
        popup.$eval(
          '.popup',
          (box) => Math.abs(innerHeight - Math.min(600, box.getBoundingClientRect().height)) < 1,
        ),
      'the popup to fit',
    );
    await this.shot(popup, name);
  }
}

function atMost(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Runs in the page. Ends when its fonts are there and nothing moves that ever stops moving. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map((a) => a.finished));
}

/** Ends the step where `seen` is not what it must be. */
export function must(isGood: unknown, seen: string): asserts isGood {
  if (!isGood) throw new NotSeen(`saw ${seen}`);
}

/** The text of a page on one line. */
export function textOf(page: Page, selector = 'body'): Promise<string> {
  return page.$eval(selector, (box) => (box as HTMLElement).innerText.replace(/\s*\n\s*/g, ' | ').trim());
}

/** The popup over a page, once it says what it found; closed again after `act`. */
export async function withPopup<T>(stage: Stage, page: Page, act: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await stage.popup(page);
  try {
    // the first thing that says what the page is: a headline, or what stands in place of one
    await until(() => popup.$('.p-figs, .p-say .strong, h1.strong'), 'the popup to know the page');
    return await act(popup);
  } finally {
    await popup.close().catch(() => {});
    await page.bringToFront();
  }
}

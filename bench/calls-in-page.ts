import type { Page } from 'puppeteer-core';

/** Calls into what a bench has put into a page as `globalThis.parts`, with arguments that JSON can carry. */
export function callsInPage<Parts>() {
  return <T, A extends readonly unknown[]>(
    page: Page,
    call: (parts: Parts, ...given: A) => Promise<T>,
    ...given: A
  ): Promise<T> =>
    page.evaluate(`(${call.toString()})(globalThis.parts, ...${JSON.stringify(given)})`) as Promise<T>;
}

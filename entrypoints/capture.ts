import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../platform/page/start-page.ts';
import { reportBugs } from '../platform/report.ts';

/** Injected when the user acts: reads the page, lays the reader over it, marks its figures. */
export default defineUnlistedScript(() => {
  // two may be injected at once; one of an older Figleaf is cut off from the extension and must not count
  const world = globalThis as { isFigleafHere?: () => boolean };
  if (world.isFigleafHere?.()) return;
  world.isFigleafHere = () => Boolean(browser.runtime?.id);
  reportBugs('page');
  startPage();
});

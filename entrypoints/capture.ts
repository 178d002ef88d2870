import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../platform/page/start-page.ts';
import { reportBugs } from '../platform/report.ts';

/** Injected when the user acts: reads the page, lays the reader over it, marks its figures. */
export default defineUnlistedScript(() => {
  const once = globalThis as { figleafPage?: true };
  if (once.figleafPage) return;
  once.figleafPage = true;
  reportBugs('page');
  startPage();
});

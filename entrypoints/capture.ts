import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isHere, startPage } from '../platform/page/start-page.ts';
import { reportBugs } from '../platform/report.ts';

/** Injected when the user acts: reads the page, lays the reader over it, marks its figures. */
export default defineUnlistedScript(() => {
  if (isHere()) return;
  reportBugs('page');
  startPage();
});

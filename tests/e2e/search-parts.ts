import { parseLedgerQuery } from '../../core/ledger/parse-ledger-query.ts';
import { changeShelves, eraseBinned } from '../../platform/library/library.ts';
import { createSearchPort } from '../../platform/library/search-port.ts';

/** What the stories of searching call inside a page of the extension. */
export const port = createSearchPort();
export { changeShelves, eraseBinned, parseLedgerQuery };

import { handle } from '../../platform/protocol.ts';
import { reportBugs } from '../../platform/report.ts';
import { readLink } from '../../platform/wanted/read-link.ts';

reportBugs('offscreen');
handle('readLink', 'extension', ({ data }) => readLink(data));

import type { ExportPort } from '../../models/exporting.ts';
import { chooseTarget } from './choose-target.ts';

/** Export as a page of the extension does it. What makes the files is loaded when the first one is wanted. */
export const exportPort: ExportPort = {
  target: chooseTarget,
  async write(order, { stream }, progress, signal) {
    const { exportArticles } = await import('./export-articles.ts');
    return exportArticles(order, stream, progress, signal);
  },
};

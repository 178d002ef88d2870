import type { RestorePort } from '../../models/restoring.ts';

/** Restoring as a page of the extension does it. What reads backups is loaded when the first one is opened. */
export const restorePort: RestorePort = {
  async open(file, progress, signal) {
    const { openForRestore } = await import('./restore-backup.ts');
    return openForRestore(file, progress, signal);
  },
};

import { storage } from '@wxt-dev/storage';
import { toWriteFailure } from '../../core/backup/write-failure.ts';
import { err } from '../../core/result.ts';
import type { BackupNote, BackupPort } from '../../models/backing-up.ts';
import { changedItem } from '../library/changed.ts';
import { listRows } from '../library/read-library.ts';
import { type FolderPicker, getFolder, isAllowed, setFolder } from './folder-store.ts';

const item = storage.defineItem<BackupNote>('local:backup', {
  fallback: { keep: 3, remind: 'month', last: null, trouble: null },
});

/** Who writes into the folder holds this lock: one window at a time. */
const LOCK = 'figleaf-backup';

/** Backups as a page of the extension makes them. */
export const backupPort: BackupPort = {
  hasFolders: 'showDirectoryPicker' in globalThis,

  async read() {
    const [note, changed, folder] = await Promise.all([item.getValue(), changedItem.getValue(), getFolder()]);
    return {
      ...note,
      changed,
      folder: folder && { name: folder.name, isAllowed: await isAllowed(folder) },
    };
  },

  async note(part) {
    await item.setValue({ ...(await item.getValue()), ...part });
  },

  async chooseFolder() {
    const { showDirectoryPicker } = globalThis as FolderPicker;
    if (!showDirectoryPicker) return false;
    try {
      const about = { id: 'figleaf-backups', mode: 'readwrite' } as const;
      await setFolder(await showDirectoryPicker.call(globalThis, about));
      return true;
    } catch (error) {
      // the user thought better of it
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      throw error;
    }
  },

  forgetFolder: () => setFolder(null),

  async allow() {
    const folder = await getFolder();
    if (!folder) return false;
    return ((await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
  },

  async ids() {
    const rows = await listRows();
    return rows.ok ? rows.value.map(({ id }) => id) : [];
  },

  writeToFolder({ name, keep, words }, progress, signal) {
    return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return null;
      try {
        const folder = await getFolder();
        if (!folder) return err({ is: 'gone' });
        const ids = await backupPort.ids();
        const { writeToFolder } = await import('./write-to-folder.ts');
        const order = { format: 'backup', ids, title: '', words, name, keep, isWhole: true } as const;
        return await writeToFolder(folder, order, (done) => progress(done, ids.length), signal);
      } catch (error) {
        return err(toWriteFailure(error));
      }
    });
  },

  watch(listener) {
    const stops = [item.watch(listener), changedItem.watch(listener)];
    return () => stops.forEach((stop) => stop());
  },
};

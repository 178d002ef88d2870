import { openDB } from 'idb';

/** What of the File System Access API is used and the types of the language do not have: Chromium alone has it. */
export interface ChosenFolder extends FileSystemDirectoryHandle {
  queryPermission?: (about: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (about: { mode: 'readwrite' }) => Promise<PermissionState>;
}
export interface FolderPicker {
  showDirectoryPicker?: (about: { id: string; mode: 'readwrite' }) => Promise<ChosenFolder>;
}

/** A database of its own: IndexedDB alone keeps handles of folders, and the library's can be rebuilt without them. */
const open = () =>
  openDB('figleaf-folder', 1, { upgrade: (database) => void database.createObjectStore('folders') });

const KEY = 'backup';

/** The folder that the user chose for backups; null where they did not, or where the browser has lost it. */
export async function getFolder(): Promise<ChosenFolder | null> {
  const database = await open();
  try {
    return ((await database.get('folders', KEY)) as ChosenFolder | undefined) ?? null;
  } finally {
    database.close();
  }
}

/** Keeps a folder in the place of the one before; null forgets it. Nothing in the folder itself is touched. */
export async function setFolder(folder: ChosenFolder | null): Promise<void> {
  const database = await open();
  try {
    if (folder) await database.put('folders', folder, KEY);
    else await database.delete('folders', KEY);
  } finally {
    database.close();
  }
}

/** Whether Figleaf may write into it now, without asking. */
export async function isAllowed(folder: ChosenFolder): Promise<boolean> {
  return ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

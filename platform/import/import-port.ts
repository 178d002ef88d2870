import { err, ok } from '../../core/result.ts';
import type { ImportPort } from '../../models/importing.ts';
import { listRows } from '../library/read-library.ts';
import { isPrivateAddress } from '../pictures/private-address.ts';
import { listWanted } from '../wanted/wanted-store.ts';

/** Bringing in, as the page of the library uses it. What reads files and articles is loaded when it is first wanted. */
export const importPort: ImportPort = {
  async read(file, signal, onProgress) {
    const { readImport } = await import('../../core/import/read-import.ts');
    return readImport(
      { name: file.name, bytes: file },
      { signal, onProgress: ({ bytes }) => onProgress(bytes) },
    );
  },
  async known() {
    const [rows, links] = await Promise.all([listRows(), listWanted()]);
    if (!rows.ok) return err(rows.error);
    if (!links.ok) return err(links.error);
    return ok(
      new Set([...rows.value.flatMap((row) => row.addresses), ...links.value.map((link) => link.url)]),
    );
  },
  isPrivate: (url) => isPrivateAddress(new URL(url)),
  async take(items, options) {
    return (await import('./take-items.ts')).takeItems(items, options);
  },
  async takeBack(outcome) {
    return (await import('./take-back.ts')).takeBackImport(outcome);
  },
};

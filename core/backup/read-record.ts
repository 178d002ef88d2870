import { readSaved } from '../article/read-saved.ts';
import type { SavedArticle } from '../article/saved.ts';

/** A record of a backup, of any layout that was ever written, whose article is one of the web. Its HTML is not looked at. */
export function readBackupRecord(value: unknown): SavedArticle | 'newer' | null {
  const saved = readSaved(value);
  if (saved === null || saved === 'newer') return saved;
  return [saved.article.url, ...saved.addresses].every(isOfTheWeb) ? saved : null;
}

function isOfTheWeb(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}

import { expect, test } from 'vitest';
import { BACKUP_VERSION } from '../../../core/backup/backup-format.ts';
import { readBackupLinks, readBackupSearches } from '../../../core/backup/beside-articles.ts';
import { openBackup } from '../../../core/backup/open-backup.ts';
import { readSaved } from '../../../core/article/read-saved.ts';
import { makeZip, type Packed } from '../../make-zip.ts';
import { wanted } from '../wanted/wanted-example.ts';
import { BACKUP_EXAMPLES, EXAMPLE_SEARCH } from './backup-examples.ts';

const { signal } = new AbortController();

async function open(files: readonly Packed[]) {
  const opened = await openBackup(new Blob([await makeZip([...files])]), readSaved, signal);
  if (!opened.ok) throw new Error(opened.error.is);
  return opened.value;
}

test('a backup of every layout opens; the first has articles alone', async () => {
  const versions = Array.from({ length: BACKUP_VERSION }, (_, i) => i + 1);
  expect(Object.keys(BACKUP_EXAMPLES).map(Number)).toEqual(versions);
  for (const version of versions) {
    const backup = await open(BACKUP_EXAMPLES[version] ?? []);
    expect((await backup.survey(signal)).articles).toBe(1);
    expect(backup.lostBeside).toEqual([]);
    expect(backup.beside).toEqual(
      version === 1 ? { searches: [], links: [] } : { searches: [EXAMPLE_SEARCH], links: [wanted()] },
    );
  }
});

test('searches and links that are damaged, missing or no list are told, and the articles come all the same', async () => {
  const [manifest, , , article] = BACKUP_EXAMPLES[2] ?? [];
  if (!manifest || !article) throw new Error('no example');
  const sums = { 'searches.json': 'a'.repeat(64), 'links.json': 'b'.repeat(64) };
  const backup = await open([
    manifest,
    { name: 'searches.json', data: '[]' },
    article,
    { name: 'checksums.json', data: JSON.stringify(sums) },
  ]);
  expect(backup.lostBeside).toEqual(['searches', 'links']);
  expect((await backup.survey(signal)).articles).toBe(1);
  expect(readBackupSearches({ length: 1 })).toBe(null);
  expect(readBackupLinks('x')).toBe(null);
});

test('a link of a backup leads to the web, and into no private network unless its user says so here', () => {
  const links = [
    wanted({ mayBePrivate: true, isUrgent: true, tries: 3 }),
    wanted({ url: 'javascript:alert(1)' }),
    wanted({ url: 'file:///etc/passwd' }),
    { ...wanted(), version: 99 },
    null,
  ];
  expect(readBackupLinks(links)).toEqual([wanted()]);
});

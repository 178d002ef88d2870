import { describe, expect, test } from 'vitest';
import { isBackupDue, isReminderDue } from '../../../core/backup/backup-due.ts';
import { backupName, outdatedBackups } from '../../../core/backup/backup-files.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();

describe('a backup by itself', () => {
  test.each([
    [null, null, false],
    [null, ago(0), true],
    [ago(1), ago(2), false],
    [ago(0.9), ago(0.1), false],
    [ago(1), ago(0.1), true],
    // the clock was set back since
    [ago(-400), ago(1), true],
    [ago(-400), null, false],
  ])('last %s, changed %s: due %s', (last, changed, due) => {
    expect(isBackupDue({ last, changed }, NOW)).toBe(due);
  });
});

describe('a reminder', () => {
  test.each([
    ['off', null, ago(1), ago(400), false],
    ['week', null, ago(1), ago(6), false],
    ['week', null, ago(1), ago(7), true],
    ['week', ago(8), ago(9), ago(400), false],
    ['week', ago(8), ago(1), ago(400), true],
    ['month', ago(8), ago(1), ago(400), false],
    ['month', ago(30), ago(1), ago(400), true],
    ['month', null, null, ago(400), false],
    ['month', null, ago(1), null, false],
  ] as const)('%s, last %s, changed %s, first saved %s: %s', (remind, last, changed, first, due) => {
    expect(isReminderDue({ last, changed }, remind, first, NOW)).toBe(due);
  });
});

describe('files of backups', () => {
  test('sort by the moment they were begun', () => {
    const names = [new Date(2026, 0, 2, 3, 4), new Date(2026, 0, 10, 3, 4), new Date(2026, 10, 1, 0, 0)].map(
      backupName,
    );
    expect(names[0]).toBe('figleaf-backup-2026-01-02-0304.zip');
    expect(names.toSorted()).toEqual(names);
  });

  test('that are outdated are the oldest of ours; no other file is named, and one always stays', () => {
    const ours = ['01', '02', '03', '04'].map((day) => `figleaf-backup-2026-11-${day}-1000.zip`);
    const others = ['mine.txt', 'figleaf-backup-2026-11-01.zip', 'xfigleaf-backup-2020-11-01-1000.zip'];
    const names = [...others, ...ours.toReversed()];
    expect(outdatedBackups(names, 3)).toEqual([ours[0]]);
    expect(outdatedBackups(names, 10)).toEqual([]);
    expect(outdatedBackups(names, 0)).toEqual([ours[2], ours[1], ours[0]]);
  });
});

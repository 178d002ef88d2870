/** Names of backups sort by the moment they were begun, in the time of this place. */
export function backupName(now: Date): string {
  return `figleaf-backup-${dayName(now)}-${twoDigits(now.getHours())}${twoDigits(now.getMinutes())}.zip`;
}

/** The day as `2026-11-23`, in the time of this place. */
export function dayName(now: Date): string {
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

const BACKUP = /^figleaf-backup-\d{4}-\d{2}-\d{2}-\d{4}\.zip$/;

export const isBackupName = (name: string): boolean => BACKUP.test(name);

/** Of the files of a folder, those of our backups that go when the newest `keep` stay. No other file is ever named. */
export function outdatedBackups(names: readonly string[], keep: number): string[] {
  return names.filter(isBackupName).toSorted().toReversed().slice(Math.max(1, keep));
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

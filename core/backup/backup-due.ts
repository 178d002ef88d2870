/** When the library was last backed up and last changed, ISO 8601, UTC; null for never. */
export interface BackupTimes {
  readonly last: string | null;
  readonly changed: string | null;
}

export const REMINDERS = ['off', 'week', 'month'] as const;
export type Reminder = (typeof REMINDERS)[number];

const DAY = 86_400_000;
const DAYS: Readonly<Record<Exclude<Reminder, 'off'>, number>> = { week: 7, month: 30 };

/** Whether something changed since the last backup. */
export function isChanged({ last, changed }: BackupTimes): boolean {
  return changed !== null && (last === null || changed > last);
}

/** Whether a backup is to be written by itself: something changed, and the last one is a day old. */
export function isBackupDue(times: BackupTimes, now: Date): boolean {
  const { last, changed } = times;
  if (last === null || changed === null) return changed !== null;
  const age = now.getTime() - Date.parse(last);
  // the clock was set back since: what came after what can no longer be told
  if (age < 0) return true;
  return isChanged(times) && age >= DAY;
}

/**
 * Whether the user is to be reminded: something changed, and there was no backup for the time they chose, counted from the last
 * one or from the first article that was saved.
 */
export function isReminderDue(
  times: BackupTimes,
  reminder: Reminder,
  firstSaved: string | null,
  now: Date,
): boolean {
  const since = times.last ?? firstSaved;
  if (reminder === 'off' || since === null || !isChanged(times)) return false;
  return now.getTime() - Date.parse(since) >= DAYS[reminder] * DAY;
}

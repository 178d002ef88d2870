import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import { type Database, openDatabase, toFailure } from './database.ts';
import { healLibrary } from './heal.ts';

/** Runs `work` on the database, healed where it needs to be, and turns what the browser throws into failures. */
export async function withDatabase<T>(
  work: (database: Database) => Promise<Result<T, Failure>>,
  needed = 0,
): Promise<Result<T, Failure>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const { database, fresh } = opened.value;
  try {
    await healLibrary(database, fresh);
    return await work(database);
  } catch (error) {
    return err(toFailure(error, needed));
  } finally {
    database.close();
  }
}

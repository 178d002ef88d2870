import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type Database, type OpenedDatabase, openDatabase, toFailure } from './database.ts';
import { healLibrary } from './heal.ts';

type Opening = Promise<Result<OpenedDatabase, Failure>>;

/**
 * The connection of this page or worker: opening the database and asking whether it must be healed takes longer than most
 * of what is done with it. The browser closes it where another version wants the database, or the data are cleared.
 */
let kept: Opening | null = null;
/** Healing over the connection that is kept. */
let healing: Promise<boolean> | null = null;

function connect(): Opening {
  if (kept) return kept;
  const opening: Opening = openDatabase(() => forget(opening));
  kept = opening;
  opening.then(
    (opened) => opened.ok || forget(opening),
    () => forget(opening),
  );
  return opening;
}

function forget(opening: Opening): void {
  if (kept !== opening) return;
  kept = null;
  healing = null;
}

/** Runs `work` on the database, healed where it needs to be, and turns what the browser throws into failures. */
export function withDatabase<T>(
  work: (database: Database) => Promise<Result<T, Failure>>,
  needed = 0,
): Promise<Result<T, Failure>> {
  return run(async (opened) => {
    await heal(opened);
    return work(opened.database);
  }, needed);
}

/** Waits until the library is healed. Answers whether articles may have come back since its database was opened. */
export function untilHealed(): Promise<Result<boolean, Failure>> {
  return run(async (opened) => ok(await heal(opened)), 0);
}

async function heal({ database, fresh }: OpenedDatabase): Promise<boolean> {
  healing ??= healLibrary(database, fresh);
  try {
    return await healing;
  } catch (error) {
    // the next try heals
    healing = null;
    throw error;
  }
}

/** Runs `work` on the database as it is, before it is known whether it must be healed: what it lacks may still come. */
export function withUnhealed<T>(
  work: (database: Database) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  return run(({ database }) => work(database), 0);
}

async function run<T>(
  work: (opened: OpenedDatabase) => Promise<Result<T, Failure>>,
  needed: number,
): Promise<Result<T, Failure>> {
  for (let isSecond = false; ; isSecond = true) {
    const mine = connect();
    const opened = await mine;
    if (!opened.ok) return opened;
    try {
      return await work(opened.value);
    } catch (error) {
      const wasClosed = kept !== mine && error instanceof DOMException && error.name === 'InvalidStateError';
      if (!wasClosed || isSecond) return err(toFailure(error, needed));
    }
  }
}

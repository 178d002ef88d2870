import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMet } from './is-met.ts';
import type { Machine } from './machine.ts';
import type { Row } from './row.ts';

const FILE = join(import.meta.dirname, 'results.json');

/** The results of one area, all from one run. */
interface Area {
  readonly date: string;
  /** What was measured, by the short name of its commit. */
  readonly commit: string;
  readonly command: string;
  readonly seconds: number;
  /** The load is that of the end: what else the machine did meanwhile. */
  readonly machine: Machine;
  readonly rows: readonly Row[];
}

/** Puts what one run measured in the place of the area's last results in `bench/results.json`; the others stay. */
export function writeResults(name: string, { rows, ...run }: Omit<Area, 'date' | 'commit'>): void {
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Area>) : {};
  const area = {
    date: new Date().toISOString().slice(0, 16),
    commit: commit(),
    ...run,
    rows: rows.map((row) => ({ ...row, met: isMet(row) })),
  };
  const all = Object.entries({ ...before, [name]: area }).toSorted(([a], [b]) => a.localeCompare(b));
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), rounded, 1)}\n`);
}

function commit(): string {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  try {
    const isChanged =
      git('status', '--porcelain', '--untracked-files=no', '--', '..', ':!results.json') !== '';
    return git('rev-parse', '--short', 'HEAD') + (isChanged ? ' and changes' : '');
  } catch {
    return 'unknown';
  }
}

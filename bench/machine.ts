import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { findBrowser } from '../scripts/find-browser.ts';

/** What figures were measured on, and what else it was doing: without it they say nothing. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** Gigabytes. */
  readonly memory: number;
  readonly system: string;
  readonly chromium: string;
  readonly node: string;
  /** Tasks that wanted to run, on average over the last minute. */
  readonly load: number;
}

/** This machine, now. */
export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    chromium: /\d[\d.]*/.exec(versionOf(findBrowser('chromium')))?.[0] ?? 'unknown',
    node: process.versions.node,
    load: loadNow(),
  };
}

function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

function versionOf(browser: string): string {
  try {
    return execFileSync(browser, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

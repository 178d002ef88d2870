import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

/** Everything that must hold before a change lands, cheapest first. Ends with one line that counts it all. */
const CHECKS: readonly (readonly [name: string, ...command: string[]])[] = [
  ['types of the framework', 'wxt', 'prepare'],
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint', '--max-warnings', '0'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['types of core, without a browser', 'tsc', '--noEmit', '-p', 'core'],
  ['dead code', 'knip'],
  ['build for Chromium', 'wxt', 'build'],
  ['build for Firefox', 'wxt', 'build', '-b', 'firefox'],
  ['size budget', 'size-limit'],
];
const PROJECTS = ['unit', 'dom', 'e2e'];

const root = join(import.meta.dirname, '..');
const reports = join(root, '.cache/test-reports');
const only = process.argv.slice(2);
let passed = 0;
let failed = 0;

process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
for (const name of ['chromium', 'firefox'] as const) findBrowser(name);

for (const [name, ...command] of CHECKS) {
  const { status, output, seconds } = run(command);
  const isGood = status === 0;
  if (isGood) passed++;
  else failed++;
  console.log(`${isGood ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (!isGood) console.log(output.slice(-6000));
}

for (const project of PROJECTS) {
  if (only.length > 0 && !only.includes(project)) continue;
  const report = join(reports, `${project}.json`);
  const { status, output, seconds } = run([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const counts = readCounts(report);
  passed += counts.passed;
  failed += counts.failed + (status !== 0 && counts.failed === 0 ? 1 : 0);
  console.log(
    `${status === 0 ? '✔' : '✖'} ${project}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
  if (status !== 0) console.log(output.slice(-12000));
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function run([command = '', ...args]: readonly string[]): {
  status: number;
  output: string;
  seconds: string;
} {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { status: status ?? 1, output: `${stdout}${stderr}`, seconds };
}

function readCounts(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

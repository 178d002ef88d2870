import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, '.cache/test-reports');
const only = process.argv.slice(2);

type Step = readonly [name: string, ...command: string[]];

/** What the rest reads, each after the one before: both builds write the types of the framework anew. */
const BUILDS: readonly Step[] = [
  ['types of the framework', 'wxt', 'prepare'],
  ['build for Chromium', 'wxt', 'build'],
  ['build for Firefox', 'wxt', 'build', '-b', 'firefox'],
];
/** What needs one core, two at a time, the longest first. */
const CHECKS: readonly Step[] = [
  ...tests('dom'),
  ...tests('unit'),
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['dead code', 'knip'],
  ['types of core, without a browser', 'tsc', '--noEmit', '-p', 'core'],
  ['lint', 'oxlint', '--max-warnings', '0'],
  ['format', 'oxfmt', '--check', '.'],
  ['size budget', 'size-limit'],
];

let passed = 0;
let failed = 0;

process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
for (const name of ['chromium', 'firefox'] as const) findBrowser(name);

await runAll(BUILDS, 1);
await runAll(CHECKS, 2);
// takes both cores by itself
await runAll(tests('e2e'), 1);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** The tests of one project, none where only others were asked for. */
function tests(project: string): Step[] {
  if (only.length > 0 && !only.includes(project)) return [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${reportOf(project)}`];
  return [[project, 'vitest', 'run', '--project', project, ...reporters]];
}

function reportOf(project: string): string {
  return join(reports, `${project}.json`);
}

/** Runs steps, so many at a time, and tells what became of each when it ends. */
async function runAll(steps: readonly Step[], atATime: number): Promise<void> {
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step);
  };
  await Promise.all(Array.from({ length: atATime }, work));
}

async function runStep([name, ...command]: Step): Promise<void> {
  const { isGood, output, seconds } = await run(command);
  const counts = command[0] === 'vitest' ? readCounts(reportOf(name)) : null;
  passed += counts ? counts.passed : Number(isGood);
  failed += counts ? counts.failed || Number(!isGood) : Number(!isGood);
  const counted = counts ? `: ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${isGood ? '✔' : '✖'} ${name}${counted} (${seconds} s)`);
  if (!isGood) console.log(output.slice(-12000));
}

function run([command = '', ...args]: readonly string[]): Promise<{
  isGood: boolean;
  output: string;
  seconds: string;
}> {
  const start = performance.now();
  const child = spawn(command, args, {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      resolve({ isGood: status === 0, output, seconds });
    });
  });
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

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BENCHES } from './benches.ts';
import { runAll } from './run-all.ts';
import { runBench } from './run-bench.ts';

/**
 * `npm run bench [-- all options]` runs every bench and writes `bench/results.json`; `-- NAME [arguments] [--write]` runs
 * one, and writes its part when told to; `-- --list` lists them.
 */
const ROOT = join(import.meta.dirname, '..');

const [first = 'all', ...rest] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, first) ? BENCHES[first] : undefined;
if (first === '--list') {
  for (const [name, { what }] of Object.entries(BENCHES)) console.log(`${name.padEnd(18)}${what}`);
} else if (bench) {
  build(bench.ofTheBuild === true, rest.includes('firefox'));
  await runBench(
    first,
    rest.filter((given) => given !== '--write'),
    rest.includes('--write'),
  );
} else if (first === 'all' || first.startsWith('--')) {
  build(true, false);
  await runAll(first === 'all' ? rest : [first, ...rest]);
} else {
  console.error(`There is no bench ${first}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
}

/** What the benches of the build measure is the extension of this working copy, as it is now. */
function build(isMeasured: boolean, isFirefox: boolean): void {
  // each bundler reads the types of the framework, which a fresh clone does not have yet
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) wxt('prepare');
  if (!isMeasured) return;
  process.stderr.write('Building the extension …\n');
  wxt('build');
  if (isFirefox) wxt('build', '-b', 'firefox');
}

function wxt(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('wxt', args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  throw new Error(`wxt ${args.join(' ')} failed; what it printed stands above.`);
}

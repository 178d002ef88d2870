import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './row.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output/chrome-mv3');
/** What is to be loaded when it is asked for, by the names of the parts that the build makes. */
const ON_DEMAND = /^(?:\w+(?:Layer|Screen)|export-articles|export-html|restore-backup|markdown)-/;

/** What `size-limit --json` says of one entry. */
interface Size {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit?: number;
}

/** `npm run bench -- package`: the packages as the stores get them, and every entry of `.size-limit.js`. */
export function main(): readonly Row[] {
  const rows: Row[] = [];
  for (const browser of ['chrome', 'firefox']) {
    run('wxt', 'zip', '-b', browser);
    const file = readdirSync(join(ROOT, '.output')).find((name) => name.endsWith(`-${browser}.zip`));
    if (!file) throw new Error(`wxt zip made no package for ${browser}`);
    const { size } = statSync(join(ROOT, '.output', file));
    rows.push({ what: `package, ${browser}, zipped`, measured: size / 1000, unit: 'kB', most: 600 });
  }
  const sizes = JSON.parse(run('size-limit', '--json')) as Size[];
  for (const { name, size, sizeLimit } of sizes)
    rows.push({
      what: name,
      measured: size / 1000,
      unit: 'kB',
      ...(sizeLimit === undefined ? {} : { most: sizeLimit / 1000 }),
    });
  for (const page of ['popup', 'frame', 'library'])
    rows.push({
      what: `parts in the first load of ${page}.html that should come on demand`,
      measured: firstLoad(page).filter((part) => ON_DEMAND.test(part)).length,
      unit: '',
      most: 0,
    });
  return rows;
}

/** The parts that the built page names, and so loads before anybody does anything. */
function firstLoad(page: string): string[] {
  const html = readFileSync(join(BUILT, `${page}.html`), 'utf8');
  return [...html.matchAll(/"\/chunks\/([^"]+\.js)"/g)].map(([, part]) => part ?? '');
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  // size-limit answers 1 where a limit is not kept, which is what is to be told here
  if (status !== 0 && !(command === 'size-limit' && stdout.startsWith('[')))
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

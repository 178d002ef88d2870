import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run bench -- NAME [arguments]`. */
const BENCHES = {
  toggle: 'click to readable text, and back, on the sample pages, against its limits  [--rounds N] [--json]',
  detect: 'the detector against a corpus of pages: what it finds, and the time it takes',
  'detect-cost': 'what the built detector costs a fresh page  --corpus DIR [--extension DIR …] [--pages N]',
  'detect-mutations': 'the detector on a page with 1,000 changes a second  [--extension DIR] [--seconds N]',
  extraction: 'the extraction against a corpus, beside Readability and Defuddle  --corpus DIR',
  kill: 'faults while saving, in real Chromium: nothing acknowledged may be lost  [--kills N] [--tears N] [--stops N]',
  attack: 'markup that attacks, through extraction, sanitiser and every view  --vectors FILE',
  hurt: 'pages that hurt whoever reads them: time to the article or a message, longest freeze  [--only NAME]',
  library:
    'list, search, ledger, saving and memory of a library of invented articles  [--sizes 100,1000,10000] [--json]',
  reader:
    'a very long article in the reader: opening, scrolling, resizing, layout shift  [--words N] [--figures N]',
  'take-away':
    'export in every format and restore: time, size and memory  [--articles N] [--picture BYTES] [--only FORMATS]',
  figures: 'the figure finder against marked sentences: what it finds, and the time it takes',
};

/** These measure the built extension. The others bundle what they measure themselves. */
const OF_THE_BUILD: readonly string[] = [
  'toggle',
  'detect-cost',
  'detect-mutations',
  'kill',
  'attack',
  'hurt',
  'library',
  'reader',
  'take-away',
];

const ROOT = join(import.meta.dirname, '..');

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) {
  for (const [bench, what] of Object.entries(BENCHES)) console.log(`${bench.padEnd(18)}${what}`);
} else if (Object.hasOwn(BENCHES, name)) {
  // each bundler reads the types of the framework, which a fresh clone does not have yet
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) wxt('prepare');
  if (OF_THE_BUILD.includes(name)) {
    wxt('build');
    if (rest.includes('firefox')) wxt('build', '-b', 'firefox');
  }
  const { main } = (await import(`./${name}.ts`)) as { main(argv: readonly string[]): Promise<void> | void };
  await main(rest);
} else {
  console.error(`There is no bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
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

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

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) {
  for (const [bench, what] of Object.entries(BENCHES)) console.log(`${bench.padEnd(18)}${what}`);
} else if (Object.hasOwn(BENCHES, name)) {
  const { main } = (await import(`./${name}.ts`)) as { main(argv: readonly string[]): Promise<void> | void };
  await main(rest);
} else {
  console.error(`There is no bench ${name}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
}

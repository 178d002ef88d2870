/** What a run of several benches was told, handed to each that can use it. */
export interface Given {
  readonly rounds: string;
  readonly corpus: readonly string[];
  readonly gold: readonly string[];
  readonly vectors: readonly string[];
  readonly extension: readonly string[];
  readonly sample?: string;
}

interface Bench {
  readonly what: string;
  /** Measures the built extension; the others bundle what they measure themselves. */
  readonly ofTheBuild?: true;
  /** Minutes on two cores that do nothing else, of `count` rounds where it has rounds; roughly. */
  minutes(rounds: number): number;
  /** Its part in a run of all, as arguments; as a text, why it has none. */
  all(given: Given): readonly string[] | string;
}

const each = (name: string, values: readonly string[]) => values.flatMap((value) => [`--${name}`, value]);
const onCorpus = ({ corpus, sample }: Given) =>
  corpus.length > 0
    ? [...each('corpus', corpus), ...(sample ? ['--sample', sample] : [])]
    : 'it needs stored pages: --corpus DIR';

/** `npm run bench -- NAME [arguments]`; a run of all takes them in this order. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  package: {
    what: 'sizes of the packages and of what each page loads',
    ofTheBuild: true,
    minutes: () => 1,
    all: () => [],
  },
  'detect-mutations': {
    what: 'the detector on a page with 1,000 changes a second  [--extension DIR] [--seconds N]',
    ofTheBuild: true,
    minutes: () => 1.2,
    all: () => [],
  },
  'detect-cost': {
    what: 'what the built detector costs a fresh page  --corpus DIR [--extension DIR …] [--pages N]',
    ofTheBuild: true,
    minutes: () => 2,
    all: ({ corpus }) => (corpus[0] ? ['--corpus', corpus[0]] : 'it needs stored pages: --corpus DIR'),
  },
  detect: {
    what: 'the detector against stored pages: what it finds, and the time it takes  --corpus DIR',
    minutes: () => 6,
    all: ({ corpus }) => (corpus[0] ? each('corpus', corpus) : 'it needs stored pages: --corpus DIR'),
  },
  toggle: {
    what: 'click to readable text, and back, on the sample pages  [--rounds N]',
    ofTheBuild: true,
    minutes: (rounds) => 0.4 * rounds,
    all: ({ rounds }) => ['--rounds', rounds],
  },
  click: {
    what: 'toolbar to readable text on pages of 500 to 50,000 words, beside Readability and any extension  [--rounds N] [--sizes N,N] [--extension DIR …] [--click SELECTOR]',
    ofTheBuild: true,
    minutes: (rounds) => 0.4 * rounds,
    all: ({ rounds, extension }) => ['--rounds', rounds, ...each('extension', extension)],
  },
  extraction: {
    what: 'the extraction against stored pages, beside Readability and Defuddle  --corpus DIR [--sample N]',
    minutes: () => 12,
    all: onCorpus,
  },
  save: {
    what: 'click to text kept, and pictures a second beside a plain fetch  [--rounds N]',
    ofTheBuild: true,
    minutes: (rounds) => 0.4 * rounds,
    all: ({ rounds }) => ['--rounds', rounds],
  },
  'cold-start': {
    what: 'a click with the worker stopped, beside one with it running  [--rounds N]',
    ofTheBuild: true,
    minutes: (rounds) => 0.1 * rounds,
    all: ({ rounds }) => ['--rounds', rounds],
  },
  hurt: {
    what: 'pages that hurt whoever reads them: time to the article or a message, longest freeze  [--only NAME]',
    ofTheBuild: true,
    minutes: () => 5,
    all: () => [],
  },
  figures: {
    what: 'the figure finder against marked sentences: what it finds, and the time it takes  --gold FILE',
    minutes: () => 0.5,
    all: ({ gold }) => (gold.length > 0 ? each('gold', gold) : 'it needs marked sentences: --gold FILE'),
  },
  reader: {
    what: 'a very long article in the reader: opening, scrolling, resizing, layout shift  [--words N] [--figures N]',
    ofTheBuild: true,
    minutes: () => 1,
    all: () => [],
  },
  library: {
    what: 'list, search, ledger, saving and memory of a library of invented articles  [--sizes 100,1000,10000]',
    ofTheBuild: true,
    minutes: () => 15,
    all: () => [],
  },
  scale: {
    what: 'how both stores grow: bytes an article, and what reading costs  [--sizes 100,1000,10000] [--profile DIR]',
    ofTheBuild: true,
    minutes: () => 10,
    all: () => [],
  },
  'take-away': {
    what: 'export in every format and restore: time, size and memory  [--articles N] [--picture BYTES] [--only FORMATS]',
    ofTheBuild: true,
    minutes: () => 4,
    all: () => [],
  },
  kill: {
    what: 'faults while saving: nothing acknowledged may be lost  [--kills N] [--tears N] [--stops N] [--cuts N]',
    ofTheBuild: true,
    minutes: (rounds) => 0.25 * rounds,
    all: ({ rounds }) => ['kills', 'tears', 'stops', 'cuts'].flatMap((fault) => [`--${fault}`, rounds]),
  },
  attack: {
    what: 'markup that attacks, through extraction, sanitiser and every view  --vectors FILE',
    ofTheBuild: true,
    minutes: () => 60,
    all: ({ vectors, sample }) =>
      vectors.length > 0
        ? [...each('vectors', vectors), ...(sample ? ['--sample', sample] : [])]
        : 'it needs markup: --vectors FILE',
  },
};

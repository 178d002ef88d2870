import { parseArgs } from 'node:util';
import { attackChromium, type Outcome } from './attack-chromium.ts';
import { attackFirefox } from './attack-firefox.ts';
import { compareKept } from './attack-kept.ts';
import { KINDS } from './attack-inspect.ts';
import { readVectors, sample } from './attack-vectors.ts';
import type { Row } from './row.ts';

const VIEWS = ['fresh', 'saved', 'exported'] as const;

/**
 * `npm run bench -- attack --vectors FILE [--vectors FILE …] [--sample N] [--browser firefox] [--json]`, or `-- attack --kept DIR`.
 * With `--json` standard output has one object alone, `{vectors, fresh, saved, exported}`.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      vectors: { type: 'string', multiple: true, default: [] },
      sample: { type: 'string' },
      only: { type: 'string', multiple: true },
      browser: { type: 'string', default: 'chromium' },
      kept: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.kept) {
    await compareKept(values.kept);
    return [];
  }
  const all = readVectors(values.vectors).filter(({ id }) => values.only?.includes(id) ?? true);
  const vectors = values.sample ? sample(all, Number(values.sample)) : all;
  const isFirefox = values.browser === 'firefox';
  const outcomes: Outcome[] = [];
  const start = performance.now();
  await (isFirefox ? attackFirefox : attackChromium)(vectors, (outcome) => {
    outcomes.push(outcome);
    tell(outcome);
    if (outcomes.length % 200 === 0) {
      const seconds = (performance.now() - start) / 1000;
      console.error(`${outcomes.length} of ${vectors.length} after ${seconds.toFixed(0)} s`);
    }
  });
  const counts = Object.fromEntries(
    VIEWS.map((view) => [
      view,
      Object.fromEntries(
        KINDS.map((kind) => [kind, outcomes.reduce((sum, outcome) => sum + outcome[view][kind].length, 0)]),
      ),
    ]),
  );
  const unread = outcomes.filter(({ unread }) => unread !== null);
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.error(
    `${unread.length} pages held no article; reading took ${times[times.length >> 1]?.toFixed(0)} ms in the middle, ${times.at(-1)?.toFixed(0)} ms at most`,
  );
  if (values.json) {
    console.log(JSON.stringify({ vectors: outcomes.length, ...counts }));
    return [];
  }
  return [
    { what: 'vectors', measured: outcomes.length, unit: '' },
    ...VIEWS.flatMap((view) =>
      KINDS.map((kind) => ({
        what: `${view} view: ${kind}`,
        measured: counts[view]?.[kind] ?? Number.NaN,
        unit: '',
        most: 0,
      })),
    ),
  ];
}

/** Names on standard error what a vector did. */
function tell(outcome: Outcome): void {
  for (const view of VIEWS)
    for (const kind of KINDS)
      for (const what of outcome[view][kind]) console.error(`${outcome.id}: ${view}: ${kind}: ${what}`);
  for (const what of outcome.refused) console.error(`${outcome.id}: refused by policy: ${what}`);
  if (outcome.unread !== null) console.error(`${outcome.id}: ${outcome.unread}`);
  if (outcome.milliseconds > 2000) console.error(`${outcome.id}: took ${outcome.milliseconds.toFixed(0)} ms`);
}

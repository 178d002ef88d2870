import { parseArgs } from 'node:util';
import { BENCHES } from './benches.ts';
import { isMet } from './is-met.ts';
import { runBench } from './run-bench.ts';

/**
 * Every bench that has what it needs, one after the other; one that fails does not stop the others. Says before each how
 * long it takes, and at the end which limits are not met.
 */
export async function runAll(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string', default: '20' },
      corpus: { type: 'string', multiple: true, default: [] },
      gold: { type: 'string', multiple: true, default: [] },
      vectors: { type: 'string', multiple: true, default: [] },
      extension: { type: 'string', multiple: true, default: [] },
      sample: { type: 'string' },
    },
  });
  const { sample, ...given } = values;
  const parts = Object.entries(BENCHES).map(([name, bench]) => ({
    name,
    minutes: bench.minutes(Number(values.rounds)),
    args: bench.all({ ...given, ...(sample ? { sample } : {}) }),
  }));
  const whole = parts.reduce((sum, { args, minutes }) => sum + (typeof args === 'string' ? 0 : minutes), 0);
  console.log(`About ${whole.toFixed(0)} minutes on two cores that do nothing else.`);
  const start = performance.now();
  const misses: string[] = [];
  for (const [at, { name, minutes, args }] of parts.entries()) {
    const place = `\n[${at + 1}/${parts.length}] ${name}`;
    if (typeof args === 'string') {
      console.log(`${place}: left out, ${args}`);
      continue;
    }
    const past = ((performance.now() - start) / 60_000).toFixed(0);
    console.log(`${place}: about ${minutes.toFixed(0)} minutes, after ${past}`);
    try {
      const rows = await runBench(name, args, true);
      misses.push(...rows.filter((row) => isMet(row) === false).map(({ what }) => `${name}: ${what}`));
    } catch (bug) {
      console.error(`${name} could not be measured:`, bug);
      process.exitCode = 1;
    }
  }
  console.log(misses.length > 0 ? `\nNot met:\n${misses.join('\n')}` : '\nEvery limit is met.');
}

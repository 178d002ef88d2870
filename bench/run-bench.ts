import { BENCHES } from './benches.ts';
import { formatRows } from './format-rows.ts';
import { machine } from './machine.ts';
import type { Row } from './row.ts';
import { writeResults } from './write-results.ts';

/** A bench prints what is worth seeing of its run, and answers its figures. */
interface Module {
  main(argv: readonly string[]): Promise<readonly Row[] | void> | readonly Row[] | void;
}

/** Runs one bench, prints its table, and where it is to be kept, puts it into `bench/results.json`. Answers its figures. */
export async function runBench(
  name: keyof typeof BENCHES,
  argv: readonly string[],
  isKept: boolean,
): Promise<readonly Row[]> {
  const start = performance.now();
  const { main } = (await import(`./${name}.ts`)) as Module;
  const rows = (await main(argv)) ?? [];
  if (rows.length === 0) return [];
  const here = machine();
  console.log(`\n${name}: ${here.cores} cores, load ${here.load} at the end\n\n${formatRows(rows)}`);
  const seconds = Math.round((performance.now() - start) / 1000);
  // folders and files are named by their last part: where they lie differs from machine to machine
  const command = ['npm run bench --', name, ...argv.map((each) => each.replace(/^.*[/\\](?=.)/, ''))].join(
    ' ',
  );
  if (isKept) writeResults(name, { command, seconds, machine: here, rows });
  return rows;
}

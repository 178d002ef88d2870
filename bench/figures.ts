/**
 * Scores the figure finder.
 *
 *   node bench/figures.ts --gold FILE [--gold FILE …] [--out FILE] [--errors N] [--odd | --even]
 *   node bench/figures.ts --seed FILE     figures and checks of one Vietnamese article
 *
 * `--scorer FILE` runs another scorer over the same finds afterwards. Gold files are JSON lines; see figures-score.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFigures } from '../core/figures/checks.ts';
import { findFigures } from '../core/figures/find-figures.ts';
import { printCheck } from '../core/figures/print-check.ts';
import { emptyTally, score, type GoldRecord, type Tally } from './figures-score.ts';
import type { Row } from './row.ts';

const SEED_LENGTH = 5800;

function percent(part: number, whole: number): string {
  return (whole ? (100 * part) / whole : 0).toFixed(1).padStart(7);
}

/** F1 of `hits` among what was to find and what was found. */
function f1(hits: number, tally: Tally): string {
  return percent(2 * hits, tally.gold + tally.found);
}

function row(name: string, tally: Tally): string {
  return [
    name.padEnd(5),
    String(tally.sentences).padStart(6),
    String(tally.gold).padStart(6),
    String(tally.found).padStart(6),
    f1(tally.overlap, tally),
    f1(tally.exact, tally),
    percent(tally.value, tally.gold),
    percent(tally.kind, tally.overlap),
    percent(tally.unit, tally.united),
  ].join(' ');
}

/** Median time in milliseconds of finding all figures of a text. */
function time(text: string, lang: string, runs: number): number {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    findFigures(text, { lang });
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[runs >> 1] ?? 0;
}

function repeatTo(texts: readonly string[], length: number): string {
  let text = '';
  for (let i = 0; text.length < length && texts.length > 0; i++) text += `${texts[i % texts.length] ?? ''}\n`;
  return text.slice(0, length);
}

function printSeed(path: string): void {
  const text = readFileSync(path, 'utf8');
  const figures = findFigures(text, { lang: 'vi' });
  for (const f of figures)
    console.log(
      `${f.surface} · ${f.kind} ${f.value ?? ''}${f.value2 === null ? '' : ` / ${f.value2}`} ${f.unit ?? ''} ${f.approx ?? ''}${f.direction ?? ''}`,
    );
  for (const c of checkFigures(text, figures, { lang: 'vi' })) {
    const { arithmetic, stated, tolerance } = printCheck(c, figures, 'en');
    console.log(
      `${c.is}: ${c.verdict} · ${arithmetic} · stated ${stated ?? '–'} · ${tolerance ?? 'exact'} · ${c.figures.map((i) => figures[i]?.surface).join(' | ')}`,
    );
  }
}

/** Runs the bench with the arguments of the command line; throws when a gold file cannot be read. */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      gold: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      scorer: { type: 'string' },
      seed: { type: 'string' },
      errors: { type: 'string', default: '0' },
      odd: { type: 'boolean', default: false },
      even: { type: 'boolean', default: false },
    },
  });
  if (values.seed) printSeed(values.seed);
  const read = (file: string): GoldRecord[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as GoldRecord);
  const all = values.gold.flatMap(read);
  const records = values.odd || values.even ? all.filter((_, i) => (i % 2 === 1) === values.odd) : all;
  if (records.length === 0) {
    if (!values.seed)
      console.error('usage: figures --gold FILE [--gold FILE …] [--out FILE] [--errors N] [--seed FILE]');
    return [];
  }
  const total = emptyTally();
  const byLang = new Map<string, Tally>();
  const lines: string[] = [];
  for (const record of records) {
    const tally = byLang.get(record.lang) ?? emptyTally();
    byLang.set(record.lang, tally);
    const figures = findFigures(record.text, { lang: record.lang }).map(
      ({ start, end, kind, value, value2, unit }) => ({ start, end, kind, value, value2, unit }),
    );
    score(record, figures, [tally, total]);
    lines.push(JSON.stringify({ id: record.id, figures }));
  }
  console.log(
    'lang   sent.   gold  found overlap   exact   value    kind    unit   (F1, F1, end to end, of found, of found)',
  );
  for (const [lang, tally] of byLang) console.log(row(lang, tally));
  console.log(row('all', total));
  for (const line of [...total.missed.map((m) => `missed ${m}`), ...total.wrong].slice(
    0,
    Number(values.errors),
  ))
    console.log(line);
  const rows: Row[] = [
    { what: 'overlap F1', measured: (2 * total.overlap) / (total.gold + total.found), unit: '' },
    { what: 'exact F1', measured: (2 * total.exact) / (total.gold + total.found), unit: '' },
    { what: 'value, end to end', measured: total.value / total.gold, unit: '' },
  ];
  for (const lang of byLang.keys()) {
    const texts = records.filter((record) => record.lang === lang).map((record) => record.text);
    if (texts.length < 10) continue;
    const short = time(repeatTo(texts, SEED_LENGTH), lang, 25);
    const long = time(repeatTo(texts, 1_000_000), lang, 1);
    console.log(
      `${lang}: ${SEED_LENGTH} characters ${short.toFixed(1)} ms (median), 1 MB ${long.toFixed(0)} ms`,
    );
    rows.push(
      { what: `${lang}: 1,000 characters`, measured: (1000 * short) / SEED_LENGTH, unit: 'ms', most: 2 },
      { what: `${lang}: 1 MB`, measured: long, unit: 'ms', most: 1000 },
      {
        what: `${lang}: a character of 1 MB beside one of ${SEED_LENGTH}`,
        measured: long / 1_000_000 / (short / SEED_LENGTH),
        unit: '×',
        most: 1.5,
      },
    );
  }
  const out =
    values.out ?? (values.scorer ? join(mkdtempSync(join(tmpdir(), 'figures-')), 'found.jsonl') : null);
  if (out) writeFileSync(out, `${lines.join('\n')}\n`);
  if (values.scorer && out)
    spawnSync(process.execPath, [values.scorer, '--pred', out, '--merge-count', ...values.gold], {
      stdio: 'inherit',
    });
  return rows;
}

if (import.meta.main) await main(process.argv.slice(2));

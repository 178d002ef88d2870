import { HEAD, type Row as PageRow, summarize } from './extraction-table.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

const SHOWN = ['f1', 'segment', 'title', 'author', 'date', 'lead', 'pictures', 'captions'];
const PEERS = ['readability', 'defuddle'];

/** Time over all pages beside the others, and what each set says of the text and the facts around it. */
export function toRows(pages: readonly PageRow[]): Row[] {
  return [...times(pages), ...scores(pages)];
}

function times(pages: readonly PageRow[]): Row[] {
  const all = (system: string) =>
    pages.filter((page) => page.system === system).map((page) => page.prediction.milliseconds);
  // a page that could not be read took no time that could be told
  const of = (system: string) => all(system).filter((milliseconds) => !Number.isNaN(milliseconds));
  const [own, readability, defuddle] = [of('figleaf'), of('readability'), of('defuddle')];
  const middle = quantile(readability, 0.5);
  const shares = [0.5, 0.95].map((share) => ({
    what: `a page, ${share === 0.5 ? 'median' : '95th percentile'}`,
    measured: quantile(own, share),
    unit: 'ms',
    peers: { Readability: quantile(readability, share), Defuddle: quantile(defuddle, share) },
  }));
  return [
    { what: 'pages', measured: own.length, unit: '' },
    { what: 'pages that could not be read', measured: all('figleaf').length - own.length, unit: '', most: 0 },
    ...shares,
    {
      what: 'median beside that of Readability',
      measured: quantile(own, 0.5) / middle,
      unit: '×',
      most: 1.5,
    },
    {
      what: 'median beside that of Defuddle',
      measured: quantile(own, 0.5) / quantile(defuddle, 0.5),
      unit: '×',
      most: 1,
    },
  ].filter(({ measured }) => Number.isFinite(measured));
}

function scores(pages: readonly PageRow[]): Row[] {
  const lines = new Map(summarize(pages).map((line) => [line.name, line]));
  const value = (set: string, system: string, column: string) => {
    const cell = lines.get(`${set.padEnd(14)} ${system}`)?.cells[HEAD.indexOf(column)];
    return cell ? Number(cell) : Number.NaN;
  };
  return [...new Set(pages.map(({ set }) => set))].flatMap((set) =>
    SHOWN.map((column) => ({
      what: `${set}: ${column}`,
      measured: value(set, 'figleaf', column),
      unit: '',
      peers: Object.fromEntries(
        PEERS.map((peer) => [peer, value(set, peer, column)] as const).filter(([, found]) =>
          Number.isFinite(found),
        ),
      ),
    })).filter(({ measured }) => Number.isFinite(measured)),
  );
}

import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SavedRow } from '../../core/article/saved.ts';
import type { Library } from '../../models/library.ts';
import { CHUNK, chunksInView, heightsOf } from './chunks';
import { Row, type RowActs } from './Row';

/** What `aria-setsize` says of a list whose end is not read yet. */
const UNKNOWN = -1;

interface RowListProps {
  model: Library;
  rows: readonly SavedRow[];
  /** The row that is to have the focus, as soon as it is drawn. */
  wanted: Signal<string | null>;
  acts: RowActs;
}

/**
 * The list. Ten thousand rows take seconds to build, so only chunks near the window are in the document; the others
 * are gaps of the height they had or are likely to have. The chunk that holds the focus stays.
 */
export function RowList({ model, rows, wanted, acts }: RowListProps) {
  const list = useRef<HTMLUListElement>(null);
  const measured = useRef(new Map<number, number>());
  const [[from, to], setRange] = useState<[number, number]>([0, 1]);
  /** What is in view is drawn alone first, so that it is seen sooner; then what lies around it. */
  const isSeen = useRef(false);

  const chunks = Math.ceil(rows.length / CHUNK);
  const wantedAt = placeOf(wanted.value, rows);
  const focusedAt = placeOf(focusedId(list.current), rows);
  const kept = new Set([wantedAt, focusedAt].map((at) => (at < 0 ? -1 : Math.floor(at / CHUNK))));
  const isDrawn = (chunk: number) => (chunk >= from && chunk < to) || kept.has(chunk);

  const look = () => {
    if (!list.current) return;
    const heights = heightsOf(measured.current, rows.length);
    const { top } = list.current.getBoundingClientRect();
    const around = isSeen.current ? window.innerHeight : 0;
    const next = chunksInView(heights, top, window.innerHeight, around);
    if (next[0] !== from || next[1] !== to) setRange(next);
  };
  const latest = useRef(look);
  latest.current = look;

  useLayoutEffect(() => {
    for (const [chunk, height] of measure(list.current)) measured.current.set(chunk, height);
    look();
    if (wanted.value === null) return;
    // a row that is not in the list, as one that the search hides, gives the focus to the page
    const row = wantedAt < 0 ? null : list.current?.querySelector(`[data-id="${wanted.value}"] h2 a`);
    (row instanceof HTMLElement ? row : list.current?.closest('main'))?.focus();
    wanted.value = null;
  });

  useEffect(() => {
    let frame = 0;
    const lookSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        latest.current();
      });
    };
    let width = 0;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === width) return;
      width = entry.contentRect.width;
      measured.current.clear();
      lookSoon();
    });
    if (list.current) observer.observe(list.current);
    isSeen.current = true;
    lookSoon();
    window.addEventListener('scroll', lookSoon, { passive: true });
    window.addEventListener('resize', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('scroll', lookSoon);
      window.removeEventListener('resize', lookSoon);
    };
  }, []);

  // one flat list of children, so that a row that moves to the next chunk stays the same element
  const children: VNode[] = [];
  const heights = heightsOf(measured.current, rows.length);
  for (let chunk = 0; chunk < chunks; chunk++) {
    if (!isDrawn(chunk)) {
      const gap = { blockSize: `${heights[chunk]}px` };
      children.push(<li key={`gap ${chunk}`} class="gap" aria-hidden="true" style={gap} />);
      continue;
    }
    for (let at = chunk * CHUNK; at < Math.min((chunk + 1) * CHUNK, rows.length); at++) {
      const row = rows[at];
      if (!row) break;
      children.push(
        <Row
          key={row.id}
          row={row}
          place={at + 1}
          of={model.isWhole.value ? rows.length : UNKNOWN}
          chunk={chunk}
          selected={model.selected.value.has(row.id)}
          found={model.search.answer.value ? (model.search.places.value.get(row.id) ?? null) : null}
          picture={model.picture}
          acts={acts}
        />,
      );
    }
  }
  const drawn = children.flatMap((child) =>
    typeof child.key === 'string' && !child.key.startsWith('gap') ? child.key : [],
  );
  useEffect(() => void model.search.want(drawn), [model.search.answer.value, drawn.join(' ')]);

  return (
    <ul ref={list} class={model.selection.value.length > 0 ? 'list selecting' : 'list'}>
      {children}
    </ul>
  );
}

function placeOf(id: string | null, rows: readonly SavedRow[]): number {
  return id === null ? -1 : rows.findIndex((row) => row.id === id);
}

/** The row that holds the focus now. */
function focusedId(list: Element | null): string | null {
  const row = document.activeElement?.closest('[data-id]');
  return row && list?.contains(row) ? row.getAttribute('data-id') : null;
}

/** Heights of the chunks that are drawn whole. */
function* measure(list: Element | null): Generator<[number, number]> {
  const edges = new Map<number, { start: number; end: number; rows: number }>();
  for (const row of list?.children ?? []) {
    const chunk = Number(row.getAttribute('data-chunk') ?? -1);
    if (chunk < 0) continue;
    const { top, bottom } = row.getBoundingClientRect();
    const known = edges.get(chunk);
    edges.set(chunk, { start: known?.start ?? top, end: bottom, rows: (known?.rows ?? 0) + 1 });
  }
  for (const [chunk, { start, end, rows }] of edges) if (rows === CHUNK) yield [chunk, end - start];
}

import { action, computed, createModel, signal } from '@preact/signals';
import { readNumbers, type Sorting } from '../core/article/sort-table.ts';
import type { Table } from '../core/article/table.ts';
import type { PictureLoss } from '../core/failure.ts';
import { checkFigures } from '../core/figures/checks.ts';
import type { Figure } from '../core/figures/figure.ts';
import { groupFigures, type Order } from '../core/figures/group-figures.ts';
import { findRelations } from '../core/figures/relations.ts';
import { shownKind, SHOWN_KINDS, type ShownKind } from '../core/figures/shown-kind.ts';
import { findSubjects } from '../core/figures/subject.ts';
import type { JumpsModel } from './jumps.ts';

/** What was read from the article on the screen. */
export interface FiguresRead {
  readonly text: string;
  readonly lang: string;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

/** A picture as the article shows it. `src` is null while it is not there, or for good: then `lost` says why. */
export interface ShownPicture {
  readonly src: string | null;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Bytes of the kept copy, null where there is none. */
  readonly bytes: number | null;
  readonly lost: PictureLoss | null;
}

export type PanelTab = 'numbers' | 'pictures' | 'tables' | 'notes';

const isAmount = ({ kind }: Figure): boolean => shownKind(kind) !== 'date';

/** The figures of the article on the screen: the panel, the card of one figure, the way from one to the next. */
export const FiguresModel = createModel((jumps: InstanceType<typeof JumpsModel>) => {
  const read = signal<FiguresRead | null>(null);
  const pictures = signal<readonly ShownPicture[]>([]);
  const isOpen = signal(false);
  const tab = signal<PanelTab>('numbers');
  /** The one kind that is listed, null for all but dates. */
  const filter = signal<ShownKind | null>(null);
  const order = signal<Order>('subject');
  /** Place of the figure that is marked in the text: jumped to, or its card is open. */
  const current = signal<number | null>(null);
  const card = signal<number | null>(null);
  /** Place of the picture that fills the window. */
  const picture = signal<number | null>(null);
  /** Place of the figure whose row is to have the focus, until it has it. */
  const rowWanted = signal<number | null>(null);
  const sortings = signal<ReadonlyMap<number, Sorting>>(new Map());

  const figures = computed(() => read.value?.figures ?? []);
  const relations = computed(() =>
    read.value ? findRelations(read.value.text, read.value.figures, read.value) : [],
  );
  const checks = computed(() =>
    read.value ? checkFigures(read.value.text, read.value.figures, read.value) : [],
  );
  const subjects = computed(() =>
    read.value ? findSubjects(read.value.text, read.value.figures, relations.value, read.value.lang) : [],
  );
  /** The numbers of the tables are read when they are looked at: a table may have thousands of cells. */
  const tables = computed(() => {
    const now = read.value;
    return now ? now.tables.map((table) => readNumbers(table, now.lang)) : [];
  });
  /** Places of all figures but dates. */
  const amounts = computed(() => figures.value.flatMap((figure, i) => (isAmount(figure) ? [i] : [])));
  const count = computed(() => (read.value ? amounts.value.length : null));
  /** Kinds that the article has, with how many of each. */
  const kinds = computed(() => {
    const counts = new Map<ShownKind, number>();
    for (const { kind } of figures.value) counts.set(shownKind(kind), (counts.get(shownKind(kind)) ?? 0) + 1);
    return SHOWN_KINDS.flatMap((kind) => {
      const n = counts.get(kind);
      return n ? [{ kind, count: n }] : [];
    });
  });
  const groups = computed(() => {
    const only = filter.value;
    const places = only
      ? figures.value.flatMap((figure, i) => (shownKind(figure.kind) === only ? [i] : []))
      : amounts.value;
    return groupFigures(figures.value, subjects.value, places, order.value);
  });

  const stepFrom = (by: 1 | -1, at: number) => {
    const places = amounts.value;
    const found =
      by > 0
        ? places.find((place) => (figures.value[place]?.start ?? 0) > at)
        : places.findLast((place) => (figures.value[place]?.start ?? 0) < at);
    return found ?? (by > 0 ? places[0] : places.at(-1)) ?? null;
  };

  return {
    read,
    pictures,
    isOpen,
    tab,
    filter,
    order,
    current,
    card,
    picture,
    rowWanted,
    sortings,
    relations,
    checks,
    subjects,
    tables,
    amounts,
    count,
    kinds,
    groups,
    /** Opens the panel, at `wanted` where one is named. */
    open: action((wanted?: PanelTab) => {
      if (wanted) tab.value = wanted;
      isOpen.value = true;
    }),
    close: action(() => {
      isOpen.value = false;
    }),
    showCard: action((place: number) => {
      current.value = place;
      card.value = place;
    }),
    closeCard: action(() => {
      card.value = null;
    }),
    /** From the card to the row of the figure: with a filter that hides it, the filter goes. */
    showInPanel: action((place: number) => {
      const figure = read.peek()?.figures[place];
      if (!figure) return;
      const kind = shownKind(figure.kind);
      if (filter.peek() !== null || kind === 'date') filter.value = kind === 'date' ? 'date' : null;
      tab.value = 'numbers';
      card.value = null;
      current.value = place;
      rowWanted.value = place;
      isOpen.value = true;
    }),
    /**
     * The next or previous figure, over the ends and on. `at` is the offset in the text from which to look where none is
     * marked yet. Null where there are none.
     */
    step: action((by: 1 | -1, at: number): number | null => {
      const marked = current.peek();
      const start = marked === null ? null : (read.peek()?.figures[marked]?.start ?? null);
      const next = stepFrom(by, start ?? (by > 0 ? at - 1 : at));
      card.value = null;
      current.value = next;
      return next;
    }),
    /** Marks a figure that is jumped to from the panel, and remembers the way back. */
    jump: action((place: number | null, scrolled: number) => {
      current.value = place;
      jumps.leave(scrolled);
    }),
    /** Up, then down, then as the article has it. */
    sortTable: action((table: number, column: number) => {
      const known = sortings.peek().get(table);
      const next = new Map(sortings.peek());
      if (known?.column !== column) next.set(table, { column, down: false });
      else if (known.down) next.delete(table);
      else next.set(table, { column, down: true });
      sortings.value = next;
    }),
  };
});

import type { Figure } from './figure.ts';
import { shownKind, SHOWN_KINDS, type ShownKind } from './shown-kind.ts';

export const ORDERS = ['subject', 'kind', 'size', 'place'] as const;
/** By subject and by kind in the order of the text; by size within each unit, the largest first; in the order of the text alone. */
export type Order = (typeof ORDERS)[number];

/** Figures that stand together in a list. */
export interface FigureGroup {
  /** Unlike that of every other group. */
  key: string;
  /** What holds them together; null where nothing but the text does. */
  title: { is: 'subject'; words: string } | { is: 'kind'; kind: ShownKind; unit: string | null } | null;
  /** Places in the list of figures. */
  places: number[];
}

/** Puts the figures at `places` into groups. Every place is in one group, once. */
export function groupFigures(
  figures: readonly Figure[],
  subjects: readonly string[],
  places: readonly number[],
  order: Order,
): FigureGroup[] {
  switch (order) {
    case 'place':
      return places.length > 0 ? [{ key: 'place', title: null, places: [...places] }] : [];
    case 'subject':
      return bySubject(figures, subjects, places);
    case 'kind':
      return byKey(places, (place) => kindOf(figures[place])).toSorted(byKindOrder);
    case 'size':
      return byKey(places, (place) => kindOf(figures[place], figures[place]?.unit ?? null))
        .map((group) => ({
          ...group,
          places: group.places.toSorted((a, b) => sizeOf(figures[b]) - sizeOf(figures[a])),
        }))
        .toSorted(byKindOrder);
  }
}

/** The figures of one sentence are about what its first is about; the next sentence may go on about the same. */
function bySubject(
  figures: readonly Figure[],
  subjects: readonly string[],
  places: readonly number[],
): FigureGroup[] {
  const groups: FigureGroup[] = [];
  let sentence = -1;
  let words = '';
  for (const place of places) {
    const figure = figures[place];
    if (!figure) continue;
    const last = groups.at(-1);
    const isNew = figure.sentence.start !== sentence;
    sentence = figure.sentence.start;
    const subject = subjects[place] ?? '';
    if (last && (!isNew || subject === words)) last.places.push(place);
    else {
      words = subject;
      groups.push({ key: `subject ${place}`, title: { is: 'subject', words }, places: [place] });
    }
  }
  return groups;
}

type KindTitle = Extract<FigureGroup['title'], { is: 'kind' }>;

const kindOf = (figure: Figure | undefined, unit: string | null = null): KindTitle => ({
  is: 'kind',
  kind: shownKind(figure?.kind ?? 'number'),
  unit,
});

function byKey(places: readonly number[], titleOf: (place: number) => KindTitle): FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const place of places) {
    const title = titleOf(place);
    const key = `${title.kind} ${title.unit ?? ''}`;
    const group = groups.get(key);
    if (group) group.places.push(place);
    else groups.set(key, { key, title, places: [place] });
  }
  return [...groups.values()];
}

const rank = ({ title }: FigureGroup): number => (title?.is === 'kind' ? SHOWN_KINDS.indexOf(title.kind) : 0);
const byKindOrder = (a: FigureGroup, b: FigureGroup): number => rank(a) - rank(b);

const sizeOf = (figure: Figure | undefined): number => figure?.value ?? -Infinity;

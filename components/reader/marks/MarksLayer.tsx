import { useEffect } from 'preact/hooks';
import type { MarksModel } from '../../../models/marks.ts';
import type { ArticlePlaces } from '../article-places';
import { MarkCard } from './MarkCard';
import { MarkNews } from './MarkNews';
import { paintMarks } from './paint-marks';
import { SelectionMenu } from './SelectionMenu';

export interface MarksProps {
  readonly marks: InstanceType<typeof MarksModel>;
  readonly places: ArticlePlaces;
}

/** The user's own highlights and notes: painted, offered, opened. Loaded when there are some or something is selected. */
export function MarksLayer({ marks, places }: MarksProps) {
  const placed = marks.placed.value;
  const current = marks.card.value;
  const span = marks.selected.value;
  useEffect(() => paintMarks(placed, places, current), [placed, places, current]);
  useEffect(() => () => paintMarks([], null, null), []);
  const open = placed.find(({ mark }) => mark.id === current);
  return (
    <>
      {span && !open && <SelectionMenu marks={marks} places={places} span={span} />}
      {open && <MarkCard key={open.mark.id} marks={marks} places={places} placed={open} />}
      <MarkNews marks={marks} />
    </>
  );
}

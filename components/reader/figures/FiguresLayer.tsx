import type { FiguresModel } from '../../../models/figures.ts';
import type { ReaderContent } from '../../../models/ports.ts';
import type { ReaderModel } from '../../../models/reader.ts';
import type { ArticlePlaces } from '../article-places';
import { FigureCard } from './FigureCard';
import { FiguresPanel } from './FiguresPanel';
import { Lightbox } from './Lightbox';

export interface LayerProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly figures: InstanceType<typeof FiguresModel>;
  readonly content: ReaderContent;
  readonly places: ArticlePlaces;
}

/** What lies beside and over the article for its figures: loaded when it is first asked for. */
export function FiguresLayer(props: LayerProps) {
  const { figures, places } = props;
  const card = figures.card.value;
  const picture = figures.picture.value;
  return (
    <>
      {figures.isOpen.value && <FiguresPanel {...props} />}
      {card !== null && <FigureCard key={card} place={card} {...props} />}
      {picture !== null && <Lightbox figures={figures} places={places} article={props.content.article} />}
    </>
  );
}

import { i18n } from '#i18n';
import type { FiguresModel } from '../../../models/figures.ts';
import type { ReaderContent } from '../../../models/ports.ts';
import type { ReaderModel } from '../../../models/reader.ts';
import { Icon } from '../../ui/Icon';
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
      {figures.wayBack.value !== null && (
        <div class="way-back">
          <button
            type="button"
            class="btn"
            title={`${i18n.t('panel.back')} (B)`}
            onClick={() => goBack(figures)}
          >
            <Icon name="undo" />
            {i18n.t('panel.back')}
          </button>
        </div>
      )}
      {picture !== null && <Lightbox figures={figures} places={places} article={props.content.article} />}
    </>
  );
}

/** Scrolls to where the article was before the first jump. The button goes, so the focus does not stay on it. */
function goBack(figures: LayerProps['figures']): void {
  const to = figures.goBack();
  if (to !== null) scrollTo({ top: to, behavior: 'instant' });
  const next = document.querySelector<HTMLElement>('.panel [role="tab"][aria-selected="true"]');
  (next ?? document.querySelector<HTMLElement>('#content'))?.focus({ preventScroll: true });
}

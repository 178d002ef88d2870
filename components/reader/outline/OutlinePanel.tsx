import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../../core/article/article.ts';
import type { ReaderModel } from '../../../models/reader.ts';
import { Icon } from '../../ui/Icon';
import { BAR } from '../article-places';
import { Popover } from '../Popover';
import { listParts, type Outline, partAt } from './list-parts';

interface OutlinePanelProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly article: Article;
  readonly close: () => void;
}

/** Where a part stands after a jump to it, and from where on it is the current one. */
const LINE = BAR + 16;

/** The parts of the article, the current one marked. A jump can be taken back. */
export function OutlinePanel({ model, article, close }: OutlinePanelProps) {
  const [{ hasHeadings, parts }] = useState<Outline>(() => {
    const body = document.querySelector('.body');
    return body ? listParts(body) : { hasHeadings: false, parts: [] };
  });
  const [current, setCurrent] = useState(() => partAt(parts, LINE + 1));
  useEffect(() => {
    const follow = () => setCurrent(partAt(parts, LINE + 1));
    addEventListener('scroll', follow, { passive: true });
    return () => removeEventListener('scroll', follow);
  }, [parts]);
  const jump = (element: HTMLElement) => {
    model.jumps.leave(scrollY);
    scrollBy({ top: element.getBoundingClientRect().top - LINE, behavior: 'instant' });
    close();
    // whoever listens goes on from there
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  return (
    <Popover label={i18n.t('outline.label')} look="outline" close={close}>
      <h2 class="ol-h">{i18n.t('outline.label')}</h2>
      {!hasHeadings && (
        <p class="ol-n">{i18n.t(parts.length === 0 ? 'outline.none' : 'outline.firstWords')}</p>
      )}
      <ul lang={article.lang || undefined} dir={article.dir}>
        {parts.map(({ element, text, depth, isPicture }, place) => (
          <li key={place}>
            <button
              type="button"
              class="ol-part"
              data-depth={depth}
              aria-current={place === current ? 'true' : undefined}
              onClick={() => jump(element)}
            >
              {isPicture && <Icon name="picture" size={16} />}
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

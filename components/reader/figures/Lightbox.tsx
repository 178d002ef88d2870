import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../../core/article/article.ts';
import type { FiguresModel } from '../../../models/figures.ts';
import { formatNumber } from '../../ui/format';
import { CloseButton } from '../../ui/CloseButton';
import { Icon } from '../../ui/Icon';
import type { ArticlePlaces } from '../article-places';
import { restoreFocus } from './restore-focus';

interface LightboxProps {
  readonly figures: InstanceType<typeof FiguresModel>;
  readonly article: Article;
  readonly places: ArticlePlaces;
}

/** Steps of enlargement; at 1 the whole picture is in the window. */
const ZOOMS = [1, 1.5, 2, 3, 4];
/** CSS pixels that an arrow key scrolls an enlarged picture. */
const SCROLL = 80;

/**
 * One picture in the whole window. Arrow keys go to the next and the previous, + and − enlarge, Escape closes. Enlarged, it
 * is scrolled: by the arrow keys too.
 */
export function Lightbox({ figures, article, places }: LightboxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const zoom = useSignal(0);
  const pictures = figures.pictures.value.flatMap((picture, place) =>
    picture.src ? [{ ...picture, place }] : [],
  );
  const at = pictures.findIndex(({ place }) => place === figures.picture.value);
  const picture = pictures[at];
  const close = () => (figures.picture.value = null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const self = dialog.current;
    self?.showModal();
    return () => {
      self?.close();
      restoreFocus(self, before);
    };
  }, []);
  useEffect(() => {
    if (!picture) close();
  }, [picture]);
  if (!picture) return null;
  const turn = (by: 1 | -1) => {
    zoom.value = 0;
    figures.picture.value = pictures[(at + by + pictures.length) % pictures.length]?.place ?? null;
  };
  const enlarge = (by: 1 | -1) => (zoom.value = Math.max(0, Math.min(ZOOMS.length - 1, zoom.value + by)));
  const isLarge = zoom.value > 0;
  const press = (event: KeyboardEvent) => {
    const isRtl = document.documentElement.dir === 'rtl';
    const scroll = (left: number, top: number) =>
      room.current?.scrollBy({ left: left * SCROLL, top: top * SCROLL, behavior: 'instant' });
    const act = {
      ArrowRight: () => (isLarge ? scroll(1, 0) : turn(isRtl ? -1 : 1)),
      ArrowLeft: () => (isLarge ? scroll(-1, 0) : turn(isRtl ? 1 : -1)),
      ArrowDown: () => scroll(0, 1),
      ArrowUp: () => scroll(0, -1),
      '+': () => enlarge(1),
      '=': () => enlarge(1),
      '-': () => enlarge(-1),
      '0': () => (zoom.value = 0),
      Escape: close,
    }[event.key];
    event.stopPropagation();
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const zoomName = i18n.t(isLarge ? 'panel.zoomOut' : 'panel.zoomIn');
  return (
    <dialog
      class="lightbox"
      ref={dialog}
      aria-label={i18n.t('panel.pictureOf', [formatNumber(at + 1), formatNumber(pictures.length)])}
      onKeyDown={press}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="lb-top">
        <span class="num">{i18n.t('panel.nOfM', [formatNumber(at + 1), formatNumber(pictures.length)])}</span>
        <span class="lb-act">
          <button
            type="button"
            class="icon-btn"
            aria-label={zoomName}
            title={`${zoomName} (${isLarge ? '0' : '+'})`}
            aria-pressed={isLarge}
            onClick={() => (zoom.value = isLarge ? 0 : 2)}
          >
            <Icon name={isLarge ? 'minus' : 'zoom-in'} />
          </button>
          <button
            type="button"
            class="icon-btn"
            aria-label={i18n.t('panel.showInText')}
            title={i18n.t('panel.showInText')}
            onClick={() => {
              figures.jump(null, scrollY);
              close();
              places.showPicture(picture.place);
            }}
          >
            <Icon name="jump" />
          </button>
          <CloseButton onClick={close} />
        </span>
      </div>
      <div class="lb-mid">
        <Turn by={-1} name={i18n.t('panel.previousPicture')} isShown={pictures.length > 1} turn={turn} />
        <div class="lb-room" ref={room} data-large={isLarge || undefined}>
          <button
            type="button"
            class="lb-pic"
            aria-label={picture.alt || zoomName}
            title={zoomName}
            style={isLarge ? { inlineSize: `${100 * (ZOOMS[zoom.value] ?? 1)}%` } : undefined}
            onClick={() => (zoom.value = isLarge ? 0 : 2)}
          >
            <img key={picture.place} src={picture.src ?? undefined} alt="" referrerpolicy="no-referrer" />
          </button>
        </div>
        <Turn by={1} name={i18n.t('panel.nextPicture')} isShown={pictures.length > 1} turn={turn} />
      </div>
      <div class="lb-cap">
        <p lang={article.lang || undefined} dir={article.dir}>
          {[picture.caption, picture.credit].filter(Boolean).join(' – ')}
        </p>
        {picture.alt && picture.alt !== picture.caption && (
          <p class="quiet">
            {i18n.t('panel.describedAs')} <bdi lang={article.lang || undefined}>{picture.alt}</bdi>
          </p>
        )}
      </div>
    </dialog>
  );
}

interface TurnProps {
  readonly by: 1 | -1;
  readonly name: string;
  readonly isShown: boolean;
  readonly turn: (by: 1 | -1) => void;
}

function Turn({ by, name, isShown, turn }: TurnProps) {
  if (!isShown) return <span />;
  return (
    <button
      type="button"
      class="icon-btn lb-nav flip"
      aria-label={name}
      title={name}
      onClick={() => turn(by)}
    >
      <Icon name={by > 0 ? 'chevron-right' : 'chevron-left'} />
    </button>
  );
}

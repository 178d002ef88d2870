import { i18n } from '#i18n';
import type { Article } from '../../../core/article/article.ts';
import type { FiguresModel, ShownPicture } from '../../../models/figures.ts';
import { lossWords } from '../../ui/failure-words';
import { formatBytes } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import type { ArticlePlaces } from '../article-places';

interface PicturesTabProps {
  readonly figures: InstanceType<typeof FiguresModel>;
  readonly article: Article;
  readonly places: ArticlePlaces;
}

/** Every picture of the article with its caption. A press shows it large. */
export function PicturesTab({ figures, article, places }: PicturesTabProps) {
  const pictures = figures.pictures.value;
  if (pictures.length === 0) {
    return (
      <div class="tbl-empty">
        <p class="tbl-t">{i18n.t('panel.noPictures')}</p>
      </div>
    );
  }
  const show = (place: number) => {
    figures.jump(null, scrollY);
    places.showPicture(place);
  };
  return (
    <ul class="pics">
      {pictures.map((picture, place) => (
        <li key={place}>
          {picture.src && (
            <button
              type="button"
              class="pic"
              aria-label={i18n.t('panel.enlarge', [nameOf(picture, place)])}
              onClick={() => (figures.picture.value = place)}
            >
              <img src={picture.src} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />
            </button>
          )}
          <p class="pic-cap" lang={article.lang || undefined} dir={article.dir}>
            {picture.caption ?? picture.alt}
          </p>
          <p class="pic-meta">
            <span>{stateOf(picture)}</span>
            <button
              type="button"
              class="link-btn"
              aria-label={`${i18n.t('panel.showInText')}: ${nameOf(picture, place)}`}
              onClick={() => show(place)}
            >
              {i18n.t('panel.showInText')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

const nameOf = ({ caption, alt }: ShownPicture, place: number): string =>
  caption ?? (alt || i18n.t('panel.pictureNumber', [String(place + 1)]));

function stateOf({ bytes, lost, credit }: ShownPicture) {
  if (lost) {
    return (
      <>
        <Icon name="picture-lost" size={18} />
        {i18n.t('reader.failedPicture', [lossWords(lost)])}
      </>
    );
  }
  if (bytes !== null) {
    return (
      <>
        <Icon name="saved" size={18} />
        {i18n.t('panel.kept', [formatBytes(bytes)])}
      </>
    );
  }
  return credit;
}

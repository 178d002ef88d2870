import { i18n } from '#i18n';
import { readingMinutes } from '../../core/article/reading-minutes.ts';
import type { ReaderModel } from '../../models/reader.ts';
import type { ReaderContent } from '../../models/ports.ts';
import { formatDate, formatDay, formatNumber } from '../ui/format';
import { FailureNote } from '../ui/FailureNote';
import { Icon } from '../ui/Icon';
import { ArticleBody } from './ArticleBody';
import type { ArticlePlaces } from './article-places';
import { DownloadButton } from './DownloadButton';
import { JoinParts } from './JoinParts';

interface ArticleViewProps {
  readonly model: InstanceType<typeof ReaderModel>;
  readonly content: ReaderContent;
  readonly markDates: boolean;
  readonly toFragment: (html: string) => DocumentFragment;
  readonly setPlaces: (places: ArticlePlaces | null) => void;
}

/** The article: headline, who and when, standfirst, lead picture, body. */
export function ArticleView({ model, content, markDates, toFragment, setPlaces }: ArticleViewProps) {
  const { article, saved } = content;
  const date = article.date ? formatDate(article.date) : null;
  const keeping = model.saving.value?.now.value;
  const lost = saved && keeping?.is === 'saved' ? keeping.state.lost : 0;
  return (
    <>
      <article class="article typeset" lang={article.lang || undefined} dir={article.dir}>
        <h1>{article.title}</h1>
        <p class="by dotted" lang={document.documentElement.lang}>
          {article.authors.length > 0 && (
            <span>
              <bdi>{article.authors.join(', ')}</bdi>
            </span>
          )}
          {article.site && (
            <span>
              <bdi>{article.site}</bdi>
            </span>
          )}
          {article.date && date && (
            <span>
              <bdi>
                <time dateTime={article.date}>{date}</time>
              </bdi>
            </span>
          )}
          <span>
            <bdi>{i18n.t('unit.minutes', [formatNumber(readingMinutes(article.words))])}</bdi>
          </span>
        </p>
        <p class="only-print source">
          <bdi>{article.url}</bdi>
        </p>
        {saved && lost > 0 && (
          <div class="note" role="status" lang={document.documentElement.lang}>
            <Icon name="picture-lost" />
            <div>
              <p>{i18n.t('reader.picturesLost', lost, [formatNumber(lost)])}</p>
              <button type="button" class="link-btn" onClick={() => void model.retryPictures(saved.id)}>
                {i18n.t('reader.retryPictures')}
              </button>
            </div>
          </div>
        )}
        {model.refused.value && <FailureNote failure={model.refused.value} />}
        <ArticleBody
          model={model}
          content={content}
          markDates={markDates}
          toFragment={toFragment}
          setPlaces={setPlaces}
        />
      </article>
      <JoinParts parts={model.parts} lang={article.lang} />
      <footer class="end" lang={article.lang || undefined}>
        <div class="end-row" lang={document.documentElement.lang}>
          <span>{saved ? i18n.t('reader.offline', [formatDay(saved.savedAt)]) : i18n.t('reader.end')}</span>
          <a class="btn" href={article.url} target="_blank" rel="noopener noreferrer">
            <Icon name="external" />
            {i18n.t('reader.original')}
          </a>
          {saved && <DownloadButton id={saved.id} exportHtml={model.exportHtml} />}
        </div>
      </footer>
    </>
  );
}

import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { Article } from '../../core/article/article.ts';
import { readingMinutes } from '../../core/article/reading-minutes.ts';
import type { ReaderModel } from '../../models/reader.ts';
import { formatNumber } from '../ui/format';

/** A line on top that grows with what was read, and the minutes that are left. */
export function Progress({
  model,
  article,
}: {
  model: InstanceType<typeof ReaderModel>;
  article: Pick<Article, 'words' | 'dir'>;
}) {
  useEffect(() => {
    const measure = () => {
      const room = document.documentElement.scrollHeight - innerHeight;
      model.progress.value = room > 0 ? Math.min(1, Math.max(0, scrollY / room)) : 1;
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    return () => removeEventListener('scroll', measure);
  }, []);
  const share = model.progress.value;
  const left = readingMinutes(article.words * (1 - share));
  return (
    <>
      <div class="read-bar" dir={article.dir} aria-hidden="true">
        <i style={{ width: `${100 * share}%` }} />
      </div>
      {share < 1 && <p class="left num">{i18n.t('unit.minutesLeft', [formatNumber(left)])}</p>}
    </>
  );
}

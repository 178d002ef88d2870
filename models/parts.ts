import { action, createModel, effect, signal } from '@preact/signals';
import type { Article } from '../core/article/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Parts, ReaderPort } from './ports.ts';

/** An article that its site spreads over several pages: the user may have the others fetched and joined to it. */
export const PartsModel = createModel((join: ReaderPort['join'], show: (article: Article) => void) => {
  /** Null where nothing follows. */
  const known = signal<Parts | null>(null);
  const busy = signal(false);
  const failure = signal<Failure | null>(null);
  let gone = false;
  effect(() => () => void (gone = true));

  return {
    known,
    busy,
    failure,
    /** Fetches what is missing, and shows each part when it has come. */
    join: action(async () => {
      if (!join || busy.peek()) return;
      busy.value = true;
      failure.value = null;
      while (!gone) {
        const joined = await join();
        if (!joined.ok) {
          failure.value = joined.error;
          break;
        }
        const { article, parts } = joined.value;
        const isMore = parts.here > (known.peek()?.here ?? 1);
        if (isMore) show(article);
        known.value = parts;
        if (!isMore || parts.trouble || parts.here === parts.known) break;
      }
      busy.value = false;
    }),
  };
});

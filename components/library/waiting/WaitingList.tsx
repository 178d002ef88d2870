import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { WantedLink } from '../../../core/wanted/wanted-link.ts';
import type { Waiting } from '../../../models/waiting.ts';
import { FailureNote } from '../../ui/FailureNote';
import { formatDay, formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { wantedLossWords } from './loss-words';

/** Rows that are drawn at a time. */
const SHOWN = 100;

/** The links whose articles are still to be fetched, and those that could not be. `onGone` takes the focus of a row that goes. */
export function WaitingList({ model, onGone }: { model: Waiting; onGone: () => void }) {
  const shown = useSignal(SHOWN);
  const links = model.links.value;
  const failed = model.failed.value;
  const waits = links.length - failed.length;
  const paused = model.paused.value;
  const problem = model.problem.value;
  const removeAll = () => {
    void model.remove(links.map(({ id }) => id));
    onGone();
  };
  return (
    <section class="wait">
      <div class="lib-head">
        <h1>{i18n.t('waiting.title')}</h1>
      </div>
      {problem && <FailureNote failure={problem} />}
      <p class="quiet">{i18n.t(paused ? 'waiting.paused' : 'waiting.text')}</p>
      <p class="wait-counts dotted" role="status">
        {links.length === 0 && <span>{i18n.t('waiting.none')}</span>}
        {waits > 0 && <span>{i18n.t('waiting.waits', waits, [formatNumber(waits)])}</span>}
        {failed.length > 0 && (
          <span>{i18n.t('waiting.failed', failed.length, [formatNumber(failed.length)])}</span>
        )}
      </p>
      <p class="imp-acts">
        {(waits > 0 || paused) && (
          <button type="button" class="btn" onClick={() => void model.setPaused(!paused)}>
            <Icon name={paused ? 'play' : 'pause'} />
            {i18n.t(paused ? 'waiting.resume' : 'waiting.pause')}
          </button>
        )}
        {failed.length > 1 && (
          <button
            type="button"
            class="btn"
            onClick={() =>
              void model.retry(
                failed.map(({ id }) => id),
                false,
              )
            }
          >
            <Icon name="retry" />
            {i18n.t('waiting.retryAll')}
          </button>
        )}
        {links.length > 1 && (
          <button type="button" class="btn" onClick={removeAll}>
            {i18n.t('waiting.removeAll')}
          </button>
        )}
      </p>
      <ul class="wait-list">
        {links.slice(0, shown.value).map((link) => (
          <WaitingRow key={link.id} link={link} model={model} onGone={onGone} />
        ))}
      </ul>
      {links.length > shown.value && (
        <button type="button" class="btn" onClick={() => (shown.value += SHOWN)}>
          {i18n.t('waiting.more')}
        </button>
      )}
    </section>
  );
}

function WaitingRow({ link, model, onGone }: { link: WantedLink; model: Waiting; onGone: () => void }) {
  const name = link.title || link.url;
  const even = link.why === 'private-address';
  return (
    <li>
      <div>
        <p class="strong">
          <bdi>{name}</bdi>
        </p>
        <p class="quiet dotted">
          <span>
            <bdi>{URL.parse(link.url)?.host}</bdi>
          </span>
          <span>{i18n.t('library.savedOn', [formatDay(link.belongings.savedAt)])}</span>
          {link.belongings.tags.map((tag) => (
            <span key={tag}>
              <bdi>{tag}</bdi>
            </span>
          ))}
        </p>
        <p class={link.due === null ? 'wait-lost' : 'quiet'}>{stateWords(link)}</p>
      </div>
      <p class="imp-acts">
        {link.due === null && (
          <button
            type="button"
            class="btn"
            aria-label={i18n.t(even ? 'waiting.evenOne' : 'waiting.retryOne', [name])}
            onClick={() => {
              void model.retry([link.id], even);
              onGone();
            }}
          >
            {i18n.t(even ? 'waiting.even' : 'waiting.retry')}
          </button>
        )}
        <a
          class="btn btn-plain"
          href={link.url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={i18n.t('waiting.openOne', [name])}
        >
          {i18n.t('waiting.open')}
        </a>
        <button
          type="button"
          class="btn btn-plain"
          aria-label={i18n.t('waiting.removeOne', [name])}
          onClick={() => {
            void model.remove([link.id]);
            onGone();
          }}
        >
          {i18n.t('waiting.remove')}
        </button>
      </p>
    </li>
  );
}

function stateWords({ due, why }: WantedLink): string {
  if (why === null) return i18n.t('waiting.state');
  if (due === null) return i18n.t('waiting.lost', [wantedLossWords(why)]);
  return i18n.t('waiting.next', [formatDay(due), wantedLossWords(why)]);
}

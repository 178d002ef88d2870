import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OwnShelfModel } from '../../../models/own-shelf.ts';
import { FailureNote } from '../../ui/FailureNote';
import { Icon } from '../../ui/Icon';

/** Star, archive and tags of the saved article on the screen. */
export function OwnShelf({ shelf }: { shelf: InstanceType<typeof OwnShelfModel> }) {
  const text = useSignal('');
  useEffect(() => void shelf.read(), []);
  const now = shelf.shelf.value;
  const failure = shelf.failure.value;
  if (!now) return failure && <FailureNote failure={failure} />;
  const isArchived = now.archivedAt !== null;
  return (
    <>
      <hr />
      <button type="button" aria-pressed={now.starred} onClick={() => void shelf.star(!now.starred)}>
        <Icon name={now.starred ? 'star-on' : 'star'} />
        {i18n.t('take.star')}
        {now.starred && <Icon name="check" size={16} />}
      </button>
      <button type="button" aria-pressed={isArchived} onClick={() => void shelf.archive(!isArchived)}>
        <Icon name="archive" />
        {i18n.t('take.archive')}
        {isArchived && <Icon name="check" size={16} />}
      </button>
      <form
        class="mm-tags"
        onSubmit={(event) => {
          event.preventDefault();
          void shelf.tag(text.value);
          text.value = '';
        }}
      >
        <Icon name="tag" />
        {now.tags.map((tag) => (
          <span class="tag" key={tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="tag-off"
              aria-label={i18n.t('library.tags.remove', [tag])}
              title={i18n.t('library.tags.remove', [tag])}
              onClick={() => void shelf.untag(tag)}
            >
              <Icon name="close" size={16} />
            </button>
          </span>
        ))}
        <input
          type="text"
          class="field"
          aria-label={i18n.t('take.tag')}
          placeholder={i18n.t('take.tag')}
          maxLength={100}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </form>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

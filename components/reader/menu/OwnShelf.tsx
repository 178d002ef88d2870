import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OwnShelfModel } from '../../../models/own-shelf.ts';
import { FailureNote } from '../../ui/FailureNote';
import { Icon } from '../../ui/Icon';
import { KeyHint } from './KeyHint';

/** Star, archive and tags of the saved article on the screen. */
export function OwnShelf({ shelf }: { shelf: InstanceType<typeof OwnShelfModel> }) {
  const text = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => void shelf.read(), []);
  const now = shelf.shelf.value;
  const isTagging = shelf.isTagging.value;
  useEffect(() => {
    if (!isTagging || !field.current) return;
    shelf.isTagging.value = false;
    field.current.focus();
  }, [isTagging, now]);
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
        <KeyHint name="archive" />
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
          ref={field}
          type="text"
          class="field"
          aria-label={i18n.t('take.tag')}
          placeholder={i18n.t('take.tag')}
          maxLength={100}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        <KeyHint name="tag" />
      </form>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { tidyTag } from '../../models/shelf-changes.ts';
import { Icon } from '../ui/Icon';

/** Tags of one or more articles: those they have, each with a way to take it off, and a field that completes. */
export function TagEditor({
  model,
  ids,
  onDone,
}: {
  model: Library;
  ids: readonly string[];
  onDone: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const text = useSignal('');
  useEffect(() => field.current?.focus(), []);
  const rows = model.all.value.filter((row) => ids.includes(row.id));
  const given = [...new Set(rows.flatMap((row) => row.tags))];
  const add = () => {
    const tag = tidyTag(text.value);
    text.value = '';
    if (tag !== '') void model.act({ is: 'tag', tag }, ids);
  };
  return (
    <form
      class="tagger"
      aria-label={i18n.t('library.tags.edit', rows.length)}
      onSubmit={(event) => {
        event.preventDefault();
        if (tidyTag(text.value) === '') onDone();
        else add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <Icon name="tag" />
      <span class="strong">{i18n.t('library.tags.edit', rows.length)}</span>
      {given.map((tag) => (
        <span class="tag" key={tag}>
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="tag-off"
            aria-label={i18n.t('library.tags.remove', [tag])}
            title={i18n.t('library.tags.remove', [tag])}
            onClick={() => {
              void model.act({ is: 'untag', tag }, ids);
              field.current?.focus();
            }}
          >
            <Icon name="close" size={16} />
          </button>
        </span>
      ))}
      <span class="field">
        <input
          ref={field}
          list="known-tags"
          maxLength={100}
          autocomplete="off"
          aria-label={i18n.t('library.tags.field')}
          placeholder={i18n.t('library.tags.field')}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </span>
      <datalist id="known-tags">
        {model.tags.value
          .filter(([tag]) => !given.includes(tag))
          .map(([tag]) => (
            <option key={tag}>{tag}</option>
          ))}
      </datalist>
      <button type="submit" class="btn">
        {i18n.t('library.tags.add')}
      </button>
      <button type="button" class="btn btn-plain" onClick={onDone}>
        {i18n.t('library.tags.done')}
      </button>
    </form>
  );
}

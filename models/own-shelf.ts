import { action, createModel, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import type { ReaderPort } from './ports.ts';
import { type RowShelf, type ShelfChange, tidyTag } from './shelf-changes.ts';

/** What the user did with the saved article on the screen: star, archive, tags. Each change is kept at once. */
export const OwnShelfModel = createModel((port: ReaderPort['shelf']) => {
  /** Null until it is read, and where nothing is saved. */
  const shelf = signal<RowShelf | null>(null);
  const failure = signal<Failure | null>(null);
  /** A tag is about to be typed: its field takes the focus as soon as it is there. */
  const isTagging = signal(false);

  const read = async () => {
    const found = port ? await port.read() : null;
    failure.value = found === null || found.ok ? null : found.error;
    shelf.value = found?.ok ? found.value : null;
  };
  const change = async (part: ShelfChange) => {
    const before = shelf.peek();
    if (!port || !before) return;
    shelf.value = { ...before, ...part };
    const kept = await port.change(part);
    failure.value = kept.ok ? null : kept.error;
    if (!kept.ok) shelf.value = before;
  };
  const archive = (on: boolean) => change({ archivedAt: on ? new Date().toISOString() : null });

  return {
    shelf,
    failure,
    isTagging,
    read: action(read),
    star: action((on: boolean) => change({ starred: on })),
    archive: action((on: boolean) => archive(on)),
    /** Into the archive, or out of it. */
    turnArchive: action(async () => {
      if (!shelf.peek()) await read();
      const now = shelf.peek();
      if (now) await archive(now.archivedAt === null);
    }),
    tag: action((text: string) => {
      const tag = tidyTag(text);
      const tags = shelf.peek()?.tags ?? [];
      return tag === '' || tags.includes(tag) ? undefined : change({ tags: [...tags, tag] });
    }),
    untag: action((tag: string) => change({ tags: (shelf.peek()?.tags ?? []).filter((one) => one !== tag) })),
  };
});

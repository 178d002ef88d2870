import { action, computed, createModel, signal } from '@preact/signals';
import type { Article } from '../core/article/article.ts';
import type { Failure } from '../core/failure.ts';
import type { Dropped } from '../core/extract/mend/mendable.ts';
import { shortLabel } from '../core/mending/short-label.ts';
import { addRule, type MendingRule, withoutRule } from '../core/mending/rules.ts';
import type { MendableArticle, ReaderPort } from './ports.ts';

/** Something that can be brought back; `byUser` where the user hid it. */
export interface LeftOut {
  readonly rule: MendingRule;
  readonly step: string;
  readonly text: string;
  readonly pictures: number;
  readonly byUser: boolean;
}

/** Hiding what should not be in the article, and bringing back what should. Every change is remembered for the site at once. */
export const MendingModel = createModel((mend: ReaderPort['mend'], show: (article: Article) => void) => {
  /** What can be mended, null while nobody mends. */
  const parts = signal<MendableArticle | null>(null);
  const busy = signal(false);
  const failure = signal<Failure | null>(null);
  /** What happened last, for who listens and for the words beside Undo. */
  const did = signal<'hidden' | 'kept' | 'undone' | null>(null);
  /** The rules as they were before each change. */
  const before = signal<readonly (readonly MendingRule[])[]>([]);

  const leftOut = computed((): readonly LeftOut[] => {
    const now = parts.value;
    if (!now) return [];
    const hidden = now.rules.filter(({ does }) => does === 'hide');
    const dropped = now.dropped
      .filter(({ step }) => !step.startsWith('mend-'))
      .map((part: Dropped) => ({ ...part, byUser: false }));
    return [
      ...hidden.map((rule) => ({ rule, step: 'mend-hide', text: rule.label, pictures: 0, byUser: true })),
      ...dropped,
    ];
  });

  const read = async (rules: readonly MendingRule[] | null) => {
    busy.value = true;
    const read = await mend(rules);
    busy.value = false;
    failure.value = read.ok ? null : read.error;
    if (!read.ok) return false;
    parts.value = read.value;
    show(read.value.article);
    return true;
  };
  const change = async (rules: readonly MendingRule[], what: 'hidden' | 'kept') => {
    const now = parts.peek();
    if (!now || busy.peek()) return;
    if (!(await read(rules))) return;
    before.value = [...before.peek(), now.rules];
    did.value = what;
  };

  return {
    parts,
    busy,
    failure,
    did,
    leftOut,
    canUndo: computed(() => before.value.length > 0),
    start: action(async () => {
      if (parts.peek() || busy.peek()) return;
      did.value = null;
      await read(null);
    }),
    stop: action(() => {
      parts.value = null;
      failure.value = null;
    }),
    /** Hides the part that a mark of `parts` names, or else one of this kind whose text begins so. */
    hide: action((mark: string | null, kind: string, text: string) => {
      const now = parts.peek();
      if (!now) return;
      const rule = (mark !== null && now.marked[mark]) || {
        does: 'hide' as const,
        path: kind,
        text,
        label: shortLabel(text),
      };
      return change(addRule(now.rules, rule), 'hidden');
    }),
    bringBack: action(({ rule, byUser }: LeftOut) => {
      const now = parts.peek();
      if (!now) return;
      return change(byUser ? withoutRule(now.rules, rule) : addRule(now.rules, rule), 'kept');
    }),
    undo: action(async () => {
      const last = before.peek().at(-1);
      if (!last || busy.peek()) return;
      if (!(await read(last))) return;
      before.value = before.peek().slice(0, -1);
      did.value = 'undone';
    }),
  };
});

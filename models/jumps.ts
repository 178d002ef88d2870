import { action, createModel, signal } from '@preact/signals';

/** Jumps within the article, from the panel of figures or the outline, and the one way back from them. */
export const JumpsModel = createModel(() => {
  /** How far the article was scrolled before the first jump, in CSS pixels; null where there is no way back. */
  const wayBack = signal<number | null>(null);
  return {
    wayBack,
    /** To be called before a jump. Of several jumps, the way back leads to where the first began. */
    leave: action((scrolled: number) => {
      wayBack.value ??= scrolled;
    }),
    /** Where the article was before the first jump; null where there was none. */
    goBack: action((): number | null => {
      const to = wayBack.peek();
      wayBack.value = null;
      return to;
    }),
  };
});

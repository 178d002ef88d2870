/** A type of our own, so that nothing else that is dragged over a tag is taken for articles. */
const TYPE = 'application/x-figleaf-articles';

/** Articles on their way from the list to a tag. */
export const draggedRows = {
  write(event: DragEvent, ids: readonly string[]): void {
    event.dataTransfer?.setData(TYPE, ids.join(' '));
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copy';
  },
  known: (event: DragEvent): boolean => event.dataTransfer?.types.includes(TYPE) ?? false,
  read: (event: DragEvent): readonly string[] =>
    event.dataTransfer?.getData(TYPE).split(' ').filter(Boolean) ?? [],
};

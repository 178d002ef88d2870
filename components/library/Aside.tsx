import { useEffect, useState } from 'preact/hooks';
import type { ImportingScreen } from '../../models/importing.ts';
import type { Library } from '../../models/library.ts';
import type { Waiting } from '../../models/waiting.ts';
import type { ImportScreen } from './import/ImportScreen';
import { WaitingList } from './waiting/WaitingList';

/** The screens besides the list of articles, as the page of the library holds them. */
export interface Asides {
  readonly importing: ImportingScreen;
  readonly waiting: Waiting;
  /** Where a backup of our own is restored. */
  readonly onRestore: (file: File) => void;
}

/** The screen that stands in place of the list: import, or the links that wait. */
export function Aside({ model, asides, onGone }: { model: Library; asides: Asides; onGone: () => void }) {
  const [part, setPart] = useState<{ readonly Screen: typeof ImportScreen } | null>(null);
  const isImport = model.screen.value === 'import';
  useEffect(() => {
    if (isImport)
      void import('./import/ImportScreen').then(({ ImportScreen: Screen }) => setPart({ Screen }));
  }, [isImport]);
  if (!isImport) return <WaitingList model={asides.waiting} onGone={onGone} />;
  return (
    part && (
      <part.Screen
        model={asides.importing}
        onBrowse={() => model.show('saved')}
        onWaiting={() => model.showAside('waiting')}
        onRestore={asides.onRestore}
      />
    )
  );
}

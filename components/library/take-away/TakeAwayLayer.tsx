import type { Library } from '../../../models/library.ts';
import type { TakeAway } from '../../../models/take-away.ts';
import { ExportSheet } from './ExportSheet';
import { RestoreDialog } from './RestoreDialog';
import { SpaceSheet } from './SpaceSheet';
import './take-away.css';

/** The screens over the library: loaded when the first one is opened. */
export function TakeAwayLayer({ takeAway, library }: { takeAway: TakeAway; library: Library }) {
  const screen = takeAway.screen.value;
  if (screen === null) return null;
  const close = () => (takeAway.screen.value = null);
  switch (screen.is) {
    case 'export':
      return <ExportSheet takeAway={takeAway} library={library} chosen={screen.chosen} onClose={close} />;
    case 'space':
      return <SpaceSheet takeAway={takeAway} library={library} onClose={close} />;
    case 'restore':
      return (
        <RestoreDialog
          port={takeAway.restores}
          {...(screen.file ? { file: screen.file } : {})}
          onRestored={(count, takeBack) => library.adopt({ is: 'restore', count }, takeBack)}
          onTakeBack={() => void library.undo()}
          onClose={close}
        />
      );
  }
}

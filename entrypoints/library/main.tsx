import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { LibraryPage } from '../../components/library/LibraryPage';
import { uiLocale } from '../../components/ui/format';
import { applyTheme } from '../../components/ui/theme';
import { ImportingModel } from '../../models/importing.ts';
import { fileWords } from '../../components/library/take-away/file-words';
import { BackupModel } from '../../models/backing-up.ts';
import { LibraryModel } from '../../models/library.ts';
import { WaitingModel } from '../../models/waiting.ts';
import { importPort } from '../../platform/import/import-port.ts';
import { createTakeAway } from '../../models/take-away.ts';
import { libraryPort } from '../../platform/library/library-port.ts';
import { wakeWorker } from '../../platform/library/saved-port.ts';
import { fillRows, spacePort } from '../../platform/library/space.ts';
import { createSearchPort } from '../../platform/library/search-port.ts';
import { reportBugs } from '../../platform/report.ts';
import { waitingPort } from '../../platform/wanted/waiting-port.ts';
import { searchesPort } from '../../platform/saved-searches.ts';
import { settingsPort } from '../../platform/settings.ts';
import { shortcutsPort } from '../../platform/shortcuts.ts';
import { backupPort } from '../../platform/take-away/backup-port.ts';
import { exportPort } from '../../platform/take-away/export-port.ts';
import { restorePort } from '../../platform/take-away/restore-port.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/wordmark.css';
import '../../components/library/library.css';
import '../../components/library/list.css';
import '../../components/library/ledger.css';
import '../../components/library/import/import.css';
import '../../components/library/highlights.css';
import '../../components/library/searches.css';

const DRAWN_AT_LATEST_MS = 200;

reportBugs('library');

const later = (callback: () => void, ms: number) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};
const now = () => new Date();
const model = new LibraryModel({
  library: libraryPort,
  index: createSearchPort(),
  searches: searchesPort,
  shortcuts: shortcutsPort,
  locale: uiLocale(),
  now,
  later,
  drawn: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      // a tab behind others draws nothing
      setTimeout(resolve, DRAWN_AT_LATEST_MS);
    }),
});
const every = (callback: () => void, ms: number) => {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
};
const takeAway = createTakeAway({
  exports: exportPort,
  restores: restorePort,
  space: spacePort,
  backups: new BackupModel({
    port: backupPort,
    exports: exportPort,
    words: fileWords,
    now,
    every,
  }),
  now,
});
const asides = {
  importing: new ImportingModel({
    port: importPort,
    now,
    onTaken: model.adopt,
  }),
  waiting: new WaitingModel({
    port: waitingPort,
    later,
    onRemoved: (count, takeBack) => model.adopt({ is: 'unwant', count }, takeBack),
  }),
  onRestore: (file: File) => void (takeAway.screen.value = { is: 'restore', file }),
};
const started = model.start();
const asked = new URL(location.href).searchParams.get('q');
if (asked !== null) model.narrow({ query: asked });

const settings = signal(await settingsPort.get());
settingsPort.watch((changed) => (settings.value = changed));
applyTheme(settings);
document.title = `${i18n.t('library.title')} – Figleaf`;

render(
  <LibraryPage model={model} asides={asides} takeAway={takeAway} />,
  document.getElementById('app') ?? document.body,
);
await started;
// the list is there: what else there is to do must not make it later
wakeWorker();
await asides.waiting.start();
if (model.all.value.some((row) => row.textBytes === undefined)) {
  await fillRows();
  await model.refresh();
}
await takeAway.backups.start();

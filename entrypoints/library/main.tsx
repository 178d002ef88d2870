import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { LibraryPage } from '../../components/library/LibraryPage';
import { uiLocale } from '../../components/ui/format';
import { applyTheme } from '../../components/ui/theme';
import { LibraryModel } from '../../models/library.ts';
import { libraryPort, wakeWorker } from '../../platform/library/library-port.ts';
import { createSearchPort } from '../../platform/library/search-port.ts';
import { reportBugs } from '../../platform/report.ts';
import { settingsPort } from '../../platform/settings.ts';
import { shortcutsPort } from '../../platform/shortcuts.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/library/library.css';
import '../../components/library/list.css';
import '../../components/library/ledger.css';

const DRAWN_AT_LATEST_MS = 200;

reportBugs('library');

const model = new LibraryModel({
  library: libraryPort,
  index: createSearchPort(),
  shortcuts: shortcutsPort,
  locale: uiLocale(),
  now: () => new Date(),
  later: (callback, ms) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  drawn: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      // a tab behind others draws nothing
      setTimeout(resolve, DRAWN_AT_LATEST_MS);
    }),
});
const started = model.start();

const settings = signal(await settingsPort.get());
settingsPort.watch((now) => (settings.value = now));
applyTheme(settings);
document.title = `${i18n.t('library.title')} – Figleaf`;

render(<LibraryPage model={model} />, document.getElementById('app') ?? document.body);
await started;
// the list is there: what else there is to do must not make it later
wakeWorker();

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

reportBugs('library');
wakeWorker();

const settings = signal(await settingsPort.get());
settingsPort.watch((now) => (settings.value = now));
applyTheme(settings);
document.title = `${i18n.t('library.title')} – Figleaf`;

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
});
render(<LibraryPage model={model} />, document.getElementById('app') ?? document.body);
await model.start();

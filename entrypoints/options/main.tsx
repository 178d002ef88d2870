import { render } from 'preact';
import { i18n } from '#i18n';
import { OptionsPage } from '../../components/options/OptionsPage';
import { applyTheme } from '../../components/ui/theme';
import { fileWords } from '../../components/library/take-away/file-words';
import { BackupModel } from '../../models/backing-up.ts';
import { OptionsModel } from '../../models/options.ts';
import { libraryPort } from '../../platform/library/library-port.ts';
import { reportBugs } from '../../platform/report.ts';
import { settingsPort } from '../../platform/settings.ts';
import { shortcutsPort } from '../../platform/shortcuts.ts';
import { backupPort } from '../../platform/take-away/backup-port.ts';
import { exportPort } from '../../platform/take-away/export-port.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/wordmark.css';
import '../../components/type/typeset.css';
import '../../components/type/type.css';
import '../../components/options/options.css';

reportBugs('options');

const model = new OptionsModel({ settings: settingsPort, shortcuts: shortcutsPort, library: libraryPort });
applyTheme(model.settings);
document.title = `${i18n.t('options.title')} – Figleaf`;
const backups = new BackupModel({
  port: backupPort,
  exports: exportPort,
  words: fileWords,
  now: () => new Date(),
  every: (callback, ms) => {
    const timer = setInterval(callback, ms);
    return () => clearInterval(timer);
  },
});
render(<OptionsPage model={model} backups={backups} />, document.getElementById('app') ?? document.body);
await model.start();
await backups.start();

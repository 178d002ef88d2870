import { render } from 'preact';
import { i18n } from '#i18n';
import { OptionsPage } from '../../components/options/OptionsPage';
import { applyTheme } from '../../components/ui/theme';
import { OptionsModel } from '../../models/options.ts';
import { libraryPort } from '../../platform/library/library-port.ts';
import { reportBugs } from '../../platform/report.ts';
import { settingsPort } from '../../platform/settings.ts';
import { shortcutsPort } from '../../platform/shortcuts.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/type/typeset.css';
import '../../components/type/type.css';
import '../../components/options/options.css';

reportBugs('options');

const model = new OptionsModel({ settings: settingsPort, shortcuts: shortcutsPort, library: libraryPort });
applyTheme(model.settings);
document.title = `${i18n.t('options.title')} – Figleaf`;
render(<OptionsPage model={model} />, document.getElementById('app') ?? document.body);
await model.start();

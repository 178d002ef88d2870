import { render } from 'preact';
import { signal } from '@preact/signals';
import { Reader } from '../../components/reader/Reader';
import { applyTheme } from '../../components/ui/theme';
import { choiceFor, withChoice } from '../../core/listening/choices.ts';
import type { Settings } from '../../core/settings.ts';
import { createSanitizer } from '../../core/sanitize/create-sanitizer.ts';
import { ReaderModel } from '../../models/reader.ts';
import { lockView } from '../../platform/lock-view.ts';
import { createReaderPort } from '../../platform/reader-port.ts';
import { reportBugs } from '../../platform/report.ts';
import { settingsPort } from '../../platform/settings.ts';
import { speechPort } from '../../platform/speech.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/type/typeset.css';
import '../../components/type/type.css';
import '../../components/reader/reader.css';
import '../../components/reader/popovers.css';
import '../../components/reader/print.css';
import '../../components/reader/figures/figures.css';
import '../../components/reader/marks/marks.css';
import '../../components/reader/listen/listen.css';
import '../../components/reader/focus/line-focus.css';
import '../../components/reader/mend/mend.css';
import '../../components/reader/notes/notes.css';

reportBugs('reader');
const address = new URL(location.href);
lockView(document, address.searchParams.has('saved') ? 'saved' : 'fresh');
const settings = signal(settingsPort.defaults);
const change = (part: Partial<Settings>) => {
  settings.value = { ...settings.value, ...part };
  void settingsPort.set(part);
};
const { toFragment, toHtml } = createSanitizer(window);
const reader = new ReaderModel(createReaderPort(address, toHtml), speechPort, {
  choiceFor: (lang) => choiceFor(settings.peek().listening, lang),
  remember: (lang, choice) => change({ listening: withChoice(settings.peek().listening, lang, choice) }),
});
// the type first: an article that is set anew after it was shown would jump
void settingsPort
  .get()
  .then((known) => (settings.value = known))
  .finally(() => reader.start());
settingsPort.watch((changed) => (settings.value = changed));
applyTheme(settings);
render(
  <Reader model={reader} settings={settings} change={change} toFragment={toFragment} />,
  document.getElementById('root')!,
);

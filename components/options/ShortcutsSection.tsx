import { i18n } from '#i18n';
import type { Options } from '../../models/options.ts';
import type { Shortcut } from '../../models/ports.ts';
import { KEY_NAMES, READER_KEYS } from '../reader/reader-keys';
import { Keys } from '../ui/Keys';
import { Icon } from '../ui/Icon';
import { Section } from './Section';

export function ShortcutsSection({ model }: { model: Options }) {
  const commands = model.commands.value;
  const untaken = commands.filter(({ keys }) => keys === '').length;
  return (
    <Section id="shortcuts" title={i18n.t('options.shortcuts')}>
      <div class="o-keys">
        <table class="o-table">
          <caption>{i18n.t('options.anywhere')}</caption>
          <thead class="sr">
            <tr>
              <th scope="col">{i18n.t('options.commandColumn')}</th>
              <th scope="col">{i18n.t('options.keysColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {commands.map(({ name, keys }) => (
              <tr key={name}>
                <th scope="row">{commandName(name)}</th>
                <td>
                  {keys === '' ? <span class="quiet">{i18n.t('options.notSet')}</span> : <Keys keys={keys} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {untaken > 0 && (
          <div class="note note-warn">
            <Icon name="warning" />
            <p>{i18n.t('options.untaken', untaken)}</p>
          </div>
        )}
      </div>
      <div class="o-row">
        <p class="o-l o-h">{i18n.t('options.changeHint')}</p>
        <div class="o-c">
          <button type="button" class="btn" onClick={() => void model.changeShortcuts()}>
            <Icon name="keyboard" />
            {i18n.t('options.change')}
          </button>
        </div>
      </div>
      <div class="o-keys">
        <h3>{i18n.t('options.inLibrary')}</h3>
        <dl>
          <Key name={i18n.t('options.keySearch')} keys={[['/']]} />
          <Key name={i18n.t('options.keyMove')} keys={[['J'], ['K']]} />
          <Key name={i18n.t('options.keyOpen')} keys={[['Enter']]} />
          <Key name={i18n.t('options.keySelect')} keys={[['X']]} />
          <Key name={i18n.t('options.keyStar')} keys={[['S']]} />
          <Key name={i18n.t('options.keyTag')} keys={[['T']]} />
          <Key name={i18n.t('options.keyRead')} keys={[['M']]} />
          <Key name={i18n.t('options.keyArchive')} keys={[['E']]} />
          <Key name={i18n.t('options.keyDelete')} keys={[['Del']]} />
          <Key name={i18n.t('options.keyUndo')} keys={[['Ctrl', 'Z']]} />
          <Key name={i18n.t('options.keyClear')} keys={[['Esc']]} />
        </dl>
      </div>
      <div class="o-keys">
        <h3>{i18n.t('options.inReader')}</h3>
        <dl>
          {KEY_NAMES.map((name) => (
            <Key key={name} name={i18n.t(`keys.${name}`)} keys={[[READER_KEYS[name]]]} />
          ))}
        </dl>
      </div>
    </Section>
  );
}

/** One key, or one of several keys; a key may be pressed with others. */
function Key({ name, keys }: { name: string; keys: readonly (readonly string[])[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {keys.map((together, i) => [
          i > 0 && <span class="or">{i18n.t('options.or')}</span>,
          <span key={together.join()} class="keys">
            {together.map((key) => (
              <kbd key={key} class="kbd">
                {key}
              </kbd>
            ))}
          </span>,
        ])}
      </dd>
    </div>
  );
}

function commandName(name: Shortcut['name']): string {
  switch (name) {
    case 'toggle-reader':
      return i18n.t('name.readingMode');
    case 'toggle-figures':
      return i18n.t('name.highlightFigures');
    case 'save-article':
      return i18n.t('name.saveOffline');
    case 'open-library':
      return i18n.t('name.savedArticles');
  }
}

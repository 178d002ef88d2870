import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import { formatBytes, formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Wordmark } from './Wordmark';

export function SideBar({ model }: { model: Library }) {
  const count = model.rows.value.length;
  return (
    <nav class="side" aria-label={i18n.t('library.label')}>
      <a class="side-brand" href="/library.html">
        <Wordmark />
      </a>
      <ul>
        <li>
          <a href="/library.html" aria-current="page">
            <Icon name="library" />
            <span>{i18n.t('library.saved')}</span>
            {count > 0 && <b class="num">{formatNumber(count)}</b>}
          </a>
        </li>
      </ul>
      <div class="side-foot">
        <Store model={model} />
        <a class="side-set" href="/options.html">
          <Icon name="settings" />
          {i18n.t('name.settings')}
        </a>
      </div>
    </nav>
  );
}

/** What the library takes of the room the browser gives. The words say it all, so the meter is only drawn. */
function Store({ model }: { model: Library }) {
  const storage = model.storage.value;
  if (!storage || model.rows.value.length === 0) return null;
  const { used, free } = storage;
  return (
    <div class="store">
      <p>
        <span>{i18n.t('library.storage.kept', [formatBytes(used)])}</span>
        <span class="quiet">{i18n.t('library.storage.free', [formatBytes(free)])}</span>
      </p>
      <span class="meter" aria-hidden="true">
        <i class="m-used" style={{ flexGrow: used }} />
        <i class="m-free" style={{ flexGrow: free }} />
      </span>
    </div>
  );
}

import { i18n } from '#i18n';
import { Icon } from '../ui/Icon';
import { Keys } from '../ui/Keys';

/** First use: nothing is saved yet, and how to change that. */
export function EmptyState({ saveKeys, onImport }: { saveKeys: string; onImport: () => void }) {
  return (
    <div class="empty">
      <Leaf />
      <h1>{i18n.t('library.empty.title')}</h1>
      <p class="quiet">{i18n.t('library.empty.text')}</p>
      <ol class="steps">
        <li>
          <b aria-hidden="true">1</b>
          {i18n.t('library.empty.open')}
        </li>
        <li>
          <b aria-hidden="true">2</b>
          {saveKeys === '' ? (
            i18n.t('library.empty.click')
          ) : (
            <span>
              {i18n.t('library.empty.press')} <Keys keys={saveKeys} />
            </span>
          )}
        </li>
        <li>
          <b aria-hidden="true">3</b>
          {i18n.t('library.empty.find')}
        </li>
      </ol>
      <button type="button" class="btn" onClick={onImport}>
        <Icon name="import" />
        {i18n.t('bringIn.fromElsewhere')}
      </button>
      <p class="hint">{i18n.t('bringIn.services')}</p>
    </div>
  );
}

function Leaf() {
  return (
    <svg
      class="empty-pic"
      viewBox="0 0 200 168"
      width="200"
      height="168"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="M54 150V66c0-27 21-48 48-48h40a6 6 0 0 1 6 6v78c0 27-21 48-48 48z" />
      <path d="M92 52h34M78 118h40" />
      <path class="e-fig" d="M78 76h52M78 90h52" />
      <path class="e-tint" d="M76 70h56v26H76z" stroke="none" />
      <path d="M30 150h140" opacity=".55" />
    </svg>
  );
}

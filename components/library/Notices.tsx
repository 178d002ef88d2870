import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../models/library.ts';
import type { Healing } from '../../models/ports.ts';
import { FailureNote } from '../ui/FailureNote';
import { formatNumber } from '../ui/format';
import { Icon } from '../ui/Icon';

/** What the user should know above the list: what was mended, and what the last action could not do. */
export function Notices({ model, onGone }: { model: Library; onGone: () => void }) {
  const healing = model.healing.found.value;
  const mending = model.healing.progress.value;
  const problem = model.problem.value;
  return (
    <>
      {mending && (
        <div class="notice">
          <div class="note">
            <Icon name="info" />
            <div class="mending">
              <output class="strong">{i18n.t('library.healing.now')}</output>
              <p class="quiet num">
                {i18n.t('library.healing.progress', [
                  formatNumber(mending.done),
                  formatNumber(mending.total),
                ])}
              </p>
              <progress
                class="bar bar-lg"
                aria-label={i18n.t('library.healing.now')}
                value={mending.done}
                max={mending.total}
              />
            </div>
          </div>
        </div>
      )}
      {healing && !mending && (
        <Notice
          onDismiss={() => {
            void model.healing.dismiss();
            onGone();
          }}
        >
          <div class="note">
            <Icon name="info" />
            <output>
              <span class="strong">{healingWords(healing)}</span>
              <span class="quiet">
                {i18n.t(healing.isUnlisted ? 'library.healed.unlistedHint' : 'library.healed.hint')}
              </span>
            </output>
          </div>
        </Notice>
      )}
      {problem && (
        <Notice
          now
          onDismiss={() => {
            model.dismissProblem();
            onGone();
          }}
        >
          <FailureNote failure={problem} />
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  children: ComponentChildren;
  /** It answers what was just done, maybe far down the list: it stays in view. */
  now?: boolean;
  onDismiss: () => void;
}

function Notice({ children, now = false, onDismiss }: NoticeProps) {
  const name = i18n.t('library.healed.dismiss');
  return (
    <div class={now ? 'notice notice-now' : 'notice'}>
      {children}
      <button type="button" class="icon-btn" aria-label={name} title={name} onClick={onDismiss}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

function healingWords({ restored, damaged, isUnlisted }: Healing): string {
  if (isUnlisted) return i18n.t('library.healed.unlisted', restored, [formatNumber(restored)]);
  if (damaged === 0) return i18n.t('library.healed.restored', restored, [formatNumber(restored)]);
  if (restored === 0) return i18n.t('library.healed.damaged', damaged, [formatNumber(damaged)]);
  return i18n.t('library.healed.both', [formatNumber(restored), formatNumber(damaged)]);
}

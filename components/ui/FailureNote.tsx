import { i18n } from '#i18n';
import type { Failure } from '../../core/failure.ts';
import { failureWords } from './failure-words';
import { Icon } from './Icon';

/** An inline notice of a failure: what happened, what to do, and a way to try again where there is one. */
export function FailureNote({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const { what, hint } = failureWords(failure);
  return (
    <div class="failure" role="alert">
      <div class="note note-danger">
        <Icon name="warning" />
        <div>
          <p class="strong">{what}</p>
          <p class="quiet">{hint}</p>
        </div>
      </div>
      {onRetry && (
        <button type="button" class="btn" onClick={onRetry}>
          <Icon name="retry" />
          {i18n.t('failure.tryAgain')}
        </button>
      )}
    </div>
  );
}

import { useModel } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type MergeCounts, sum } from '../../../core/backup/merge-saved.ts';
import type { BackupLoss } from '../../../core/backup/open-backup.ts';
import {
  type LostArticle,
  type RestoreFailure,
  RestoreModel,
  type RestoreNeeds,
  type RestorePort,
  type RestorePreview,
  type RestoreReport,
} from '../../../models/restoring.ts';
import { failureWords } from '../../ui/failure-words';
import { FailureNote } from '../../ui/FailureNote';
import { formatDay, formatNumber } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Sheet, SheetProgress } from './Sheet';
import './take-away.css';

interface RestoreDialogProps {
  readonly port: RestorePort;
  /** A file that was dropped or chosen already. */
  readonly file?: File;
  readonly onRestored: RestoreNeeds['onRestored'];
  /** Takes back what was restored last. */
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

/** A backup: what it would bring, how far it is, what came of it. Nothing is changed before the user says so. */
export function RestoreDialog({ port, file, onRestored, onTakeBack, onClose }: RestoreDialogProps) {
  const model = useModel(() => new RestoreModel({ port, onRestored }));
  const state = model.state.value;
  useEffect(() => {
    if (file) void model.read(file);
  }, [model, file]);
  const close = () => {
    model.stop();
    onClose();
  };
  return (
    <Sheet title={i18n.t('takeAway.restore.title')} onClose={close}>
      {state.is === 'choosing' && <Choose onFile={(chosen) => void model.read(chosen)} />}
      {state.is === 'reading' && (
        <>
          <p role="status">{i18n.t('takeAway.restore.reading', [formatNumber(state.done)])}</p>
          <Acts>
            <button type="button" class="btn" onClick={model.stop}>
              {i18n.t('takeAway.stop')}
            </button>
          </Acts>
        </>
      )}
      {state.is === 'failed' && (
        <>
          <Refused failure={state.failure} />
          <Acts>
            <button type="button" class="btn" onClick={model.again}>
              {i18n.t('takeAway.restore.other')}
            </button>
          </Acts>
        </>
      )}
      {state.is === 'preview' && (
        <Preview preview={state.preview} onOther={model.again} onRestore={() => void model.restore()} />
      )}
      {state.is === 'running' && (
        <>
          <SheetProgress
            words={i18n.t('takeAway.export.progress', [formatNumber(state.done), formatNumber(state.total)])}
            {...state}
          />
          <Acts>
            <button type="button" class="btn" onClick={model.stop}>
              {i18n.t('takeAway.stop')}
            </button>
          </Acts>
        </>
      )}
      {state.is === 'done' && (
        <>
          <Report report={state.report} />
          <Acts>
            {state.report.takeBack && (
              <button
                type="button"
                class="btn btn-plain"
                onClick={() => {
                  onTakeBack();
                  close();
                }}
              >
                {i18n.t('takeAway.restore.takeBack')}
              </button>
            )}
            <button type="button" class="btn btn-primary" onClick={close}>
              {i18n.t('takeAway.done')}
            </button>
          </Acts>
        </>
      )}
    </Sheet>
  );
}

function Acts({ children }: { children: ComponentChildren }) {
  return <div class="sheet-acts">{children}</div>;
}

function Choose({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>{i18n.t('takeAway.restore.choose')}</p>
      <p class="hint">{i18n.t('takeAway.restore.rule')}</p>
      <input
        class="sr"
        type="file"
        accept=".zip,application/zip"
        tabIndex={-1}
        aria-label={i18n.t('takeAway.restore.file')}
        ref={input}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
        }}
      />
      <Acts>
        <button type="button" class="btn btn-primary" onClick={() => input.current?.click()}>
          {i18n.t('takeAway.restore.file')}
        </button>
      </Acts>
    </>
  );
}

function Preview({
  preview,
  onRestore,
  onOther,
}: {
  preview: RestorePreview;
  onRestore: () => void;
  onOther: () => void;
}) {
  const { counts, lost, absent, isCutOff, searches, links } = preview;
  const wanted = counts.added + counts.joined + counts.replaced + searches + links;
  return (
    <div class="sheet-report">
      <p class="strong">
        {i18n.t('takeAway.restore.made', sum(counts) + lost.length, [
          formatNumber(sum(counts) + lost.length),
          formatDay(preview.made),
        ])}
      </p>
      <Counts counts={counts} searches={searches} links={links} tense="would" />
      <Lost lost={lost} />
      {preview.lostBeside.map((what) => (
        <p key={what}>{i18n.t(`takeAway.restore.lostBeside.${what}`)}</p>
      ))}
      {(isCutOff || absent > 0) && (
        <p class="note note-warn">
          <Icon name="warning" />
          <span>
            {isCutOff
              ? i18n.t('takeAway.restore.cutOff')
              : i18n.t('takeAway.restore.absent', absent, [formatNumber(absent)])}
          </span>
        </p>
      )}
      <p class="hint">{i18n.t('takeAway.restore.rule')}</p>
      <Acts>
        <button type="button" class="btn btn-plain" onClick={onOther}>
          {i18n.t('takeAway.restore.other')}
        </button>
        <button type="button" class="btn btn-primary" disabled={wanted === 0} onClick={onRestore}>
          {i18n.t('takeAway.restore.start')}
        </button>
      </Acts>
    </div>
  );
}

function Report({ report }: { report: RestoreReport }) {
  const { counts, lost, missingPictures, ended, searches, links } = report;
  return (
    <div class="sheet-report" role="status">
      <p class="strong">{i18n.t(ended === null ? 'takeAway.restore.whole' : 'takeAway.restore.part')}</p>
      {ended !== null && (
        <p class="note note-danger">
          <Icon name="warning" />
          <span>{ended === 'stopped' ? i18n.t('takeAway.restore.stopped') : failureWords(ended).what}</span>
        </p>
      )}
      <Counts counts={counts} searches={searches} links={links} tense="did" />
      <Lost lost={lost} />
      {missingPictures > 0 && (
        <p>{i18n.t('takeAway.restore.missing', missingPictures, [formatNumber(missingPictures)])}</p>
      )}
    </div>
  );
}

interface CountsProps {
  readonly counts: MergeCounts;
  readonly searches: number;
  readonly links: number;
  readonly tense: 'would' | 'did';
}

function Counts({ counts, tense, ...beside }: CountsProps) {
  const outcomes = (['added', 'joined', 'replaced', 'same'] as const).filter((one) => counts[one] > 0);
  return (
    <ul>
      {outcomes.map((outcome) => (
        <li key={outcome}>
          {i18n.t(`takeAway.restore.${tense}.${outcome}`, counts[outcome], [formatNumber(counts[outcome])])}
        </li>
      ))}
      {(['searches', 'links'] as const)
        .filter((what) => beside[what] > 0)
        .map((what) => (
          <li key={what}>
            {i18n.t(`takeAway.restore.${tense}.${what}`, beside[what], [formatNumber(beside[what])])}
          </li>
        ))}
    </ul>
  );
}

/** Articles that cannot be read, counted by their reason. */
function Lost({ lost }: { lost: readonly LostArticle[] }) {
  if (lost.length === 0) return null;
  const reasons = [...Map.groupBy(lost, ({ why }) => lostWords(why))];
  return (
    <>
      <p>{i18n.t('takeAway.restore.lost', lost.length, [formatNumber(lost.length)])}</p>
      <ul>
        {reasons.map(([words, those]) => (
          <li key={words}>
            {words} ({formatNumber(those.length)})
          </li>
        ))}
      </ul>
    </>
  );
}

function lostWords(why: BackupLoss): string {
  switch (why) {
    case 'newer':
      return i18n.t('takeAway.restore.why.newer');
    case 'missing':
    case 'cut-off':
      return i18n.t('takeAway.restore.why.missing');
    case 'damaged':
    case 'unreadable':
      return i18n.t('takeAway.restore.why.damaged');
    case 'unsafe-name':
    case 'encrypted':
    case 'unknown-packing':
    case 'too-large':
    case 'bomb':
      return i18n.t('takeAway.restore.why.refused');
  }
}

function Refused({ failure }: { failure: RestoreFailure }) {
  switch (failure.is) {
    case 'not-a-backup':
    case 'newer':
    case 'bomb':
    case 'too-many':
      return (
        <div class="note note-danger" role="alert">
          <Icon name="warning" />
          <p>{i18n.t(`takeAway.restore.refused.${REFUSED[failure.is]}`)}</p>
        </div>
      );
    default:
      return <FailureNote failure={failure} />;
  }
}

const REFUSED = { 'not-a-backup': 'other', newer: 'newer', bomb: 'bomb', 'too-many': 'bomb' } as const;

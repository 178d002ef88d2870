import { i18n } from '#i18n';
import { useSignal } from '@preact/signals';
import type { Failure } from '../../core/failure.ts';
import type { LibraryPort } from '../../models/ports.ts';
import { FailureNote } from '../ui/FailureNote';
import { formatDate, uiLocale } from '../ui/format';
import { Icon } from '../ui/Icon';

interface DownloadButtonProps {
  readonly id: string;
  readonly exportHtml: LibraryPort['exportHtml'];
}

/** Hands a saved article over as one HTML file, by the browser's own download. */
export function DownloadButton({ id, exportHtml }: DownloadButtonProps) {
  const refused = useSignal<Failure | null>(null);
  const download = async () => {
    const made = await exportHtml(id, {
      lang: uiLocale(),
      formatDate,
      original: i18n.t('reader.fileOriginal'),
      lostPicture: i18n.t('reader.filePicture'),
      marks: i18n.t('takeAway.marks'),
    });
    refused.value = made.ok ? null : made.error;
    if (!made.ok) return;
    const url = URL.createObjectURL(made.value.file);
    const link = document.createElement('a');
    link.href = url;
    link.download = made.value.name;
    link.click();
    // the browser has taken the file over by then; the address alone would keep it in memory
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <>
      <button type="button" class="btn" onClick={() => void download()}>
        <Icon name="save" />
        {i18n.t('reader.download')}
      </button>
      {refused.value && <FailureNote failure={refused.value} />}
    </>
  );
}

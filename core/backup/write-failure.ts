/** Why a file or a folder of the user's own is not written. */
export type WriteFailure =
  | { readonly is: 'no-room' }
  /** The browser or the system does not allow it, or no longer. */
  | { readonly is: 'not-allowed' }
  /** The folder or its drive is not there. */
  | { readonly is: 'gone' }
  /** Anything else; `detail` is the browser's own words. */
  | { readonly is: 'unwritten'; readonly detail: string };

const BY_NAME: Readonly<Record<string, WriteFailure>> = {
  QuotaExceededError: { is: 'no-room' },
  NotAllowedError: { is: 'not-allowed' },
  SecurityError: { is: 'not-allowed' },
  NoModificationAllowedError: { is: 'not-allowed' },
  NotFoundError: { is: 'gone' },
};

/** The failure that an exception of the File System API stands for, told by its name: messages differ and may be empty. */
export function toWriteFailure(error: unknown): WriteFailure {
  if (!(error instanceof Error || error instanceof DOMException))
    return { is: 'unwritten', detail: String(error) };
  return BY_NAME[error.name] ?? { is: 'unwritten', detail: error.message || error.name };
}

/**
 * The browser could not write to its content store and did not say that its quota is used up. Chromium gives such an
 * error, "Unexpected internal error", when the disk below the quota is full.
 */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

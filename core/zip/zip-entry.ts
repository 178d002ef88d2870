/** One file of an archive, as its directory or its own header tells it. Nothing of it is true until it was read. */
export interface ZipEntry {
  /** Path inside the archive, with `/` between its parts. */
  readonly name: string;
  /** 0 stored, 8 deflated. Others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where the data begin and how many bytes they take in the archive. */
  readonly start: number;
  readonly packed: number;
  /** CRC-32 that the bytes should have; null where the archive broke off before it. */
  readonly sum: number | null;
}

/** Why an archive is not opened. */
export type ZipFailure =
  /** No entry was found in it. */
  | { readonly is: 'not-a-zip' }
  /** Entries that lie over each other, as no program writes them and bombs are made of. */
  | { readonly is: 'bomb' }
  /** More entries than the limit. */
  | { readonly is: 'too-many'; readonly limit: number };

/** Whether a name stays inside a folder it would be written to. Nothing is ever written by name here; it tells a made-up archive. */
export function isInside(name: string): boolean {
  return (
    name !== '' &&
    !/^(?:[/\\]|[a-z]:)/i.test(name) &&
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    !/[\u0000-\u001f]/.test(name) &&
    !name.split(/[/\\]/).includes('..')
  );
}

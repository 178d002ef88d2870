import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_LIMITS, type ImportLimits, type ImportPreview } from '../../../core/import/import-list.ts';
import { readImport } from '../../../core/import/read-import.ts';

export function fixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/import', name)));
}

/** Reads a file that has to be readable. */
export async function preview(
  bytes: Uint8Array<ArrayBuffer> | string,
  name = 'export',
  limits: Partial<ImportLimits> = {},
): Promise<ImportPreview> {
  const result = await attempt(bytes, name, limits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function attempt(
  bytes: Uint8Array<ArrayBuffer> | string,
  name = 'export',
  limits: Partial<ImportLimits> = {},
) {
  return readImport(
    { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes },
    { signal: new AbortController().signal, limits: { ...IMPORT_LIMITS, ...limits } },
  );
}

import type { FileTarget } from '../../models/exporting.ts';

/** What of the File System Access API is used and the types of the language do not have: Chromium alone has it. */
interface SavePicker {
  showSaveFilePicker?: (about: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** Bytes that are collected before they are handed to the browser, which keeps large ones on disk. */
const PIECE = 8 * 1024 * 1024;
/** How long the browser may take to begin with a file before its bytes are let go. */
const KEEP = 60_000;

/**
 * Where a file goes: to the place that the user names, written as it is made, where the browser asks for one; else to
 * the downloads, collected by the browser until it is whole. Null where the user names none.
 */
export async function chooseTarget(name: string): Promise<FileTarget | null> {
  const { showSaveFilePicker } = globalThis as SavePicker;
  if (!showSaveFilePicker) return { name, stream: download(name) };
  try {
    const handle = await showSaveFilePicker.call(globalThis, { suggestedName: name });
    return { name: handle.name, stream: await handle.createWritable() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function download(name: string): WritableStream<Uint8Array<ArrayBuffer>> {
  let whole: Blob[] = [];
  let piece: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const put = () => {
    whole.push(new Blob(piece));
    piece = [];
    size = 0;
  };
  return new WritableStream<Uint8Array<ArrayBuffer>>({
    write(bytes) {
      piece.push(bytes);
      size += bytes.length;
      if (size >= PIECE) put();
    },
    close() {
      put();
      const url = URL.createObjectURL(new Blob(whole));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), KEEP);
    },
    abort() {
      whole = [];
      piece = [];
    },
  });
}

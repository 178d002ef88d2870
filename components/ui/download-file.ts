/** How long the browser may take to begin with a file before its bytes are let go. */
const KEEP = 60_000;

/** Gives the user a file, made here: nothing is asked of anyone. */
export function downloadFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}

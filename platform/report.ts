/**
 * Reports bugs of one context to its console, where the browser's extension page lists them. Nothing is sent anywhere.
 * Expected failures never come here: they are values.
 */
export function reportBugs(where: string): void {
  globalThis.addEventListener('error', (event) => report(where, event.error ?? event.message));
  globalThis.addEventListener('unhandledrejection', (event) => report(where, event.reason));
}

export function report(where: string, bug: unknown): void {
  // oxlint-disable-next-line no-console -- the one place where bugs are made visible
  console.error(`Figleaf, ${where}:`, bug);
}

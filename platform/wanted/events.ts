const CHANNEL = 'figleaf-wanted';

/** Tells every page of the extension and the worker that the links that wait are others than before. */
export function announceWanted(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls `listener` whenever the links that wait have changed, until the returned function is called. */
export function listenWanted(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => listener());
  return () => channel.close();
}

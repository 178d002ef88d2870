import type { LibraryEvent } from '../../models/ports.ts';
import { sendMessage } from '../protocol.ts';
import { changedItem } from './changed.ts';

const CHANNEL = 'figleaf-library';

/** Tells every open page of the extension, this one included, what happened in the library. */
export function announce(event: LibraryEvent): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(event);
  channel.close();
  // the reader's frame lies in a web page, where storage and channels are apart from the extension's
  if (event.is !== 'healing') sendMessage('libraryEvent', event).catch(() => {});
  if ('id' in event) void changedItem.setValue(new Date().toISOString());
}

/** Calls `listener` for everything that happens in the library, until the returned function is called. */
export function listen(listener: (event: LibraryEvent) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (message: MessageEvent<LibraryEvent>) => listener(message.data));
  return () => channel.close();
}

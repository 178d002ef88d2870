const CHANNEL = 'figleaf-opening';

/** One try to open the database, among those of all windows and the worker. */
export interface BlockedOpening {
  /** Comes true when this try, or one that stands before it in the queue, waits for a window with an older version. */
  readonly heard: Promise<'blocked'>;
  /** The browser says that this try is blocked. */
  tell(): void;
  /** The older window let go, and the library is being raised: who comes now waits for that, and for nobody. */
  release(): void;
  /** This try is over, one way or another. */
  end(): void;
}

/**
 * Browsers queue the tries to open a database, and tell only the first of them that it is blocked; those behind it wait
 * without a word. So the first one tells the others, also those that come later and ask.
 */
export function watchBlocked(): BlockedOpening {
  const channel = new BroadcastChannel(CHANNEL);
  let isBlocked = false;
  let hear: (what: 'blocked') => void = () => {};
  const heard = new Promise<'blocked'>((resolve) => (hear = resolve));
  channel.addEventListener('message', ({ data }: MessageEvent<'blocked' | 'ask'>) => {
    if (data === 'blocked') hear('blocked');
    else if (isBlocked) channel.postMessage('blocked');
  });
  channel.postMessage('ask');
  return {
    heard,
    tell() {
      isBlocked = true;
      channel.postMessage('blocked');
      hear('blocked');
    },
    release() {
      isBlocked = false;
    },
    end: () => channel.close(),
  };
}

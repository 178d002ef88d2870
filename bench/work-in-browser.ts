/** What is asked of a browser here; puppeteer's has it. */
interface Losable {
  /** Whether it can still be asked. */
  readonly connected: boolean;
  close(): Promise<void>;
}

export interface InBrowser<Item, B extends Losable> {
  readonly items: readonly Item[];
  /** How many items are under way at a time. */
  readonly jobs: number;
  start(): Promise<B>;
  work(item: Item, browser: B): Promise<void>;
  /** Is told of an item that ends the browser even when nothing else is under way. */
  onLost(item: Item): void;
}

/**
 * Does `work` for each item in one browser, and in a new one after it is gone. Several items are under way when that
 * happens, and all but one are innocent: they are tried again, each alone, and told to `onLost` when the browser goes again.
 * Throws what `work` throws while its browser is there, and what `start` throws.
 */
export async function workInBrowser<Item, B extends Losable>(run: InBrowser<Item, B>): Promise<void> {
  let current = run.start();
  const browser = async (): Promise<B> => {
    const mine = current;
    if ((await mine).connected) return mine;
    // whoever sees first that it is gone starts the next for all
    if (current === mine) current = run.start();
    return current;
  };
  /** Whether the item was done with before its browser was gone. */
  const attempt = async (item: Item): Promise<boolean> => {
    const mine = await browser();
    try {
      await run.work(item, mine);
      return true;
    } catch (error) {
      if (mine.connected) throw error;
      return false;
    }
  };
  const waiting = run.items.values();
  const suspects: Item[] = [];
  const worker = async () => {
    for (const item of waiting) if (!(await attempt(item))) suspects.push(item);
  };
  try {
    await Promise.all(Array.from({ length: run.jobs }, worker));
    for (const item of suspects) if (!(await attempt(item))) run.onLost(item);
  } finally {
    await (await current).close();
  }
}

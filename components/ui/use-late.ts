import { useEffect, useState } from 'preact/hooks';

/** A part of the program that is loaded when it is first wanted. Null until it is there. */
export function useLate<T>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [part, setPart] = useState<{ readonly is: T } | null>(null);
  const isMissing = isWanted && part === null;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    const get = async () => {
      const is = await load();
      if (!isOver) setPart({ is });
    };
    void get();
    return () => {
      isOver = true;
    };
  }, [isMissing]);
  return part?.is ?? null;
}

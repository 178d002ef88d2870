import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedRow } from '../../core/article/saved.ts';

/** How far below the window a picture is fetched from the store, so that it is there when it comes into view. */
const AHEAD = '400px';

/** The picture that stands for an article, or the first letter of its title. Its room is reserved. */
export function Thumb({ row, picture }: { row: SavedRow; picture: (hash: string) => Promise<Blob | null> }) {
  const box = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  const [lost, setLost] = useState(false);
  const hash = row.thumbnail;

  useEffect(() => {
    if (!hash || !box.current) return;
    let gone = false;
    let made: string | null = null;
    const show = async () => {
      const blob = await picture(hash);
      if (gone) return;
      if (blob) setUrl((made = URL.createObjectURL(blob)));
      else setLost(true);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void show();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(box.current);
    return () => {
      gone = true;
      observer.disconnect();
      if (made) URL.revokeObjectURL(made);
      setUrl(null);
      setLost(false);
    };
  }, [hash, picture]);

  const letter = !hash || lost;
  return (
    <span ref={box} class="thumb" aria-hidden="true">
      {url && !lost ? (
        <img src={url} alt="" width={104} height={72} decoding="async" onError={() => setLost(true)} />
      ) : (
        <span class="no-img" lang={row.lang}>
          {letter && [...row.title.trim()][0]}
        </span>
      )}
    </span>
  );
}

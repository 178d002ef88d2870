import { useEffect, useState } from 'preact/hooks';

/** Pixels from the upper edge of the window. */
const NEAR = 120;

/** The section that is being read: the last one whose top has come near the upper edge. */
export function useCurrentSection(ids: readonly string[]): string {
  const [current, setCurrent] = useState(ids[0] ?? '');
  useEffect(() => {
    const look = () => {
      const root = document.documentElement;
      const atEnd = root.scrollTop > 0 && root.scrollTop + window.innerHeight >= root.scrollHeight - 1;
      const passed = ids.filter((id) => {
        const section = document.getElementById(id);
        return section !== null && section.getBoundingClientRect().top < NEAR;
      });
      // the last sections may be too short to reach the top: there the address decides, else the last one
      const asked = ids.find((id) => location.hash === `#${id}`);
      setCurrent((atEnd ? (asked ?? ids.at(-1)) : passed.at(-1)) ?? ids[0] ?? '');
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('hashchange', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('hashchange', look);
    };
  }, [ids]);
  return current;
}

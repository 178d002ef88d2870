import { afterEach, expect, test, vi } from 'vitest';
import { paintFigures } from '../../../components/reader/paint-figures.ts';
import { mapText } from '../../../core/article/text-map.ts';
import { findFigures } from '../../../core/figures/find-figures.ts';

const WAIT = { timeout: 20_000 };
const body = document.createElement('div');
document.body.append(body);
afterEach(() => body.replaceChildren());

function read(paragraphs: number) {
  body.replaceChildren(
    ...Array.from({ length: paragraphs }, (_, at) => {
      const p = document.createElement('p');
      p.style.cssText = 'height: 40px; margin: 0';
      p.textContent = `They paid $${at + 100} for it.`;
      return p;
    }),
  );
  const map = mapText(body);
  return { map, figures: findFigures(map.text, { lang: 'en' }) };
}
const painted = () => CSS.highlights.get('figleaf-money')?.size ?? 0;

test('a few figures are all painted at once', () => {
  const end = paintFigures(read(300), false);
  expect(painted()).toBe(300);
  end();
});

test('of thousands those near the window are painted, wherever one scrolls, and all of them on paper', async () => {
  const end = paintFigures(read(3000), false);
  await vi.waitUntil(() => painted() > 0, WAIT);
  const first = painted();
  expect(first).toBeLessThan(600);
  scrollTo({ top: 60_000, behavior: 'instant' });
  const holds = (text: string) =>
    [...(CSS.highlights.get('figleaf-money') ?? [])].some(
      ({ startContainer }) => startContainer.textContent === text,
    );
  await vi.waitUntil(() => holds('They paid $1600 for it.') && !holds('They paid $100 for it.'), WAIT);
  dispatchEvent(new Event('beforeprint'));
  expect(painted()).toBe(3000);
  dispatchEvent(new Event('afterprint'));
  expect(painted()).toBeLessThan(600);
  end();
});

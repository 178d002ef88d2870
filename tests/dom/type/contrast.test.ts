import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../../../components/ui/tokens.css';
import '../../../components/ui/ui.css';
import '../../../components/type/typeset.css';
import '../../../components/reader/reader.css';
import '../../../components/reader/notes/notes.css';

const THEMES = ['light', 'sepia', 'dark', 'black', 'contrast'] as const;
const root = document.documentElement;
const article = document.createElement('article');

beforeAll(() => {
  article.className = 'article typeset';
  const title = document.createElement('h1');
  const by = document.createElement('p');
  by.className = 'by';
  const body = document.createElement('div');
  body.className = 'body';
  for (const name of ['p', 'h2', 'ul', 'blockquote', 'figcaption', 'dt']) {
    const block = body.appendChild(document.createElement(name));
    (name === 'ul' ? block.appendChild(document.createElement('li')) : block).append('Words to read');
  }
  const lead = body.appendChild(document.createElement('p'));
  lead.className = 'lead';
  lead.append('Words to read');
  const link = body.appendChild(document.createElement('p')).appendChild(document.createElement('a'));
  link.href = '#';
  link.append('Words to read');
  const table = body.appendChild(document.createElement('div'));
  table.className = 'wide';
  const row = table.appendChild(document.createElement('table')).appendChild(document.createElement('tbody'));
  row
    .appendChild(document.createElement('tr'))
    .appendChild(document.createElement('td'))
    .append('Words to read');
  const code = body.appendChild(document.createElement('div'));
  code.className = 'code';
  code.appendChild(document.createElement('pre')).append('Words to read');
  title.append('Words to read');
  by.append('Words to read');
  article.append(title, by, body);
  document.body.append(article);
});
afterAll(() => {
  article.remove();
  delete root.dataset['theme'];
});

/** Relative luminance of an sRGB colour (WCAG 2.2, definition of contrast ratio). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
/** A token of the theme as the browser paints it. */
function token(name: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return token('--paper');
}

describe.each(THEMES)('in the theme %s', (theme) => {
  beforeAll(() => {
    root.dataset['theme'] = theme;
    for (const animation of document.getAnimations()) animation.finish();
  });

  test('all text of an article has a contrast of 7 to 1 or more', () => {
    const low: string[] = [];
    for (const element of article.querySelectorAll<HTMLElement>('*')) {
      if (![...element.childNodes].some((node) => node.nodeType === 3)) continue;
      const ratio = contrast(getComputedStyle(element).color, backgroundOf(element));
      // captions and the line of authors are small print beside the text
      const least = element.matches('figcaption, .by') ? 4.5 : 7;
      if (ratio < least) low.push(`${element.localName}.${element.className} ${ratio.toFixed(2)}`);
    }
    expect(low).toEqual([]);
  });

  test('marked figures keep it, and code has 4.5 in each of its colours', () => {
    for (const kind of ['money', 'percent', 'count', 'measure', 'ratio'])
      expect(contrast(token('--ink'), token(`--${kind}-tint`)), kind).toBeGreaterThanOrEqual(7);
    for (const colour of ['--ink-2', '--accent-text', '--warn', '--danger', '--focus'])
      expect(contrast(token(colour), token('--sunken')), colour).toBeGreaterThanOrEqual(4.5);
  });
});

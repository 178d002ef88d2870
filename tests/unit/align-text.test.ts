import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignText } from '../../core/article/align-text.ts';

describe('alignText', () => {
  test('finds the paragraphs of the article between the clutter of the page', () => {
    const article = 'Lead of 12%.\n\nBody with 5 km.';
    const page = 'Menu\n\nShare\n\nLead of 12%.\n\nRead also\n\nBody with 5 km.\n\nComments';
    const toPage = alignText(article, page);
    for (const word of ['Lead', '12%', 'Body', '5 km']) {
      const at = toPage(article.indexOf(word));
      expect(at, word).not.toBeNull();
      expect(page.slice(at ?? 0).startsWith(word)).toBe(true);
    }
  });

  test('says null where the page has no such paragraph, and goes on behind it', () => {
    const article = 'One 1.\n\nGone 2.\n\nThree 3.';
    const page = 'One 1.\n\nThree 3.';
    const toPage = alignText(article, page);
    expect(toPage(0)).toBe(0);
    expect(toPage(article.indexOf('2'))).toBeNull();
    expect(toPage(article.indexOf('3'))).toBe(page.indexOf('3'));
  });

  test('keeps the order of paragraphs that occur twice', () => {
    const page = 'Same.\n\nFirst.\n\nSame.';
    const toPage = alignText('First.\n\nSame.', page);
    expect(toPage('First.\n\n'.length)).toBe(page.lastIndexOf('Same.'));
  });

  test('finds a paragraph that the page has further up', () => {
    expect(alignText('Body.\n\nLead.', 'Lead.\n\nBody.')(7)).toBe(0);
  });

  test('knows no place in a text without words', () => {
    expect(alignText('', 'page')(0)).toBeNull();
    expect(alignText('\n\n', 'page')(1)).toBeNull();
  });

  test('leads every letter of a paragraph to the same letter', () => {
    const word = fc.stringMatching(/^[a-z0-9 ]{1,12}[a-z0-9]$/);
    const paragraphs = fc.array(
      word.map((text) => text.trim()),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(paragraphs, paragraphs, (mine, others) => {
        const part = mine.join('\n\n');
        const whole = [...others, ...mine, ...others].join('\n\n');
        const toPage = alignText(part, whole);
        for (let k = 0; k < part.length; k++) {
          if (part[k] === '\n') continue;
          const at = toPage(k);
          if (at === null || whole[at] !== part[k]) return false;
        }
        return true;
      }),
    );
  });
});

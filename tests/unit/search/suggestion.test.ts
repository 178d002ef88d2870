import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestionOf } from '../../../core/search/suggestion.ts';

describe('a suggestion of the address bar', () => {
  test('marks what fits, and escapes for Chromium', () => {
    expect(suggestionOf('Roofs & <b>rain</b>', "O'Neil", [{ start: 8, end: 11 }], true)).toBe(
      'Roofs &amp; <match>&lt;b&gt;</match>rain&lt;/b&gt; <dim>O&apos;Neil</dim>',
    );
  });
  test('is the bare words for Firefox', () => {
    expect(suggestionOf('Roofs & <b>rain</b>', 'Site', [{ start: 0, end: 5 }], false)).toBe(
      'Roofs & <b>rain</b> – Site',
    );
    expect(suggestionOf('Alone', '', [], false)).toBe('Alone');
  });
  test('holds nothing that XML cannot hold, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const line = suggestionOf(title, title, [], true);
        expect(line.replace(' <dim>', '').replace('</dim>', '')).not.toMatch(
          /[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/,
        );
        expect(line).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { openingPhrases, phrasesWith } from '../../../core/extract/steps/phrases.ts';

describe('phrases that open a line', () => {
  const alternatives =
    'read (?:more|on)\\b|xem thêm|ảnh|\\d+ comments?$|(?:à )?lire|>> ?next|©|tags?:|[（【]?编辑|r\\|x';
  const lead = '[\\s>*(]';
  const phrases = openingPhrases(lead, alternatives);
  const plain = new RegExp(`^${lead}*(?:${alternatives})`, 'iu');

  test.each([
    ['Read more: the bridge', true],
    ['> * READ ON', true],
    ['  XEM THÊM: cầu mới', true],
    ['Ảnh: Minh', true],
    ['12 comments', true],
    ['12 comments on it', false],
    ['À lire aussi', true],
    ['Lire aussi', true],
    ['>>next', true],
    ['© 2026', true],
    ['(Tag: bridges', true],
    ['tags: bridges', true],
    ['【编辑：某人】', true],
    ['r|x', true],
    ['ready for more', false],
    ['He read more', false],
    ['>>> ', false],
    ['', false],
  ])('%s', (text, isOne) => {
    expect(phrases.test(text)).toBe(isOne);
    expect(plain.test(text)).toBe(isOne);
  });

  test('without a lead nothing may stand before', () => {
    expect(openingPhrases('', 'tags|related').test('Related stories')).toBe(true);
    expect(openingPhrases('', 'tags|related').test(' related')).toBe(false);
  });
});

test('a phrase anywhere in a text, whatever the letters', () => {
  const phrases = phrasesWith('photo picture', /photo by \p{Lu}/iu);
  expect(phrases.test('A boat. PHOTO BY ANNA')).toBe(true);
  expect(phrases.test('A photo of a boat')).toBe(false);
  expect(phrases.test('A boat by Anna')).toBe(false);
});

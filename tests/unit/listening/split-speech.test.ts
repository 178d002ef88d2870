import { describe, expect, test } from 'vitest';
import { splitSpeech } from '../../../core/listening/split-speech.ts';
import { type Voice, voicesFor } from '../../../core/listening/voices.ts';

const said = (text: string, lang: string) =>
  splitSpeech(text, lang).map(({ start, end }) => text.slice(start, end));

describe('splitSpeech', () => {
  test('parts sentences, and keeps abbreviations and numbers whole', () => {
    expect(
      said('Dr. Reed came at 5.30 p.m. on the 2nd. He paid 1.5 million. “Why?” asked Ida.', 'en'),
    ).toEqual(['Dr. Reed came at 5.30 p.m. on the 2nd.', 'He paid 1.5 million.', '“Why?” asked Ida.']);
    expect(said('UBND TP. Hồ Chí Minh thu 2.947,385 tỷ đồng. Con số này tăng 12%.', 'vi')).toEqual([
      'UBND TP. Hồ Chí Minh thu 2.947,385 tỷ đồng.',
      'Con số này tăng 12%.',
    ]);
    expect(said('列車は八時に出た。海は静かだった。', 'ja')).toEqual([
      '列車は八時に出た。',
      '海は静かだった。',
    ]);
  });

  test('counts paragraphs, and leaves out code and what nobody can say', () => {
    const text = 'One. Two.\n\nlet x = 1;\n\n* * *\n\nThree.';
    const code = [{ start: 11, end: 21 }];
    expect(splitSpeech(text, 'en', code).map((s) => [text.slice(s.start, s.end), s.paragraph])).toEqual([
      ['One.', 0],
      ['Two.', 0],
      ['Three.', 1],
    ]);
  });

  test('gives a long sentence to the voice in pieces, cut where one breathes, with nothing lost', () => {
    const clause = 'the water rose over the wall and then over the road';
    const text = `At noon ${clause}, while ${clause}, and ${clause}, until ${clause}, and ${clause}.`;
    const [sentence] = splitSpeech(text, 'en');
    const pieces = sentence?.pieces.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.length <= 180)).toBe(true);
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith(','))).toBe(true);
    expect(pieces.join(' ')).toBe(text);
    const unbroken = '水'.repeat(500);
    const cut = splitSpeech(unbroken, 'zh')[0]?.pieces ?? [];
    expect(cut.map(({ start, end }) => unbroken.slice(start, end)).join('')).toBe(unbroken);
  });

  test('a language that is none does no harm', () => {
    expect(said('One. Two.', 'not a language')).toEqual(['One.', 'Two.']);
  });
});

test('voices of this device and of the region come first, those of other languages not at all', () => {
  const voice = (id: string, lang: string, isLocal: boolean): Voice => ({
    id,
    name: id,
    lang,
    isLocal,
    isDefault: false,
  });
  const all = [
    voice('net', 'en-GB', false),
    voice('us', 'en_US', true),
    voice('gb', 'en-GB', true),
    voice('vi', 'vi-VN', true),
  ];
  expect(voicesFor(all, 'en-GB').map(({ id }) => id)).toEqual(['gb', 'us', 'net']);
  expect(voicesFor(all, 'fr')).toEqual([]);
});

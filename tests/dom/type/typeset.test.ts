import { afterEach, describe, expect, test } from 'vitest';
import { applyTypography } from '../../../components/type/apply-typography.ts';
import { hasFont } from '../../../components/type/has-font.ts';
import { DEFAULT_TYPOGRAPHY, type Typography } from '../../../core/typography/typography.ts';
import '../../../components/ui/tokens.css';
import '../../../components/ui/ui.css';
import '../../../components/type/typeset.css';

afterEach(() => document.body.replaceChildren());

/** An article of one paragraph with an emphasis; the computed style of a part of it. */
function set(lang: string, choice: Partial<Typography> = {}, inner = '') {
  const article = document.createElement('article');
  article.className = 'typeset';
  article.lang = lang;
  const body = document.createElement('div');
  body.className = 'body';
  const paragraph = document.createElement('p');
  const stress = document.createElement('em');
  stress.textContent = 'river';
  paragraph.append('The ', stress);
  if (inner) paragraph.lang = inner;
  body.append(paragraph);
  article.append(body);
  document.body.append(article);
  applyTypography(document.documentElement, { ...DEFAULT_TYPOGRAPHY, ...choice });
  return (selector: string, name: string) => {
    const element = article.querySelector(selector) ?? article;
    return getComputedStyle(element).getPropertyValue(name);
  };
}

describe('a choice', () => {
  test('of lines is relative to what the language needs', () => {
    const height = (lang: string, lines: Typography['lines']) => {
      const style = set(lang, { lines });
      return Number.parseFloat(style('p', 'line-height')) / Number.parseFloat(style('p', 'font-size'));
    };
    expect(height('en', 'normal')).toBeCloseTo(1.65);
    expect(height('ar', 'normal')).toBeCloseTo(1.95);
    expect(height('en', 'loose')).toBeCloseTo(1.9);
    expect(height('ar', 'tight')).toBeCloseTo(1.8);
  });

  test('of size scales the text', () => {
    expect(set('en', { size: 32 })('p', 'font-size')).toBe('32px');
  });

  test('of a face takes that of the language, of a passage too', () => {
    expect(set('en')('p', 'font-family')).toMatch(/^"Iowan Old Style"/);
    expect(set('ja', { face: 'sans' })('p', 'font-family')).toMatch(/^"Hiragino Sans"/);
    expect(set('en', {}, 'ja')('p', 'font-family')).toMatch(/^"Hiragino Mincho ProN"/);
    expect(set('vi', { face: 'wide' })('p', 'font-family')).toMatch(/^Lexend, Verdana/);
    expect(set('ko', { face: 'wide' })('p', 'font-family')).toMatch(/^"Apple SD Gothic Neo"/);
    expect(set('en', { face: 'named', faceName: 'Gentium' })('p', 'font-family')).toMatch(/^Gentium, /);
  });

  test('of space between letters leaves joined scripts whole', () => {
    expect(set('en', { letters: 'looser' })('p', 'letter-spacing')).toBe('2.4px');
    for (const lang of ['ar', 'fa', 'ur'])
      expect(set(lang, { letters: 'looser' })('p', 'letter-spacing')).toBe('normal');
    expect(set('ar', { words: 'looser' })('p', 'word-spacing')).toBe('3.2px');
  });

  test('of breaking words holds where the language has rules', () => {
    for (const lang of ['en', 'de-AT', 'fr', 'pl']) expect(set(lang)('p', 'hyphens'), lang).toBe('auto');
    for (const lang of ['vi', 'ar', 'he', 'ja', 'zh', 'ko', ''])
      expect(set(lang)('p', 'hyphens'), lang).toBe('manual');
    expect(set('en', { hyphenated: false })('p', 'hyphens')).toBe('manual');
    expect(set('en', { justified: true })('p', 'text-align')).toBe('justify');
  });
});

describe('a script without italics', () => {
  test('is not slanted: it stresses by dots or by weight', () => {
    expect(set('en')('em', 'font-style')).toBe('italic');
    for (const lang of ['ja', 'zh-Hant', 'ko', 'ar', 'fa', 'he'])
      expect(set(lang)('em', 'font-style'), lang).toBe('normal');
    expect(set('ja')('em', 'text-emphasis-style')).toContain('sesame');
    expect(set('ar')('em', 'font-weight')).toBe('700');
  });

  test('has the rules of its lines', () => {
    expect(set('ja')('p', 'line-break')).toBe('strict');
    expect(set('ko')('p', 'word-break')).toBe('keep-all');
    expect(set('en')('p', 'line-break')).toBe('auto');
  });
});

test('a passage whose direction nobody names finds its own', () => {
  expect(set('ar', {}, 'en')('p', 'unicode-bidi')).toBe('plaintext');
  expect(set('ar')('em', 'unicode-bidi')).toBe('isolate');
});

test('a font that the device does not have is told from one that it has', () => {
  expect(hasFont('No Such Font 1')).toBe(false);
  expect(hasFont('')).toBe(false);
});

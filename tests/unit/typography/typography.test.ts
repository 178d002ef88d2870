import * as v from 'valibot';
import { siteOf } from '../../../core/article/site-of.ts';
import { describe, expect, test } from 'vitest';
import { typographyCss } from '../../../core/typography/typography-css.ts';
import {
  changeTypography,
  DEFAULT_TYPOGRAPHY,
  isForSite,
  keepForSite,
  stepSize,
  type TypographyChoice,
  typographyFor,
  TypographySchema,
} from '../../../core/typography/typography.ts';

const ALL: TypographyChoice = { typography: DEFAULT_TYPOGRAPHY, siteTypography: [] };

describe('what was stored', () => {
  test('is read part by part: what is missing or unknown is as by default', () => {
    expect(v.parse(TypographySchema, {})).toEqual(DEFAULT_TYPOGRAPHY);
    expect(
      v.parse(TypographySchema, { size: 21, face: 'blackletter', lines: 'loose', justified: 'yes', more: 1 }),
    ).toEqual({ ...DEFAULT_TYPOGRAPHY, lines: 'loose' });
  });

  test('takes names of fonts as they are, but no control characters and nothing endless', () => {
    expect(v.parse(TypographySchema, { faceName: '  Gentium Plus ' }).faceName).toBe('Gentium Plus');
    expect(v.parse(TypographySchema, { faceName: 'a\nb' }).faceName).toBe('');
    expect(v.parse(TypographySchema, { faceName: 'a'.repeat(101) }).faceName).toBe('');
  });
});

describe('a site', () => {
  test('is the host without www', () => {
    expect(siteOf('https://www.river.example/a?b')).toBe('river.example');
    expect(siteOf('not an address')).toBe('');
  });

  test('starts with what holds for all, then goes its own way', () => {
    const larger = { ...ALL, ...changeTypography(ALL, 'river.example', { size: 24 }) };
    expect(larger.typography.size).toBe(24);
    const own = { ...larger, ...keepForSite(larger, 'river.example', true) };
    expect(typographyFor(own, 'river.example').size).toBe(24);
    const changed = { ...own, ...changeTypography(own, 'river.example', { size: 32 }) };
    expect(typographyFor(changed, 'river.example').size).toBe(32);
    expect(typographyFor(changed, 'hill.example').size).toBe(24);
    expect(changed.typography.size).toBe(24);
  });

  test('gives its own way up', () => {
    const own = { ...ALL, ...keepForSite(ALL, 'river.example', true) };
    expect(isForSite(own, 'river.example')).toBe(true);
    const given = { ...own, ...keepForSite(own, 'river.example', false) };
    expect(given.siteTypography).toEqual([]);
    expect(keepForSite(ALL, '', true)).toEqual({ siteTypography: [] });
  });
});

test('sizes go up and down by a step, and end', () => {
  expect([stepSize(20, 1), stepSize(20, -1), stepSize(14, -1), stepSize(40, 1)]).toEqual([22, 19, 14, 40]);
});

describe('style', () => {
  test('is the design by default', () => {
    expect(typographyCss(DEFAULT_TYPOGRAPHY)).toEqual({
      properties: {
        '--read-scale': '1',
        '--read-line-more': '0',
        '--read-width': '1',
        '--read-letters': '0em',
        '--read-words': '0em',
        '--read-face': 'serif',
      },
      data: { face: 'serif', justified: 'false', hyphenated: 'true' },
    });
  });

  test('holds the name of a font as one string, whatever it is', () => {
    const css = typographyCss({ ...DEFAULT_TYPOGRAPHY, face: 'named', faceName: 'A", url(x) \\' });
    expect(css.properties['--read-face']).toBe('"A\\", url(x) \\\\"');
    expect(typographyCss({ ...DEFAULT_TYPOGRAPHY, face: 'named' }).data.face).toBe('serif');
  });
});

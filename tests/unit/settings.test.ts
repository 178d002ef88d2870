import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../core/settings.ts';
import { DEFAULT_TYPOGRAPHY } from '../../core/typography/typography.ts';

describe('what was stored', () => {
  test('before there was a typography keeps its choices', () => {
    const stored = { theme: 'sepia', highlightFigures: false, markDates: true };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...stored });
  });

  test('by nobody yet, or by mistake, is the default', () => {
    for (const stored of [{}, null, undefined, 'dark', []])
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test('loses only what cannot be read', () => {
    const stored = {
      theme: 'neon',
      markDates: true,
      typography: { size: 24, lines: 'none' },
      siteTypography: [{ site: 'river.example', typography: { width: 'wide' } }],
    };
    expect(readSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      markDates: true,
      typography: { ...DEFAULT_TYPOGRAPHY, size: 24 },
      siteTypography: [{ site: 'river.example', typography: { ...DEFAULT_TYPOGRAPHY, width: 'wide' } }],
    });
    expect(readSettings({ siteTypography: [{ site: '' }] }).siteTypography).toEqual([]);
  });
});

import type { Typography } from './typography.ts';

/**
 * Custom properties and data attributes that the style sheet reads to set an article. Amounts are factors of what its
 * language needs, or are in em, so that they hold for every script and at every size.
 */
export interface TypographyCss {
  readonly properties: Readonly<Record<`--${string}`, string>>;
  readonly data: Readonly<{ face: string; justified: string; hyphenated: string }>;
}

const LINE_MORE = { tight: '-0.15', normal: '0', loose: '0.25' } as const;
const WIDTH_SHARE = { narrow: '0.85', normal: '1', wide: '1.24' } as const;
/** The widest are those that WCAG 2.2 names in 1.4.12: 0.12 em between letters, 0.16 em between words. */
const LETTERS = { normal: '0em', loose: '0.05em', looser: '0.12em' } as const;
const WORDS = { normal: '0em', loose: '0.08em', looser: '0.16em' } as const;

export function typographyCss(typography: Typography): TypographyCss {
  const { size, face, faceName, lines, width, letters, words, justified, hyphenated } = typography;
  const isNamed = face === 'named' && faceName !== '';
  return {
    properties: {
      '--read-scale': String(size / 20),
      '--read-line-more': LINE_MORE[lines],
      '--read-width': WIDTH_SHARE[width],
      '--read-letters': LETTERS[letters],
      '--read-words': WORDS[words],
      '--read-face': isNamed ? cssString(faceName) : 'serif',
    },
    data: {
      face: face === 'named' && !isNamed ? 'serif' : face,
      justified: String(justified),
      hyphenated: String(hyphenated),
    },
  };
}

/** A string as CSS writes it, whatever is in it. */
function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

import * as v from 'valibot';

/** Sizes of the article text in CSS pixels, where the browser's own size is 16. Narrow windows show them a tenth smaller. */
export const SIZES = [14, 16, 17, 18, 19, 20, 22, 24, 28, 32, 40] as const;
export const FACES = ['serif', 'sans', 'wide', 'named'] as const;
export const LINES = ['tight', 'normal', 'loose'] as const;
export const WIDTHS = ['narrow', 'normal', 'wide'] as const;
export const SPACINGS = ['normal', 'loose', 'looser'] as const;

/** Longest name of a font that is taken: family names have at most 31 letters in older formats. */
const LONGEST_NAME = 100;

/**
 * How the text of an article is set. Every part is parsed by itself: one that is missing or unknown is as it is by
 * default, so that what an older or newer version stored stays readable.
 */
export const TypographySchema = v.object({
  size: part(v.picklist(SIZES), 20),
  face: part(v.picklist(FACES), 'serif'),
  /** The font that `named` asks for, by the name of its family. */
  faceName: part(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_NAME), v.regex(/^\P{Cc}*$/u)), ''),
  /** Line height, relative to what the language of the article needs. */
  lines: part(v.picklist(LINES), 'normal'),
  width: part(v.picklist(WIDTHS), 'normal'),
  letters: part(v.picklist(SPACINGS), 'normal'),
  words: part(v.picklist(SPACINGS), 'normal'),
  justified: part(v.boolean(), false),
  /** Words are broken at the end of a line, where the language has rules for it. */
  hyphenated: part(v.boolean(), true),
});
export type Typography = v.InferOutput<typeof TypographySchema>;

export const DEFAULT_TYPOGRAPHY: Typography = v.parse(TypographySchema, {});

/** The typography of one site, by the host of its addresses. */
export const SiteTypographySchema = v.object({
  site: v.pipe(v.string(), v.nonEmpty(), v.maxLength(253)),
  typography: TypographySchema,
});
export type SiteTypography = v.InferOutput<typeof SiteTypographySchema>;

/** What was chosen: for all articles, and for those of single sites. */
export interface TypographyChoice {
  readonly typography: Typography;
  readonly siteTypography: readonly SiteTypography[];
}

/** Whether the site has a typography of its own. */
export function isForSite({ siteTypography }: TypographyChoice, site: string): boolean {
  return siteTypography.some((own) => own.site === site);
}

/** How an article of `site` is set. */
export function typographyFor({ typography, siteTypography }: TypographyChoice, site: string): Typography {
  return siteTypography.find((own) => own.site === site)?.typography ?? typography;
}

/** Changes what holds for articles of `site`: its own typography where it has one, that of all articles otherwise. */
export function changeTypography(
  choice: TypographyChoice,
  site: string,
  change: Partial<Typography>,
): Partial<TypographyChoice> {
  const typography = { ...typographyFor(choice, site), ...change };
  if (!isForSite(choice, site)) return { typography };
  return {
    siteTypography: choice.siteTypography.map((own) => (own.site === site ? { site, typography } : own)),
  };
}

/** Gives a site a typography of its own, at first the same as now, or takes it away. */
export function keepForSite(choice: TypographyChoice, site: string, on: boolean): Partial<TypographyChoice> {
  const others = choice.siteTypography.filter((own) => own.site !== site);
  if (!on || site === '') return { siteTypography: others };
  return { siteTypography: [...others, { site, typography: typographyFor(choice, site) }] };
}

/** The size one step up or down, the same at the ends. */
export function stepSize(size: Typography['size'], by: 1 | -1): Typography['size'] {
  return SIZES[SIZES.indexOf(size) + by] ?? size;
}

function part<const T extends v.GenericSchema>(schema: T, otherwise: v.InferOutput<T>) {
  return v.fallback(v.optional(schema, otherwise as never), otherwise as never);
}

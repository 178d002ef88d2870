import * as v from 'valibot';
import { ListeningChoiceSchema } from './listening/choices.ts';
import { SiteMendingSchema } from './mending/rules.ts';
import { DEFAULT_TYPOGRAPHY, SiteTypographySchema, TypographySchema } from './typography/typography.ts';

export const THEMES = ['auto', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What is oldest goes first. */
export const MOST_OPEN_SITES = 500;

/** The user's choices. Each is parsed by itself, and is as by default where it is missing or unknown. */
export const SettingsSchema = v.object({
  theme: v.fallback(v.optional(v.picklist(THEMES), 'auto'), 'auto'),
  /** Figures are marked when an article is opened in the reader. */
  highlightFigures: v.fallback(v.optional(v.boolean(), true), true),
  /** Dates and times are marked too. */
  markDates: v.fallback(v.optional(v.boolean(), false), false),
  /** Figures are marked by a tint and a line, or by the line alone. */
  markStyle: v.fallback(v.optional(v.picklist(['tint', 'line']), 'tint'), 'tint'),
  /** How all articles are set that are of no site in `siteTypography`. */
  typography: v.fallback(v.optional(TypographySchema, {}), DEFAULT_TYPOGRAPHY),
  siteTypography: v.fallback(v.optional(v.pipe(v.array(SiteTypographySchema), v.readonly()), []), []),
  /** What the user hid in articles of single sites, and brought back into them. */
  mending: v.fallback(v.optional(v.pipe(v.array(SiteMendingSchema), v.readonly()), []), []),
  /** Speed and voice of listening, by language. */
  listening: v.fallback(v.optional(v.pipe(v.array(ListeningChoiceSchema), v.readonly()), []), []),
  /** Sites whose articles open in reading mode by themselves, as `siteOf` writes them. */
  openSites: v.fallback(
    v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(253))),
        v.maxLength(MOST_OPEN_SITES),
        v.readonly(),
      ),
      [],
    ),
    [],
  ),
});
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

/** What was stored, by whichever version, as settings. Never fails: what cannot be read is as by default. */
export function readSettings(stored: unknown): Settings {
  const read = v.safeParse(SettingsSchema, stored);
  return read.success ? read.output : DEFAULT_SETTINGS;
}

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

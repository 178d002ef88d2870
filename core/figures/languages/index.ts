import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { LanguageWords } from './language-words.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** The languages with words and rules of their own; all others live on `Intl` alone. */
export const LANGUAGES: Readonly<Record<string, LanguageWords>> = { de, en, es, fr, ja, vi, zh };

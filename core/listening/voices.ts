/** A voice of the browser. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** BCP 47; some browsers write an underscore. */
  readonly lang: string;
  /** Whether it speaks on this device; another one sends what it reads to its maker. */
  readonly isLocal: boolean;
  readonly isDefault: boolean;
}

/** The voices for a language, the most fitting first: those of this device before others, its region before other regions. */
export function voicesFor(voices: readonly Voice[], lang: string): Voice[] {
  const wanted = plain(lang);
  const language = wanted.split('-')[0];
  const rank = (voice: Voice) =>
    (voice.isLocal ? 0 : 4) + (plain(voice.lang) === wanted ? 0 : 2) + (voice.isDefault ? 0 : 1);
  return voices
    .filter((voice) => plain(voice.lang).split('-')[0] === language)
    .toSorted((a, b) => rank(a) - rank(b));
}

function plain(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase();
}

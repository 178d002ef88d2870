import * as v from 'valibot';

/** What the user chose for the voices of one language. */
export const ListeningChoiceSchema = v.object({
  /** The language alone, as `en`. */
  lang: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20)),
  /** A multiple of the voice's own speed. */
  rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
  /** The id of a voice, null where none was chosen. */
  voice: v.nullable(v.pipe(v.string(), v.maxLength(300))),
});
export type ListeningChoice = v.InferOutput<typeof ListeningChoiceSchema>;

const MOST = 60;

/** What was chosen for the language of an article; null where nothing was. `lang` is BCP 47. */
export function choiceFor(choices: readonly ListeningChoice[], lang: string): ListeningChoice | null {
  return choices.find((choice) => choice.lang === languageOf(lang)) ?? null;
}

/** The choices after one for the language of `lang` was changed. */
export function withChoice(
  choices: readonly ListeningChoice[],
  lang: string,
  { rate, voice }: Pick<ListeningChoice, 'rate' | 'voice'>,
): readonly ListeningChoice[] {
  const language = languageOf(lang);
  const others = choices.filter((choice) => choice.lang !== language);
  return language === '' ? others : [...others, { lang: language, rate, voice }].slice(-MOST);
}

function languageOf(lang: string): string {
  return lang.split(/[-_]/)[0]?.toLowerCase().slice(0, 20) ?? '';
}

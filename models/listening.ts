import { action, computed, createModel, effect, signal } from '@preact/signals';
import { type Sentence, splitSpeech } from '../core/listening/split-speech.ts';
import { type Voice, voicesFor } from '../core/listening/voices.ts';
import type { ListeningChoice } from '../core/listening/choices.ts';
import type { Span } from '../core/marks/quote-of.ts';

/** Speeds that are offered, as multiples of the voice's own. */
export const RATES = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** What is said of a piece while it is spoken. Nothing is said of one that was cancelled. */
export interface Hearing {
  /** A word begins, at this offset in what is spoken; voices of the network tell none. */
  word(at: number, length: number): void;
  end(outcome: 'done' | 'failed'): void;
}

export interface SpeechPort {
  voices(): readonly Voice[];
  watchVoices(listener: () => void): () => void;
  /** Speaks instead of whatever is being spoken. */
  speak(what: { text: string; voice: Voice; rate: number }, hearing: Hearing): void;
  cancel(): void;
  /** Takes the system's media keys while something is listened to, and gives them back with null. */
  setMedia(playing: boolean | null): void;
  watchMedia(listener: (key: 'play' | 'pause' | 'stop' | 'next' | 'previous') => void): () => void;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** What is remembered of speed and voice, by language. */
export interface ListeningMemory {
  choiceFor(lang: string): Pick<ListeningChoice, 'rate' | 'voice'> | null;
  remember(lang: string, choice: Pick<ListeningChoice, 'rate' | 'voice'>): void;
}

/** Reading aloud of the article on the screen, sentence by sentence. */
export const ListeningModel = createModel((port: SpeechPort, memory: ListeningMemory) => {
  const article = signal<{ text: string; lang: string; code: readonly Span[] } | null>(null);
  const state = signal<'off' | 'playing' | 'paused'>('off');
  /** Which sentence is being read, from 0. */
  const at = signal(0);
  const word = signal<Span | null>(null);
  const rate = signal(1);
  const known = signal<readonly Voice[]>(port.voices());
  const chosen = signal<string | null>(null);
  /** A voice gave up in the middle. */
  const failed = signal(false);
  /** Whether the window goes along with the voice. */
  const following = signal(true);
  /** Measured: characters spoken, and milliseconds they took at speed 1. */
  const pace = signal({ characters: 0, time: 0 });

  const sentences = computed((): readonly Sentence[] => {
    const now = article.value;
    // only who listens pays for it
    return now && state.value !== 'off' ? splitSpeech(now.text, now.lang, now.code) : [];
  });
  const voices = computed(() => voicesFor(known.value, article.value?.lang ?? ''));
  /** The voice that reads. One that sends the text away is never taken without having been chosen. */
  const voice = computed(
    () =>
      voices.value.find(({ id }) => id === chosen.value) ??
      voices.value.find(({ isLocal }) => isLocal) ??
      null,
  );
  const sentence = computed(() => sentences.value[at.value] ?? null);
  /** Why nothing is heard. */
  const problem = computed(() => {
    if (state.value === 'off') return null;
    if (voices.value.length === 0) return 'no-voice';
    if (voice.value === null) return 'online-only';
    return failed.value ? 'failed' : null;
  });
  /** Seconds to the end, null until one sentence was measured. */
  const left = computed(() => {
    const { characters, time } = pace.value;
    const from = sentence.value?.start;
    const end = sentences.value.at(-1)?.end;
    if (characters < 40 || from === undefined || end === undefined) return null;
    return Math.round(((end - from) * time) / characters / rate.value / 1000);
  });

  const remember = () =>
    memory.remember(article.peek()?.lang ?? '', { rate: rate.peek(), voice: chosen.peek() });

  let turn = 0;
  /** Where in the piece the voice is: from there it goes on after a pause. */
  let piece = 0;
  let heard = 0;

  /** The system's media keys are taken only while there is something to hear. */
  let media: boolean | null = null;
  const tellMedia = (playing: boolean | null) => {
    if (playing === media) return;
    media = playing;
    port.setMedia(playing);
  };

  const speak = () => {
    const mine = ++turn;
    const now = sentence.peek();
    const speaker = voice.peek();
    const text = article.peek()?.text;
    const part = now?.pieces[piece];
    if (state.peek() !== 'playing' || !now || !part || !speaker || text === undefined) return;
    tellMedia(true);
    const start = part.start + heard;
    const began = port.now();
    port.speak(
      { text: text.slice(start, part.end).replaceAll('\t', ', '), voice: speaker, rate: rate.peek() },
      {
        word(offset, length) {
          if (mine !== turn) return;
          heard = start - part.start + offset;
          word.value = {
            start: start + offset,
            end: Math.min(part.end, start + offset + Math.max(1, length)),
          };
        },
        end(outcome) {
          if (mine !== turn) return;
          word.value = null;
          if (outcome === 'failed') {
            failed.value = true;
            state.value = 'paused';
            tellMedia(false);
            return;
          }
          const before = pace.peek();
          pace.value = {
            characters: before.characters + part.end - start,
            time: before.time + (port.now() - began) * rate.peek(),
          };
          heard = 0;
          piece++;
          if (piece >= now.pieces.length) step(1);
          else speak();
        },
      },
    );
  };
  const goTo = (place: number) => {
    turn++;
    port.cancel();
    at.value = Math.max(0, Math.min(sentences.peek().length - 1, place));
    piece = 0;
    heard = 0;
    word.value = null;
    speak();
  };
  const step = (by: 1 | -1) => {
    if (at.peek() + by >= sentences.peek().length) stop();
    else goTo(at.peek() + by);
  };
  const stepParagraph = (by: 1 | -1) => {
    const all = sentences.peek();
    const here = sentence.peek()?.paragraph ?? 0;
    const isAtStart = all[at.peek() - 1]?.paragraph !== here;
    const wanted = by > 0 ? here + 1 : here - (isAtStart ? 1 : 0);
    const next = all.findIndex(({ paragraph }) => paragraph === Math.max(0, wanted));
    if (next >= 0) goTo(next);
    else if (by > 0) stop();
  };
  const stop = () => {
    turn++;
    port.cancel();
    tellMedia(null);
    state.value = 'off';
    word.value = null;
  };
  /** Android knows no pause, and Chromium forgets a long one: so a pause is an end, and a new beginning at the same word. */
  const pause = () => {
    turn++;
    port.cancel();
    state.value = 'paused';
    if (media !== null) tellMedia(false);
  };
  const play = () => {
    failed.value = false;
    state.value = 'playing';
    speak();
  };
  const again = () => {
    if (state.peek() !== 'playing') return;
    turn++;
    port.cancel();
    speak();
  };

  effect(() =>
    port.watchVoices(() => {
      const wasMute = voice.peek() === null;
      known.value = port.voices();
      // voices arrive late: who waits for one is read to as soon as it is there
      if (wasMute) again();
    }),
  );
  effect(() =>
    port.watchMedia((key) => {
      if (state.peek() === 'off') return;
      if (key === 'play') play();
      else if (key === 'pause') pause();
      else if (key === 'stop') stop();
      else stepParagraph(key === 'next' ? 1 : -1);
    }),
  );
  effect(() => stop);

  return {
    article,
    state,
    at,
    word,
    rate,
    following,
    sentences,
    sentence,
    voices,
    voice,
    problem,
    left,
    /** Reads from the first sentence that ends behind `offset`, an offset in the text. */
    start: action((offset: number) => {
      known.value = port.voices();
      following.value = true;
      const choice = memory.choiceFor(article.peek()?.lang ?? '');
      if (choice) {
        rate.value = choice.rate;
        chosen.value = choice.voice;
      }
      state.value = 'playing';
      const first = sentences.peek().findIndex(({ end }) => end > offset);
      failed.value = false;
      goTo(first);
    }),
    stop: action(stop),
    toggle: action(() => (state.peek() === 'playing' ? pause() : play())),
    step: action(step),
    stepParagraph: action(stepParagraph),
    setRate: action((wanted: number) => {
      rate.value = wanted;
      remember();
      again();
    }),
    choose: action((id: string) => {
      chosen.value = id;
      remember();
      failed.value = false;
      again();
    }),
  };
});

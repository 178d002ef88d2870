import type { Hearing, SpeechPort } from '../models/listening.ts';

/** Kept while it is spoken: Chromium collects one that nobody holds, and then never tells of its end. */
let spoken: SpeechSynthesisUtterance | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

const KEYS = {
  play: 'play',
  pause: 'pause',
  stop: 'stop',
  nexttrack: 'next',
  previoustrack: 'previous',
} as const satisfies Partial<Record<MediaSessionAction, string>>;
const listeners = new Set<(key: (typeof KEYS)[keyof typeof KEYS]) => void>();

/** The browser's voices, with what is known of their faults kept from whoever asks. */
export const speechPort: SpeechPort = {
  voices: () =>
    synthesis()
      ?.getVoices()
      .map(({ voiceURI, name, lang, localService, default: isDefault }) => ({
        id: `${voiceURI} ${lang}`,
        name,
        lang,
        isLocal: localService,
        isDefault,
      })) ?? [],
  watchVoices(listener) {
    const own = synthesis();
    own?.addEventListener('voiceschanged', listener);
    return () => own?.removeEventListener('voiceschanged', listener);
  },
  speak({ text, voice, rate }, hearing) {
    speechPort.cancel();
    const found = synthesis()
      ?.getVoices()
      .find(({ voiceURI, lang }) => `${voiceURI} ${lang}` === voice.id);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = found ?? null;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    listenTo(utterance, hearing);
    spoken = utterance;
    // what is said in the same moment as a cancel is lost with it in some engines
    waiting = setTimeout(() => synthesis()?.speak(utterance));
  },
  cancel() {
    clearTimeout(waiting);
    // first: a cancelled one tells of an end that is none
    spoken = null;
    synthesis()?.cancel();
  },
  setMedia(playing) {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.playbackState = playing === null ? 'none' : playing ? 'playing' : 'paused';
    for (const [action, key] of Object.entries(KEYS) as [keyof typeof KEYS, (typeof KEYS)['play']][]) {
      navigator.mediaSession.setActionHandler(
        action,
        playing === null ? null : () => listeners.forEach((listener) => listener(key)),
      );
    }
  },
  watchMedia(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  now: () => performance.now(),
};

function listenTo(utterance: SpeechSynthesisUtterance, hearing: Hearing): void {
  utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
    if (spoken === utterance && name === 'word') hearing.word(charIndex, charLength ?? 0);
  });
  utterance.addEventListener('end', () => {
    if (spoken === utterance) hearing.end('done');
  });
  utterance.addEventListener('error', () => {
    if (spoken === utterance) hearing.end('failed');
  });
}

/** Some builds of browsers have none. */
function synthesis(): SpeechSynthesis | null {
  return globalThis.speechSynthesis ?? null;
}

if (typeof addEventListener === 'function') addEventListener('pagehide', () => speechPort.cancel());

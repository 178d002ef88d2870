import { describe, expect, test } from 'vitest';
import { choiceFor, type ListeningChoice, withChoice } from '../../../core/listening/choices.ts';
import type { Voice } from '../../../core/listening/voices.ts';
import { type Hearing, ListeningModel, type SpeechPort } from '../../../models/listening.ts';

const TEXT = 'The tide came in. It went out again.\n\nNobody saw it. The keeper slept.';
const LOCAL: Voice = { id: 'ada', name: 'Ada', lang: 'en-GB', isLocal: true, isDefault: true };
const ONLINE: Voice = { id: 'net', name: 'Net', lang: 'en-GB', isLocal: false, isDefault: false };

/** A voice in memory: it says what it is given, as far as the test lets it. */
function setUp(voices: readonly Voice[] = [LOCAL]) {
  const world = {
    voices,
    said: [] as string[],
    rates: [] as number[],
    media: [] as (boolean | null)[],
    hearing: null as Hearing | null,
    clock: 0,
    choices: [] as readonly ListeningChoice[],
    voicesChanged: () => {},
    press: (_key: 'play' | 'pause' | 'stop' | 'next' | 'previous') => {},
  };
  const port: SpeechPort = {
    voices: () => world.voices,
    watchVoices(listener) {
      world.voicesChanged = listener;
      return () => {};
    },
    speak({ text, rate }, hearing) {
      world.said.push(text);
      world.rates.push(rate);
      world.hearing = hearing;
    },
    cancel: () => {},
    setMedia: (playing) => void world.media.push(playing),
    watchMedia(listener) {
      world.press = listener;
      return () => {};
    },
    now: () => world.clock,
  };
  const model = new ListeningModel(port, {
    choiceFor: (lang) => choiceFor(world.choices, lang),
    remember: (lang, choice) => void (world.choices = withChoice(world.choices, lang, choice)),
  });
  model.article.value = { text: TEXT, lang: 'en', code: [] };
  return { world, model };
}

describe('ListeningModel', () => {
  test('reads sentence after sentence, and stops behind the last', () => {
    const { world, model } = setUp();
    model.start(0);
    for (let i = 0; i < 4; i++) world.hearing?.end('done');
    expect(world.said).toEqual([
      'The tide came in.',
      'It went out again.',
      'Nobody saw it.',
      'The keeper slept.',
    ]);
    expect([model.state.value, world.media]).toEqual(['off', [true, null]]);
  });

  test('begins where one is in the article', () => {
    const { world, model } = setUp();
    model.start(TEXT.indexOf('saw it'));
    expect(world.said).toEqual(['Nobody saw it.']);
    expect([model.at.value, model.sentences.value.length]).toEqual([2, 4]);
  });

  test('goes on after a pause at the word where it was', () => {
    const { world, model } = setUp();
    model.start(0);
    world.hearing?.word(9, 4);
    expect(model.word.value).toEqual({ start: 9, end: 13 });
    model.toggle();
    expect(model.state.value).toBe('paused');
    model.toggle();
    expect(world.said).toEqual(['The tide came in.', 'came in.']);
  });

  test('an end that comes late, after a cancel, moves nothing', () => {
    const { world, model } = setUp();
    model.start(0);
    const late = world.hearing;
    model.step(1);
    late?.end('done');
    late?.word(4, 4);
    expect([model.at.value, model.word.value]).toEqual([1, null]);
    model.toggle();
    world.hearing?.end('done');
    expect([model.at.value, model.state.value]).toEqual([1, 'paused']);
  });

  test('skips by sentence and by paragraph, and by the keys of the system', () => {
    const { world, model } = setUp();
    model.start(0);
    model.stepParagraph(1);
    expect(model.at.value).toBe(2);
    model.step(1);
    model.stepParagraph(-1);
    expect(model.at.value).toBe(2);
    model.stepParagraph(-1);
    expect(model.at.value).toBe(0);
    world.press('next');
    expect(model.at.value).toBe(2);
    world.press('pause');
    expect(model.state.value).toBe('paused');
    world.press('stop');
    expect(model.state.value).toBe('off');
  });

  test('changes the speed in the middle of a sentence, and reckons the time that is left', () => {
    const { world, model } = setUp();
    model.start(0);
    expect(model.left.value).toBeNull();
    world.clock = 1700;
    world.hearing?.end('done');
    world.clock += 1800;
    world.hearing?.end('done');
    world.clock += 1400;
    world.hearing?.end('done');
    expect(model.left.value).toBe(2);
    model.setRate(2);
    expect([world.rates.at(-1), world.said.at(-1), model.left.value]).toEqual([2, 'The keeper slept.', 1]);
  });

  test('says that there is no voice for the language, and reads when one arrives', () => {
    const { world, model } = setUp([{ ...LOCAL, lang: 'fr-FR' }]);
    model.start(0);
    expect([model.problem.value, world.said, world.media]).toEqual(['no-voice', [], []]);
    world.voices = [LOCAL];
    world.voicesChanged();
    expect([model.problem.value, world.said]).toEqual([null, ['The tide came in.']]);
  });

  test('sends nothing away unless a voice that does was chosen', () => {
    const { world, model } = setUp([ONLINE]);
    model.start(0);
    expect([model.problem.value, world.said]).toEqual(['online-only', []]);
    model.choose('net');
    expect([model.problem.value, world.said]).toEqual([null, ['The tide came in.']]);
  });

  test('stays where a voice gave up, and says so', () => {
    const { world, model } = setUp();
    model.start(0);
    world.hearing?.end('failed');
    expect([model.problem.value, model.state.value, model.at.value]).toEqual(['failed', 'paused', 0]);
    model.toggle();
    expect([model.problem.value, world.said.length]).toEqual([null, 2]);
  });
});

test('speed and voice are remembered for the language, and for it alone', () => {
  const { world, model } = setUp([LOCAL, { ...LOCAL, id: 'bo', isDefault: false }]);
  model.start(0);
  model.setRate(1.5);
  model.choose('bo');
  expect(world.choices).toEqual([{ lang: 'en', rate: 1.5, voice: 'bo' }]);
  const later = setUp([LOCAL, { ...LOCAL, id: 'bo', isDefault: false }]);
  later.world.choices = [...world.choices, { lang: 'vi', rate: 0.75, voice: null }];
  later.model.start(0);
  expect([later.model.rate.value, later.model.voice.value?.id, later.world.rates[0]]).toEqual([
    1.5,
    'bo',
    1.5,
  ]);
  const other = setUp();
  other.world.choices = [{ lang: 'vi', rate: 0.75, voice: null }];
  other.model.start(0);
  expect(other.model.rate.value).toBe(1);
});

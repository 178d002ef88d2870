import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { Article } from '../../../core/article/article.ts';
import { type ListeningModel, RATES } from '../../../models/listening.ts';
import { formatNumber, languageName, uiLocale } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/icon-shapes';
import type { ArticlePlaces } from '../article-places';
import { paintSpeech } from './paint-speech';
import { useFollowing } from './use-following';

interface ListenBarProps {
  readonly listening: InstanceType<typeof ListeningModel>;
  readonly places: ArticlePlaces;
  readonly article: Article;
}

/** The bar of the voice: play, skip, how far it is, speed and voice; or in words why nothing is heard. */
export function ListenBar({ listening, places, article }: ListenBarProps) {
  const state = listening.state.value;
  // without a voice nothing is being read
  const sentence = listening.voice.value && listening.sentence.value;
  const word = listening.word.value;
  useEffect(() => paintSpeech(places, sentence, word), [places, sentence, word]);
  useEffect(() => () => paintSpeech(places, null, null), [places]);
  useFollowing(listening, places);
  if (state === 'off') return null;
  const problem = listening.problem.value;
  const lang = article.lang || uiLocale();
  const button = (icon: IconName, name: string, keys: string, press: () => void, more = '') => (
    <button
      type="button"
      class={`icon-btn ${more}`}
      aria-label={name}
      title={`${name} (${keys})`}
      onClick={press}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <section class="listen pop" aria-label={i18n.t('listen.label')}>
      {problem && (
        <p class="ls-problem" role="alert">
          {problem === 'failed' && i18n.t('listen.failed')}
          {problem === 'no-voice' && i18n.t('listen.noVoice', [languageName(lang)])}
          {problem === 'online-only' && i18n.t('listen.onlineOnly', [languageName(lang)])}
        </p>
      )}
      {listening.voice.value !== null && (
        <>
          {button(
            'chevron-left',
            i18n.t('listen.previousParagraph'),
            '[',
            () => listening.stepParagraph(-1),
            'ls-par',
          )}
          {button('previous', i18n.t('listen.previous'), '←', () => listening.step(-1), 'ls-skip')}
          <button
            type="button"
            class="play"
            aria-label={i18n.t(state === 'playing' ? 'listen.pause' : 'listen.play')}
            title={i18n.t(state === 'playing' ? 'listen.pause' : 'listen.play')}
            onClick={listening.toggle}
          >
            <Icon name={state === 'playing' ? 'pause' : 'play'} />
          </button>
          {button('next', i18n.t('listen.next'), '→', () => listening.step(1), 'ls-skip')}
          {button(
            'chevron-right',
            i18n.t('listen.nextParagraph'),
            ']',
            () => listening.stepParagraph(1),
            'ls-par',
          )}
          <Progress listening={listening} />
          {!listening.following.value && (
            <button
              type="button"
              class="icon-btn"
              aria-label={i18n.t('listen.follow')}
              title={i18n.t('listen.follow')}
              onClick={() => (listening.following.value = true)}
            >
              <Icon name="jump" />
            </button>
          )}
          <span class="select select-plain">
            <select
              aria-label={i18n.t('listen.speed')}
              value={listening.rate.value}
              onChange={(event) => listening.setRate(Number(event.currentTarget.value))}
            >
              {RATES.map((rate) => (
                <option key={rate} value={rate}>
                  {formatNumber(rate)}×
                </option>
              ))}
            </select>
            <Icon name="chevron-down" size={16} />
          </span>
        </>
      )}
      <Voices listening={listening} />
      <button
        type="button"
        class="icon-btn"
        aria-label={i18n.t('listen.close')}
        title={`${i18n.t('listen.close')} (L)`}
        onClick={listening.stop}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

function Progress({ listening }: { listening: ListenBarProps['listening'] }) {
  const count = listening.sentences.value.length;
  const at = listening.at.value + 1;
  const left = listening.left.value;
  const share = Math.round((100 * at) / Math.max(1, count));
  return (
    <div class="ls-mid">
      <span
        class="bar"
        role="progressbar"
        aria-label={i18n.t('listen.progress')}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ inlineSize: `${share}%` }} />
      </span>
      <p class="ls-t num">
        <span>{i18n.t('listen.sentence', [formatNumber(at), formatNumber(count)])}</span>
        {left !== null && <span>{i18n.t('listen.left', [clock(left)])}</span>}
      </p>
    </div>
  );
}

function Voices({ listening }: { listening: ListenBarProps['listening'] }) {
  const voices = listening.voices.value;
  const voice = listening.voice.value;
  if (voices.length === 0) return null;
  return (
    <span class={`select select-plain ${voice === null ? '' : 'ls-voice'}`}>
      <select
        aria-label={i18n.t('listen.voice')}
        value={voice?.id ?? ''}
        onChange={(event) => listening.choose(event.currentTarget.value)}
      >
        {voice === null && <option value="">{i18n.t('listen.chooseVoice')}</option>}
        {voices.map(({ id, name, isLocal }) => (
          <option key={id} value={id}>
            {isLocal ? name : i18n.t('listen.online', [name])}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size={16} />
    </span>
  );
}

/** Minutes and seconds. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

import { textOf } from '../metadata/text-of.ts';
import type { Draft, Step } from './step.ts';

const PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)(?:dailymotion\.com|dai\.ly)$/, 'Dailymotion'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'X'],
  [/(?:^|\.)instagram\.com$/, 'Instagram'],
  [/(?:^|\.)facebook\.com$/, 'Facebook'],
  [/(?:^|\.)tiktok\.com$/, 'TikTok'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
  [/(?:^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(?:^|\.)twitch\.tv$/, 'Twitch'],
  [/(?:^|\.)bilibili\.com$/, 'bilibili'],
  [/(?:^|\.)(?:datawrapper\.de|dwcdn\.net)$/, 'Datawrapper'],
  [/(?:^|\.)flourish\.studio$/, 'Flourish'],
  [/(?:^|\.)archive\.org$/, 'Internet Archive'],
  [/(?:^|\.)wikimedia\.org$/, 'Wikimedia'],
  [/(?:^|\.)ted\.com$/, 'TED'],
];

/** Frames and players become a link that says what is there: the reader loads it only when asked. */
export const replaceEmbeds: Step = {
  name: 'replace-embeds',
  run(draft) {
    for (const element of draft.document.querySelectorAll(
      'iframe, video, audio, amp-youtube, lite-youtube, youtube-video',
    )) {
      const target = addressOf(element, draft);
      const place = target ? placeholder(draft.document, target.url, target.label) : null;
      if (place) {
        draft.note('changed', `${target?.label} becomes a link to it`, element);
        element.replaceWith(place);
      } else element.remove();
    }
  },
};

function addressOf(element: Element, draft: Draft): { url: URL; label: string } | null {
  const video = element.getAttribute('data-videoid') ?? element.getAttribute('videoid');
  if (video && /youtube/.test(element.localName))
    return labelled(`https://www.youtube.com/watch?v=${encodeURIComponent(video)}`, draft, '');
  const title = textOf(element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '', 120);
  if (element.localName === 'iframe') {
    for (const name of [
      'src',
      'data-src',
      'data-lazy-src',
      'data-url',
      'data-src-cmplz',
      'data-cookieblock-src',
      'data-consent-src',
    ]) {
      const value = element.getAttribute(name);
      const found = value && !value.startsWith('about:') ? labelled(value, draft, title) : null;
      // frames of unknown origin are advertising and widgets far more often than anything to read
      if (found) return found.label ? found : null;
    }
    return null;
  }
  const source =
    element.getAttribute('src') ??
    element.querySelector('source')?.getAttribute('src') ??
    element.getAttribute('data-src');
  const url = source ? URL.parse(source, draft.base) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return { url, label: title || url.hostname.replace(/^www\./, '') };
}

function labelled(value: string, draft: Draft, title: string): { url: URL; label: string } | null {
  const url = URL.parse(value, draft.base);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const provider = PROVIDERS.find(([pattern]) => pattern.test(url.hostname))?.[1] ?? '';
  if (!provider) return { url, label: '' };
  const watch = /^\/embed\/([\w-]{6,})/.exec(url.pathname)?.[1];
  const page =
    provider === 'YouTube' && watch ? (URL.parse(`https://www.youtube.com/watch?v=${watch}`) ?? url) : url;
  const plain = title && !/^(?:youtube video player|iframe|embed)/i.test(title) ? title : '';
  return { url: page, label: plain ? `${provider}: ${plain}` : provider };
}

function placeholder(document: Document, url: URL, label: string): Element {
  const figure = document.createElement('figure');
  figure.className = 'fl-embed';
  const link = document.createElement('a');
  link.href = url.href;
  link.textContent = label;
  // our words, not the article's: a caption is no part of its text
  const caption = document.createElement('figcaption');
  caption.append(link);
  figure.append(caption);
  return figure;
}

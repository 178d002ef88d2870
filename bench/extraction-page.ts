import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { mapText } from '../core/article/text-map.ts';
import { extractArticle } from '../core/extract/extract-article.ts';
import { snapshot } from '../core/extract/snapshot.ts';
import { createSanitizer } from '../core/sanitize/create-sanitizer.ts';
import type { TraceEntry } from '../core/extract/steps/step.ts';
import { EMPTY, type Prediction } from './prediction.ts';

const sanitizer = createSanitizer(window);

function figleaf(
  url: string,
  trace?: (entry: TraceEntry) => void,
  steps: Record<string, boolean> = {},
): Prediction {
  const start = performance.now();
  const result = extractArticle(snapshot(document, window), {
    url,
    sanitize: sanitizer.toHtml,
    steps,
    ...(trace ? { trace } : {}),
  });
  const milliseconds = performance.now() - start;
  if (!result.ok) return { ...EMPTY, milliseconds, error: result.error.is };
  const article = result.value;
  return {
    articleBody: mapText(new DOMParser().parseFromString(article.html, 'text/html').body).text,
    withStandfirst: article.text,
    numbered: mapText(withNumbers(new DOMParser().parseFromString(article.html, 'text/html').body)).text,
    title: article.title,
    authors: article.authors,
    date: article.date,
    leadImage: article.leadImage,
    images: article.pictures.map((picture) => ({
      src: picture.src,
      caption: [picture.caption, picture.credit].filter(Boolean).join(' '),
    })),
    isArticle: true,
    standfirst: article.standfirst,
    milliseconds,
    html: article.html,
  };
}

/** Writes into the items of ordered lists what a browser shows before them. */
function withNumbers(body: HTMLElement): HTMLElement {
  for (const list of body.querySelectorAll('ol')) {
    const items = [...list.children].filter((child) => child.localName === 'li');
    const start = Number(list.getAttribute('start') ?? 1);
    for (const [at, item] of items.entries()) {
      const first = item.firstElementChild;
      const line =
        first && /^(?:p|div|h[2-6])$/.test(first.localName) && first === item.firstChild ? first : item;
      line.prepend(`${start + at}. `);
    }
  }
  return body;
}

function readability(): Prediction {
  const start = performance.now();
  const copy = document.cloneNode(true) as Document;
  const article = new Readability(copy).parse();
  const milliseconds = performance.now() - start;
  if (!article) return { ...EMPTY, milliseconds };
  return fromHtml(article.content ?? '', milliseconds, {
    title: article.title ?? '',
    authors: article.byline ?? '',
    date: article.publishedTime ?? null,
    leadImage: null,
  });
}

function defuddle(url: string): Prediction {
  const start = performance.now();
  const copy = document.cloneNode(true) as Document;
  const article = new Defuddle(copy, { url }).parse();
  const milliseconds = performance.now() - start;
  return fromHtml(article.content, milliseconds, {
    title: article.title,
    authors: article.author,
    date: article.published || null,
    leadImage: article.image || null,
  });
}

function fromHtml(
  html: string,
  milliseconds: number,
  about: { title: string; authors: string; date: string | null; leadImage: string | null },
): Prediction {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const caption of parsed.querySelectorAll('figcaption')) {
    const line = parsed.createElement('div');
    line.append(...caption.cloneNode(true).childNodes);
    caption.after(line);
  }
  const images = [...parsed.querySelectorAll('img')].map((image) => ({
    src: image.getAttribute('src') ?? '',
    caption: image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '',
  }));
  const body = mapText(parsed.body).text;
  return {
    ...EMPTY,
    ...about,
    articleBody: body,
    withStandfirst: body,
    numbered: mapText(withNumbers(parsed.body)).text,
    authors: about.authors ? about.authors.split(/[,;]| and /) : [],
    images,
    isArticle: true,
    milliseconds,
    html: '',
  };
}

/** Runs the named systems on the page that is loaded, in turn, each on a copy. */
export function run(
  url: string,
  systems: readonly string[],
  withTrace: boolean,
  steps: Record<string, boolean>,
): { predictions: Record<string, Prediction>; trace: TraceEntry[] } {
  // a page that somebody reads has been laid out; that is not the extraction's time
  void document.documentElement.offsetHeight;
  const predictions: Record<string, Prediction> = {};
  const trace: TraceEntry[] = [];
  for (const system of systems) {
    try {
      if (system === 'figleaf')
        predictions[system] = figleaf(url, withTrace ? (entry) => trace.push(entry) : undefined, steps);
      else if (system === 'readability') predictions[system] = readability();
      else if (system === 'defuddle') predictions[system] = defuddle(url);
    } catch (error) {
      predictions[system] = {
        ...EMPTY,
        milliseconds: 0,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  }
  return { predictions, trace };
}

import { afterEach, describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { snapshot } from '../../../core/extract/snapshot.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const PROSE = Array.from(
  { length: 8 },
  (_, at) =>
    `On day ${at + 1} of the crossing the log of the schooner speaks of fog, of two whales off the bow and of a cook who had run out of onions.`,
);
const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join('');

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe.test')) frame.remove();
});

function read(page: Document) {
  const result = extractArticle(snapshot(page), { url: 'https://log.example/a', sanitize: sanitizer.toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value.text;
}

async function show(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.className = 'test';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

describe('text that stands in a document of its own', () => {
  it('an article in open shadow roots, with what is slotted into it', async () => {
    const page = await show(
      `<title>The log of the schooner</title><h1>The log of the schooner</h1><log-story><p slot="end">${PROSE[7]}</p></log-story>`,
    );
    const root = page.querySelector('log-story')?.attachShadow({ mode: 'open' });
    const inner = page.createElement('log-text');
    inner
      .attachShadow({ mode: 'open' })
      .append(
        ...new DOMParser().parseFromString(paragraphs.split(`<p>${PROSE[7]}`)[0] ?? '', 'text/html').body
          .children,
      );
    const slot = page.createElement('slot');
    slot.name = 'end';
    root?.append(inner, slot);
    expect(read(page).split('\n\n')).toEqual(PROSE);
  });

  it('an article in a frame of the same origin', async () => {
    const page = await show(
      `<title>The log of the schooner</title><h1>The log of the schooner</h1><iframe srcdoc="${paragraphs}"></iframe>`,
    );
    expect(read(page).split('\n\n')).toEqual(PROSE);
  });

  it('a frame with a line or two is none of it', async () => {
    const page = await show(
      `<title>The log of the schooner</title><article><h1>The log of the schooner</h1>${paragraphs}<iframe srcdoc="<p>Buy onions now, while they last, from the man at the pier.</p>"></iframe></article>`,
    );
    expect(read(page)).not.toContain('Buy onions');
  });
});

import { describe, expect, it } from 'vitest';
import { measure, takeOut, weigh } from '../../../core/extract/measure.ts';

const SENTENCE =
  'The oldest map of the harbour shows three cranes where today there is only one left standing.';

function page(): HTMLElement {
  return new DOMParser().parseFromString(
    `<main><section><p>${SENTENCE}</p><p>${SENTENCE} <a href="/m">A link to another map</a> ${SENTENCE}</p></section>
     <div class="x"><p>${SENTENCE}</p><img src="/m.png"><ul><li><a href="/n">One more map</a></li></ul></div></main>`,
    'text/html',
  ).body;
}

describe('measure of a page', () => {
  it.each(['.x', 'section', 'ul', 'section p + p'])(
    'after %s was taken out, it is the same as measured anew',
    (selector) => {
      const body = page();
      const sizes = measure(body);
      takeOut(body.querySelector(selector) as Element, sizes);
      const again = measure(body);
      for (const element of [body, ...body.querySelectorAll('*')])
        expect({ at: element.localName, ...sizes.get(element) }).toEqual({
          at: element.localName,
          ...again.get(element),
        });
    },
  );

  it('a letter of a script without spaces weighs as much as its words do', () => {
    expect(weigh(' \n\t ')).toBe(0);
    expect(weigh('ab  \n cd')).toBe(5);
    expect(weigh('港口 ab')).toBe(8);
  });
});

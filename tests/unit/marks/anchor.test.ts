import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorQuote } from '../../../core/marks/anchor.ts';
import { quoteOf } from '../../../core/marks/quote-of.ts';

const TEXT = [
  'The tide gauge at Marrow Point was built in 1911, and nobody has moved it since.',
  'Every quarter of an hour it writes one line. The keeper reads it twice a day, and says that it is never late.',
  'In 1953 the water stood 2.4 metres above the quay. The keeper of that year wrote “never again” beside it.',
  'The keeper reads it twice a day, and so did his mother.',
].join('\n\n');

function quote(words: string, nth = 1) {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  const made = quoteOf(TEXT, { start, end: start + words.length });
  if (!made) throw new Error(`not in the text: ${words}`);
  return made;
}
const found = (text: string, wanted: ReturnType<typeof quote>) => {
  const span = anchorQuote(text, wanted);
  return span && text.slice(span.start, span.end);
};

describe('quoteOf', () => {
  test('keeps the words without the blanks around them, and what stands beside them', () => {
    const start = TEXT.indexOf(' it writes');
    expect(quoteOf(TEXT, { start, end: start + ' it writes '.length })).toEqual({
      quote: 'it writes',
      before: 'since.\n\nEvery quarter of an hour '.slice(-32),
      after: ' one line. The keeper reads it t',
      start: start + 1,
    });
  });

  test('makes nothing of blanks, and nothing of a whole book', () => {
    const gap = TEXT.indexOf('\n\n');
    expect(quoteOf(TEXT, { start: gap, end: gap + 2 })).toBeNull();
    expect(quoteOf('a'.repeat(10_001), { start: 0, end: 10_001 })).toBeNull();
  });
});

describe('anchorQuote', () => {
  test('finds a quote where it was, the second of two alike too', () => {
    const second = quote('The keeper reads it twice a day', 2);
    expect(anchorQuote(TEXT, second)).toEqual({ start: second.start, end: second.start + 31 });
  });

  test('tells two alike by what stands around them, after the text moved', () => {
    const second = quote('The keeper reads it twice a day', 2);
    const moved = `A new first paragraph, put in by the editor.\n\n${TEXT}`;
    expect(anchorQuote(moved, second)?.start).toBe(moved.lastIndexOf('The keeper reads'));
  });

  test('finds words whose blanks, quotation marks and dashes were changed', () => {
    const wanted = quote('The keeper of that year wrote “never again” beside it.');
    const changed = TEXT.replace(
      'The keeper of that year wrote “never again” beside it.',
      'The keeper\u00A0of that\nyear  wrote "never a\u00ADgain" beside it.',
    );
    expect(found(changed, wanted)).toBe(
      'The keeper\u00A0of that\nyear  wrote "never a\u00ADgain" beside it.',
    );
  });

  test('finds words that were edited a little', () => {
    const wanted = quote('In 1953 the water stood 2.4 metres above the quay');
    const changed = `Corrected today.\n\n${TEXT}`.replace('stood 2.4 metres above', 'stood 2.6 metres over');
    expect(found(changed, wanted)).toBe('In 1953 the water stood 2.6 metres over the quay');
  });

  test('finds a long passage that was edited in its middle', () => {
    const wanted = quote(TEXT.slice(0, TEXT.indexOf('In 1953') - 2));
    const changed = `By our own correspondent.\n\n${TEXT}`.replace(
      'Every quarter of an hour',
      'Every ten minutes',
    );
    expect(found(changed, wanted)).toBe(
      changed.slice(changed.indexOf('The tide'), changed.indexOf('\n\nIn 1953')),
    );
  });

  test('does not find what is gone, nor a short word anywhere else', () => {
    const gone = quote('nobody has moved it since');
    expect(anchorQuote(TEXT.replace(', and nobody has moved it since', ''), gone)).toBeNull();
    const short = quote('tide');
    expect(anchorQuote('A tide of letters came in.', short)).toBeNull();
  });

  test('finds every quote in its own text, and after any text was put before it', () => {
    const words = fc.array(fc.constantFrom('sea', 'wall', 'mưa', '1953', 'keeper', '水', 'the'), {
      minLength: 4,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.string({ maxLength: 80 }), (list, a, b, before) => {
        const text = list.join(' ');
        const from = a % text.length;
        const made = quoteOf(text, { start: from, end: from + 1 + (b % (text.length - from)) });
        fc.pre(made !== null);
        const end = made.start + made.quote.length;
        expect(anchorQuote(text, made)).toEqual({ start: made.start, end });
        const later = anchorQuote(`${before}\n\n${text}`, made);
        if (later) expect(`${before}\n\n${text}`.slice(later.start, later.end)).toBe(made.quote);
        if (made.quote.length + made.before.length + made.after.length > 40) expect(later).not.toBeNull();
      }),
    );
  });
});

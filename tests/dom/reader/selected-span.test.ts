import { afterEach, expect, test } from 'vitest';
import { createPlaces } from '../../../components/reader/article-places.ts';
import { selectedSpan } from '../../../components/reader/marks/selected-span.ts';
import { mapText } from '../../../core/article/text-map.ts';

afterEach(() => document.body.replaceChildren());

/** An article of two paragraphs with something beside it that is none of it. */
function setUp() {
  const root = document.createElement('div');
  const first = document.createElement('p');
  const strong = document.createElement('b');
  strong.append('built');
  first.append('  The gauge was\n  ', strong, ' in 1911.');
  const caption = document.createElement('figcaption');
  caption.append('The gauge');
  const second = document.createElement('p');
  second.append('Nobody has moved it.');
  root.append(first, caption, second);
  const beside = document.createElement('p');
  beside.append('End of the article');
  document.body.append(root, beside);
  const map = mapText(root);
  const places = createPlaces(map, [], () => [], []);
  const words = () => {
    const span = selectedSpan(root, places);
    return span && map.text.slice(span.start, span.end);
  };
  return { first, strong, second, beside, words };
}

test('nothing selected, or something beside the article, is no stretch of it', () => {
  const { beside, words } = setUp();
  getSelection()?.removeAllRanges();
  expect(words()).toBeNull();
  getSelection()?.selectAllChildren(beside);
  expect(words()).toBeNull();
});

test('words across elements are the words of the text, blanks as the text has them', () => {
  const { first, strong, words } = setUp();
  const before = first.firstChild as Text;
  getSelection()?.setBaseAndExtent(before, before.data.indexOf('gauge'), strong.firstChild as Text, 5);
  expect(words()).toBe('gauge was built');
});

test('a triple click, which ends at the beginning of the next block, is one paragraph', () => {
  const { first, second, words } = setUp();
  getSelection()?.setBaseAndExtent(first, 0, second, 0);
  expect(words()).toBe('The gauge was built in 1911.');
});

test('a selection over the end of the article ends with it, and leaves its captions out', () => {
  const { first, beside, words } = setUp();
  getSelection()?.setBaseAndExtent(first, 0, beside, 1);
  expect(words()).toBe('The gauge was built in 1911.\n\nNobody has moved it.');
});

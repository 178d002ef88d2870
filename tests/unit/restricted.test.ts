import { describe, expect, test } from 'vitest';
import { restriction } from '../../platform/page/restricted.ts';

describe('restriction', () => {
  test.each([
    ['browser', undefined],
    ['browser', ''],
    ['browser', 'chrome://version/'],
    ['browser', 'about:config'],
    ['browser', 'edge://settings'],
    ['browser', 'moz-extension://1b4e28ba-2fa1-4d2b-883f-0016d3cca427/page.html'],
    ['browser', 'view-source:https://news.example/'],
    ['browser', 'data:text/html,hello'],
    ['store', 'https://chromewebstore.google.com/detail/x'],
    ['store', 'https://chrome.google.com/webstore/category/extensions'],
    ['store', 'https://addons.mozilla.org/en-US/firefox/'],
    ['store', 'https://microsoftedge.microsoft.com/addons/Microsoft-Edge-Extensions-Home'],
    ['file', 'file:///home/me/page.html'],
  ])('keeps out of a page of the kind "%s": %s', (where, address) => {
    expect(restriction(address)).toEqual({ is: 'page-restricted', where });
  });

  test.each([
    'https://news.example/',
    'http://127.0.0.1:4173/en/page.html',
    'https://chrome.google.com/intl/en/',
    'https://news.example/a.pdf/read',
    'https://news.example/?next=file:///x',
    'https://news.example/about-addons.mozilla.org',
  ])('lets into %s', (address) => {
    expect(restriction(address)).toBeNull();
  });

  test('leaves it to the document whether an address that ends in .pdf is one', () => {
    expect(restriction('https://commons.example/wiki/File:Report.pdf')).toBeNull();
  });
});

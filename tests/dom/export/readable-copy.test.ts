import { expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import type { Mark } from '../../../core/article/mark.ts';
import { writeReadableCopy } from '../../../core/backup/readable-copy.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const HASH = 'ab'.repeat(32);
const article = {
  url: 'https://lisse.example/crane',
  title: '</title><script>window.ran = true</script>',
  authors: ['Maren Holt'],
  site: 'Lisse Evening Post',
  date: null,
  modified: null,
  lang: 'ar',
  dir: 'rtl',
  standfirst: null,
  leadImage: null,
  // as a record that somebody else made may have it
  html: '<p onclick="x()">It lifts 12.5 tonnes.</p><img src="https://p.example/kept.jpg" alt="Crane"><img src="https://p.example/lost.jpg" alt="Quay"><script>x()</script>',
  text: '',
  words: 9,
  pictures: [
    { src: 'https://p.example/kept.jpg', alt: '', caption: null, credit: null, width: null, height: null },
  ],
} as unknown as Article;
const MARK: Mark = {
  id: '0b54a2ba-2fa1-4d2b-883f-0016d3cca427',
  quote: '12.5 tonnes',
  before: 'It lifts ',
  after: '.',
  start: 9,
  colour: 'green',
  note: 'heavy',
  madeAt: '2026-11-22T08:00:00.000Z',
};

it('a copy for people: sanitised, with the pictures of the backup and nothing from elsewhere', () => {
  const html = writeReadableCopy(
    {
      article,
      shelf: { marks: [MARK] },
      pictures: [
        { is: 'kept', src: 'https://p.example/kept.jpg', hash: HASH, type: 'image/jpeg' },
        { is: 'lost', src: 'https://p.example/lost.jpg' },
      ],
    },
    { original: 'Original page:', lostPicture: 'Picture not kept', marks: 'Highlights and notes' },
    sanitizer,
  );
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.title).toBe('</title><script>window.ran = true</script>');
  expect(page.querySelector('script, [onclick], link, style')).toBe(null);
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
  expect([...page.images].map((image) => image.getAttribute('src'))).toEqual([`../pictures/${HASH}.jpg`]);
  expect(page.body.textContent).toContain('Quay – Picture not kept');
  expect(page.querySelector('mark')?.textContent).toBe('12.5 tonnes');
  expect(page.querySelector('section')?.textContent).toBe('Highlights and notes12.5 tonnesheavy');
  expect(page.querySelector('a')?.href).toBe('https://lisse.example/crane');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
});

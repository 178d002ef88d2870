import { expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
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

it('a copy for people: sanitised, with the pictures of the backup and nothing from elsewhere', () => {
  const html = writeReadableCopy(
    {
      article,
      pictures: [
        { is: 'kept', src: 'https://p.example/kept.jpg', hash: HASH, type: 'image/jpeg' },
        { is: 'lost', src: 'https://p.example/lost.jpg' },
      ],
    },
    { original: 'Original page:', lostPicture: 'Picture not kept' },
    sanitizer,
  );
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.title).toBe('</title><script>window.ran = true</script>');
  expect(page.querySelector('script, [onclick], link, style')).toBe(null);
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
  expect([...page.images].map((image) => image.getAttribute('src'))).toEqual([`../pictures/${HASH}.jpg`]);
  expect(page.body.textContent).toContain('Quay – Picture not kept');
  expect(page.querySelector('a')?.href).toBe('https://lisse.example/crane');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
});

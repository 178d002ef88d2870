import { readdirSync, readFileSync } from 'node:fs';

const OUT = '.output/chrome-mv3';

/** The scripts that a page loads before anybody does anything: the built page names each of them. */
const firstLoad = (page) =>
  [...readFileSync(`${OUT}/${page}.html`, 'utf8').matchAll(/"\/(chunks\/[^"]+\.js)"/g)].map(
    ([, file]) => `${OUT}/${file}`,
  );

const pages = [
  { name: 'popup', limit: '40 kB' },
  { name: 'frame', limit: '120 kB' },
  { name: 'library', limit: '120 kB' },
  { name: 'options', limit: '60 kB' },
];
const first = new Set(pages.flatMap(({ name }) => firstLoad(name)));
const late = readdirSync(`${OUT}/chunks`)
  .map((file) => `${OUT}/chunks/${file}`)
  .filter((file) => file.endsWith('.js') && !first.has(file));

export default [
  {
    name: 'detector, on every page',
    path: `${OUT}/detect.js`,
    limit: '8 kB',
    brotli: false,
    gzip: false,
  },
  {
    name: 'reading script, put into a page when it is read',
    path: `${OUT}/capture.js`,
    limit: '296 kB',
    brotli: false,
    gzip: false,
  },
  ...pages.map(({ name, limit }) => ({
    name: `first load of ${name}.html, gzip`,
    path: firstLoad(name),
    limit,
    gzip: true,
  })),
  { name: 'all that is loaded on demand, gzip', path: late, limit: '320 kB', gzip: true },
  // a package is each of its files by deflate, and a few bytes more
  { name: 'the whole package, gzip', path: `${OUT}/**`, limit: '600 kB', gzip: true },
];

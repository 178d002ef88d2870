import { execFileSync, type ExecFileSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const VARIABLES = { chromium: 'FIGLEAF_CHROMIUM', firefox: 'FIGLEAF_FIREFOX' };
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
const PLACES = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/snap/bin/chromium',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    '/snap/bin/firefox',
  ],
};
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * The path of a browser: from the environment, the usual places, or Playwright's cache; else installs one, from
 * Debian's packages as root there, else through Playwright. Throws with what to do where none of that works.
 * Google Chrome itself is not taken: since version 137 it loads no unpacked extension from the command line.
 */
export function findBrowser(name: BrowserName): string {
  const found = lookUp(name);
  if (found) return found;
  install(name);
  const installed = lookUp(name);
  if (installed) return installed;
  throw new Error(
    `No ${name} was found, and none could be installed.\n` +
      `Install it (Debian: apt-get install ${DEBIAN[name]}; elsewhere: npx playwright install chromium), ` +
      `or name one: ${VARIABLES[name]}=/path/to/${name}`,
  );
}

function lookUp(name: BrowserName): string | null {
  const named = process.env[VARIABLES[name]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLES[name]} names ${named}, which is not there.`);
  }
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS[name].map((command) => join(folder, command)));
  return [...inPath, ...PLACES[name], ...inPlaywrightCache(name)].find((path) => existsSync(path)) ?? null;
}

function inPlaywrightCache(name: BrowserName): string[] {
  // Playwright's Firefox is a build of its own that takes no WebDriver BiDi
  if (name === 'firefox') return [];
  const caches = {
    linux: join(homedir(), '.cache/ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(homedir(), 'AppData/Local/ms-playwright'),
  };
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? caches[platform() as keyof typeof caches] ?? '';
  if (!existsSync(cache)) return [];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .toSorted()
    .toReversed()
    .flatMap((folder) => inside.map((path) => join(cache, folder, path)));
}

function install(name: BrowserName): void {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  process.stderr.write(`No ${name} found; installing one …\n`);
  if (isDebian) {
    const quiet: ExecFileSyncOptions = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update'], quiet);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', DEBIAN[name]], quiet);
  } else if (name === 'chromium') {
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'inherit',
      shell: platform() === 'win32',
    });
  }
}

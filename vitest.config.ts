import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/find-browser.ts';

/** Tests run where the code runs: pure logic in Node, DOM in real Chromium, stories with the built extension. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        // found while a test runs, they would make the page load anew in the middle of it
        optimizeDeps: {
          include: [
            'hast-util-from-dom',
            'hast-util-to-mdast',
            'mdast-util-from-markdown',
            'mdast-util-gfm',
            'mdast-util-math',
            'mdast-util-to-markdown',
            'papaparse',
          ],
        },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium'),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // two browsers: most of a story is waiting, and more make each other late
          maxWorkers: 2,
          // a browser that is started while the machine is busy with others may hang for good
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

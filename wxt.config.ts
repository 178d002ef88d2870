import { defineConfig } from 'wxt';
import preact from '@preact/preset-vite';
import type { PluginOption, Rolldown } from 'vite';

/** The reader's frame: the one page a site may hold, and only under the guards of docs/decisions/0001. */
const FRAMED = { resources: ['frame.html'], matches: ['http://*/*', 'https://*/*'] };

/** Fixed for every page of the extension; nothing is ever copied from a web page. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self' http: https:",
  "img-src 'self' blob: data: http: https:",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** The first line of a script that V8 then compiles as a whole, in one go. To every other engine it is a comment. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/**
 * The detector runs on every page, so what surrounds it counts: WXT's entry is replaced by a bare call, for its logging
 * is a sixteenth of the 8 kB (the browser itself reports an exception), and nearly all of the script runs at once, so V8 is told to
 * compile it at once rather than each function when it is first called.
 */
const bareDetector: PluginOption = {
  name: 'figleaf:bare-detector',
  transform: {
    order: 'pre',
    filter: { id: /wxt-unlisted-script-entrypoint\?.*\/entrypoints\/detect\.ts$/ },
    handler: (_code, id) =>
      `import script from ${JSON.stringify(id.slice(id.indexOf('?') + 1))};\nscript.main();`,
  },
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      const chunk = bundle['detect.js'];
      if (chunk?.type === 'chunk') chunk.code = COMPILE_ALL + chunk.code;
    },
  },
};

/**
 * Modules that the same pages load at their start lie in one file. By itself the bundler parts them by every piece that is
 * loaded on demand too: the reader alone was forty files, each asked for by itself. What one page starts with and another loads
 * later lies apart from the pages themselves, which would be started by it. Null for what no page starts with.
 */
const byPages: Rolldown.CodeSplittingNameFunction = (id, context) => {
  const atStart = pagesOf(id, ({ importers }) => importers, context);
  const ever = pagesOf(id, ({ importers, dynamicImporters }) => [...importers, ...dynamicImporters], context);
  if (atStart.size === 0) return null;
  return [...atStart].toSorted().join('-') + (ever.size > atStart.size ? '-later' : '');
};

type Importers = (info: Rolldown.ModuleInfo) => readonly string[];

/** The pages from which a module is reached over `importers`. */
function pagesOf(id: string, importers: Importers, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const pages = new Set<string>();
  const seen = new Set<string>();
  const visit = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const info = context.getModuleInfo(at);
    if (!info) return;
    if (info.isEntry) pages.add(pageOf(at));
    for (const importer of importers(info)) visit(importer);
  };
  visit(id);
  return pages;
}

/** What an entry is called. The reader in a frame and in a tab are one. */
function pageOf(entry: string): string {
  const [, name = 'shared'] = /entrypoints\/([a-z]+)(?:\/|\.ts$)/.exec(entry.replaceAll('\\', '/')) ?? [];
  return name === 'frame' ? 'reader' : name;
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  suppressWarnings: { firefoxDataCollection: true },
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false }), bareDetector],
    build: { target: 'es2023', modulePreload: { polyfill: false } },
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      // scripts of pages are built one by one, each as a single file
      if (entries.every(({ inputPath }) => !inputPath.endsWith('.html'))) return;
      config.build = {
        ...config.build,
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          preserveEntrySignatures: 'allow-extension',
          output: {
            ...config.build?.rolldownOptions?.output,
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: byPages, debugName: 'by pages' }],
            },
          },
        },
      };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    icons: icons('article'),
    action: { default_title: '__MSG_action_idle__', default_icon: icons('idle', [16, 32]) },
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      // Chromium's background has no parser for the pages it fetches; Firefox's is a page
      ...(browser === 'firefox' ? [] : (['offscreen'] as const)),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['detect.js'], run_at: 'document_end' }],
    content_security_policy: { extension_pages: PAGE_POLICY },
    omnibox: { keyword: 'fl' },
    commands: {
      'toggle-reader': { suggested_key: keys('R'), description: '__MSG_command_reader__' },
      'toggle-figures': { suggested_key: keys('G'), description: '__MSG_command_figures__' },
      'save-article': { suggested_key: keys('K'), description: '__MSG_command_save__' },
      'open-library': { suggested_key: keys('L'), description: '__MSG_command_library__' },
    },
    ...(browser === 'firefox'
      ? {
          web_accessible_resources: [FRAMED],
          browser_specific_settings: {
            gecko: {
              id: 'figleaf@figleaf.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          minimum_chrome_version: '132',
          // a page that requires embedder policies frames only what has one; this one asks nothing of pictures
          cross_origin_embedder_policy: { value: 'credentialless' },
          web_accessible_resources: [{ ...FRAMED, use_dynamic_url: true }],
        }),
  }),
});

/** The same letter everywhere; on macOS Alt with a letter writes a character, as @ on German keyboards. */
function keys(letter: string) {
  return { default: `Alt+${letter}`, mac: `MacCtrl+Shift+${letter}` };
}

function icons(state: string, sizes = [16, 32, 48, 128]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icons/${state}-${size}.png`]));
}

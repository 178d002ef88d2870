import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MADE = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', '.tour', 'coverage']);
const SHIPPED = new Set(['components', 'core', 'entrypoints', 'models', 'platform']);
const MOST_LINES = 400;

const files = listFiles(ROOT).filter((path) => !path.startsWith('bench/out/'));
const code = files.filter((path) => /\.tsx?$/.test(path) && !path.startsWith('tests/fixtures/'));
const shipped = code.filter((path) => SHIPPED.has(top(path)));

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : listFiles(path);
    return relative(ROOT, path).split(sep).join('/');
  });
}
function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
function top(path: string): string {
  return path.split('/')[0] ?? '';
}
/** Files, each with what `find` found in it; those without a find are left out. */
function finds(paths: readonly string[], find: (text: string, path: string) => readonly string[]): string[] {
  return paths.flatMap((path) => find(read(path), path).map((found) => `${path}: ${found}`));
}

describe('size', () => {
  test(`no source file has more than ${MOST_LINES} lines`, () => {
    const long = code.filter((path) => read(path).split('\n').length - 1 > MOST_LINES);
    expect(long).toEqual([]);
  });
});

describe('themes', () => {
  const RULE = /([^{}]*\[data-theme=[^{}]*)\{([^{}]*)\}/g;
  const DECLARATION = /([\w-]+):\s*([^;]+);/g;
  const COLOUR = /^(?:#[\da-f]+|rgb\([^()]*\)|transparent|var\(--[\w-]+\))$/;
  const isOfColour = (property: string, value: string) =>
    property.startsWith('--')
      ? COLOUR.test(value) || property.startsWith('--shadow-') || property === '--focus-width'
      : ['color-scheme', 'background', 'fill', 'filter', 'opacity', 'mix-blend-mode'].includes(property);

  test('set colours, how they lie on each other, and the width of the focus: only what is of colour needs a look in each', () => {
    const styles = files.filter((path) => path.endsWith('.css') && SHIPPED.has(top(path)));
    const declarations = (text: string) =>
      [...text.replaceAll(/\/\*.*?\*\//gs, '').matchAll(RULE)].flatMap(([, , body = '']) => [
        ...body.matchAll(DECLARATION),
      ]);
    expect(finds(styles, (text) => declarations(text).map(([all]) => all)).length).toBeGreaterThan(200);
    expect(
      finds(styles, (text) =>
        declarations(text).flatMap(([all, property = '', value = '']) =>
          isOfColour(property, value.trim()) ? [] : [all],
        ),
      ),
    ).toEqual([]);
  });
});

describe('imports', () => {
  /** What each folder may import besides itself and `core`: other folders, then packages. `!` stands for types alone. */
  const ALLOWED: Readonly<Record<string, readonly (string | RegExp)[]>> = {
    core: [
      /^(?:valibot|dompurify|@mozilla\/readability|papaparse|mdast-util-[a-z-]+|hast-util-[a-z-]+|mdast|hast|lowlight|highlight\.js\/lib\/languages\/[a-z]+)$/,
    ],
    models: [/^@preact\/signals$/],
    platform: ['!models', /^(?:#i18n|wxt(?:\/.+)?|idb|valibot|@wxt-dev\/.+|@webext-core\/.+)$/],
    components: ['models', /^(?:#i18n|preact(?:\/.+)?|@preact\/signals)$/],
    entrypoints: [
      'components',
      'models',
      'platform',
      /^(?:#i18n|wxt(?:\/.+)?|preact(?:\/.+)?|@preact\/signals)$/,
    ],
  };
  const IMPORT =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

  test.each(Object.entries(ALLOWED))(
    '%s imports what the table in docs/architecture.md allows',
    (folder, allowed) => {
      const mine = shipped.filter((path) => top(path) === folder);
      expect(mine.length).toBeGreaterThan(0);
      const wrong = finds(mine, (text, path) =>
        [...text.matchAll(IMPORT)].flatMap(([, type, fixed, late]) => {
          const name = fixed ?? late ?? '';
          if (!name.startsWith('.'))
            return allowed.some((a) => a instanceof RegExp && a.test(name)) ? [] : [name];
          const target = top(posix.normalize(posix.join(posix.dirname(path), name)));
          const isAllowed =
            target === folder ||
            target === 'core' ||
            allowed.includes(target) ||
            (type && allowed.includes(`!${target}`));
          return isAllowed ? [] : [name];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('nobody imports an entrypoint', () => {
    const wrong = finds(
      code.filter((path) => !path.startsWith('entrypoints/')),
      (text) => [...text.matchAll(/from\s+'([^']*\/entrypoints\/[^']*)'/g)].map(([, name]) => name ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('only platform, and the detector that must stay small, say `browser.`', () => {
    const SMALL = 'entrypoints/detect.ts';
    const wrong = finds(
      shipped.filter((path) => top(path) !== 'platform' && path !== SMALL),
      (text) => withoutComments(text).match(/(?<![\w.'-])(?:browser|chrome)\.\w+|\bindexedDB\b/g) ?? [],
    );
    expect(wrong).toEqual([]);
  });
});

describe('HTML', () => {
  /** Who may parse HTML, and why. Nobody may set it: sanitised nodes are put in instead. */
  const PARSERS: Readonly<Record<string, string>> = {
    'core/sanitize/create-sanitizer.ts': 'asks whether markup parses back to itself',
    'core/extract/steps/open-noscript.ts':
      'reads the text for browsers without scripts, and takes a snapshot of it at once',
    'core/extract/render-body.ts': 'reads what the sanitiser made, in a document that runs nothing',
    'core/extract/extract-html.ts':
      'reads a page that was fetched or imported as text, and takes a snapshot of it at once',
    'platform/page/fetch-part.ts':
      'reads a part of an article that the user asked for, and takes a snapshot of it at once',
    'core/import/layouts/read-bookmarks.ts':
      'reads addresses and names out of it, in a document that runs nothing',
  };

  test('no code sets it', () => {
    const setting =
      /\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|\b(?:insertAdjacentHTML|setHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)\s*\(|\bdangerouslySetInnerHTML\b|\bdocument\.write(?:ln)?\s*\(/g;
    expect(finds(shipped, (text) => withoutComments(text).match(setting) ?? [])).toEqual([]);
  });

  test('only the files named here parse it', () => {
    const parsing = shipped.filter((path) => /\bparseFromString\s*\(/.test(withoutComments(read(path))));
    expect(parsing.toSorted()).toEqual(Object.keys(PARSERS).toSorted());
  });

  test('pages that show links of others look no host up before it is asked for, and name no referrer', () => {
    const pages = files.filter((path) => /^entrypoints\/(?:frame|reader|library)\/index\.html$/.test(path));
    expect(pages).toHaveLength(3);
    for (const said of [
      'http-equiv="x-dns-prefetch-control" content="off"',
      'name="referrer" content="no-referrer"',
    ])
      expect(pages.filter((path) => !read(path).includes(said))).toEqual([]);
  });

  test('no code runs text', () => {
    expect(
      finds(shipped, (text) => withoutComments(text).match(/\beval\s*\(|\bnew Function\b/g) ?? []),
    ).toEqual([]);
  });
});

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly externally_connectable?: unknown;
  readonly web_accessible_resources?: readonly {
    readonly resources: readonly string[];
    readonly use_dynamic_url?: boolean;
  }[];
  readonly commands: Readonly<Record<string, { readonly suggested_key?: { readonly default?: string } }>>;
  readonly browser_specific_settings?: {
    readonly gecko?: {
      readonly id?: string;
      readonly strict_min_version?: string;
      readonly data_collection_permissions?: { readonly required?: readonly string[] };
    };
  };
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the built manifest of %s', (folder) => {
  const path = `.output/${folder}/manifest.json`;
  const manifest = (): Manifest => {
    if (!existsSync(join(ROOT, path))) throw new Error(`${path} is not there: run npm run build first`);
    return JSON.parse(read(path)) as Manifest;
  };

  test('asks for what docs/privacy.md gives reasons for, and for nothing else', () => {
    const { permissions, optional_permissions, host_permissions, optional_host_permissions } = manifest();
    const asked = [permissions, optional_permissions, host_permissions, optional_host_permissions].flatMap(
      (list) => list ?? [],
    );
    expect(readReasons(folder).toSorted()).toEqual(asked.toSorted());
  });

  test('lets no site talk to it, and frame one page alone', () => {
    const { externally_connectable, web_accessible_resources = [] } = manifest();
    expect(externally_connectable).toBeUndefined();
    expect(web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(['frame.html']);
    if (folder === 'chrome-mv3') expect(web_accessible_resources[0]?.use_dynamic_url).toBe(true);
  });

  test('suggests the keys that the README names', () => {
    const readme = read('README.md');
    const keys = Object.values(manifest().commands).map(
      (command) => command.suggested_key?.default ?? 'none',
    );
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(readme).toContain(key);
  });

  test.runIf(folder === 'firefox-mv3')('says to Firefox who it is and that it collects nothing', () => {
    const gecko = manifest().browser_specific_settings?.gecko;
    expect(gecko?.id).toMatch(/^[\w.-]+@[\w.-]+$/);
    expect(gecko?.strict_min_version).toMatch(/^\d+\.\d/);
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  });
});

/** The first column of the table of permissions that a browser is asked for; each with a reason in the second. */
function readReasons(folder: string): string[] {
  const [, table = ''] =
    /^\| *permission *\| *why *\|\n\|[-| ]+\|\n((?:\|.*\n)+)/im.exec(read('docs/privacy.md')) ?? [];
  return [...table.matchAll(/^\| *`([^`]+)` *\|(.*)\|$/gm)].flatMap(([, name = '', why = '']) => {
    if (why.trim().length < 20) throw new Error(`docs/privacy.md: no reason for ${name}`);
    return why.trim().startsWith('Chromium only:') && folder !== 'chrome-mv3' ? [] : [name];
  });
}

describe('texts', () => {
  const locales = { en: readYaml('locales/en.yml'), vi: readYaml('locales/vi.yml') };
  const substitutions = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].toSorted();

  test('have the same keys in every language, and no empty one', () => {
    expect([...locales.vi.keys()].toSorted()).toEqual([...locales.en.keys()].toSorted());
    for (const [language, texts] of Object.entries(locales)) {
      const empty = [...texts]
        .filter(([, forms]) => forms.some((form) => form.trim() === ''))
        .map(([key]) => `${language}: ${key}`);
      expect(empty).toEqual([]);
    }
  });

  test('hold the same substitutions in every language', () => {
    for (const [key, forms] of locales.en) {
      expect(substitutions(locales.vi.get(key)?.at(-1) ?? ''), key).toEqual(
        substitutions(forms.at(-1) ?? ''),
      );
    }
  });

  const sources = [...shipped, 'wxt.config.ts'].map((path) => withoutComments(read(path))).join('\n');
  // WXT's t() under either name: of `i18n`, or taken out of it
  const used = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
  const fromManifest = [...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) =>
    key.replaceAll('_', '.'),
  );
  const templates = [...sources.matchAll(/\bt\(\s*`([^`]+)`/g)].map(
    ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '\\w+')}$`),
  );

  test('are there where the code asks for them', () => {
    const missing = [...used, ...fromManifest].filter((key) => !locales.en.has(key) && !key.startsWith('@@'));
    expect([...new Set(missing)]).toEqual([]);
    for (const template of templates)
      expect(
        [...locales.en.keys()].some((key) => template.test(key)),
        String(template),
      ).toBe(true);
  });

  test('are all used', () => {
    const named = new Set([
      ...used,
      ...fromManifest,
      ...[...sources.matchAll(/'([a-zA-Z]+(?:\.[a-zA-Z]+)+)'/g)].map(([, key = '']) => key),
    ]);
    const unused = [...locales.en.keys()].filter(
      (key) => !named.has(key) && !templates.some((template) => template.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

/**
 * Reads the YAML that our locales are written in: nested keys and texts of one line. A text with forms (`1:`, `n:`) is
 * one key with several texts, others have one.
 */
function readYaml(path: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const above: string[] = [];
  for (const [index, line] of read(path).split('\n').entries()) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const [, indent = '', key = '', rest = ''] = /^((?: {2})*)(\w+):(?: (.*))?$/.exec(line) ?? [];
    if (!key)
      throw new Error(`${path}:${index + 1} is more than the small reader of this test knows: ${line}`);
    above.length = indent.length / 2;
    const isForm = /^(?:\d+|n)$/.test(key);
    const name = isForm ? above.join('.') : [...above, key].join('.');
    if (rest) texts.set(name, [...(texts.get(name) ?? []), unquote(rest)]);
    else above.push(key);
  }
  return texts;
}

function unquote(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}

describe('documents', () => {
  const decisions = files.filter((path) => path.startsWith('docs/decisions/'));

  test('number every decision once', () => {
    const names = decisions.map((path) => posix.basename(path));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    const numbers = names.map((name) => name.slice(0, 4));
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  test('name every npm script in the README', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const readme = read('README.md');
    const called = (name: string) =>
      name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    expect(Object.keys(scripts).filter((name) => !readme.includes(called(name)))).toEqual([]);
  });

  test('explain every package in the decision on libraries', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const reasons = read(
      decisions.find((path) => path.endsWith('-libraries.md')) ?? 'docs/decisions/0007-libraries.md',
    );
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  test('link to what is there', () => {
    const broken = finds(
      files.filter((path) => path.endsWith('.md')),
      (text, path) =>
        [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
          .map(([, link = '']) => link)
          .filter((link) => !existsSync(join(ROOT, posix.dirname(path), link))),
    );
    expect(broken).toEqual([]);
  });

  test('and code name only decisions that are there', () => {
    const numbers = new Set(decisions.map((path) => posix.basename(path).slice(0, 4)));
    const wrong = finds(code, (text) =>
      [...text.matchAll(/docs\/decisions\/(\d{4})/g)]
        .map(([, number = '']) => number)
        .filter((number) => !numbers.has(number)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what is published', () => {
  test('names no path of a machine it was made on', () => {
    const machine = new RegExp(`(?<![\\w.\\-/])/(?:${['work', 'root', 'tmp'].join('|')})/[\\w.]`, 'g');
    const texts = files.filter((path) =>
      /(?:\.(?:tsx?|js|json|md|ya?ml|css|html|svg)|^\.ci\/run|^\.\w+rc)$/.test(path),
    );
    const mine = texts.filter(
      (path) =>
        path !== 'package-lock.json' && !path.startsWith('tests/fixtures/') && !path.startsWith('samples/'),
    );
    expect(finds(mine, (text) => text.match(machine) ?? [])).toEqual([]);
  });
});

/** Code without its comments, roughly: enough for looking up calls. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\w])\/\/.*$/gm, '$1');
}

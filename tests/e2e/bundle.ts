import { stripTypeScriptTypes } from 'node:module';
import { build } from 'vite';

/**
 * The shipped code that a module imports, as one script for a page of the extension. What the module exports stands
 * there as `globalThis.parts`.
 */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // Node takes the types off itself, so that no generated tsconfig is needed
    oxc: false,
    plugins: [
      {
        name: 'strip-types',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null } : null,
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { tsconfig: false },
      lib: { entry, formats: ['iife'], name: 'figleafParts' },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (!first || !('output' in first)) throw new Error('no bundle');
  return `${first.output[0].code}; globalThis.parts = figleafParts; void 0`;
}

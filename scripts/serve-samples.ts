/**
 * Serves the sample pages on 127.0.0.1, for `npm start` and for the end-to-end tests.
 *
 *   /…            the files of samples/
 *   /hostile/NAME one ordinary article inside a page that makes life hard (tests/fixtures/pages/NAME.html)
 *   /fault/NAME   pictures that fail, each in its own way, and /fault/page.html that shows them all
 *   ?delay=MS     on any path: answer only after so many milliseconds
 */
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SampleServer {
  /** For example `http://127.0.0.1:41234`, without a slash at the end. */
  origin: string;
  /** Every request so far as `GET /path?query`, in order of arrival. Empty it with `requests.length = 0`. */
  requests: string[];
  /** From now on requests for this path (query ignored) wait, recorded but unanswered, until `release(path)`. */
  hold(path: string): void;
  /** Answers what `hold` kept waiting; without a path, everything. */
  release(path?: string): void;
  /** Ends all connections, also those still waiting or dripping. */
  close(): Promise<void>;
}

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

type Fault = (response: ServerResponse, picture: () => Promise<Buffer>) => void | Promise<void>;

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
const pages = fileURLToPath(new URL('../tests/fixtures/pages/', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The response headers of each hostile page; a page without headers does its work by script. */
const hostileHeaders: Record<string, OutgoingHttpHeaders> = {
  plain: {},
  'csp-none': { 'content-security-policy': "default-src 'none'" },
  'frame-none': { 'content-security-policy': "frame-src 'none'" },
  'trusted-types': {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
  },
  coep: {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
  sandbox: { 'content-security-policy': 'sandbox' },
  'no-clipboard': { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' },
  modal: {},
  remover: {},
  globals: {},
  clobber: {},
  typed: {},
  navigates: {},
  flood: {},
  covers: {},
  reparents: {},
  leaves: {},
  hides: {},
  'long-title': {},
  turned: {},
  framer: {},
};

const megabyte = 1024 * 1024;
const hugeSize = 40 * megabyte;

const faults: Record<string, Fault> = {
  'missing.jpg': (response) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>404 Not Found</h1>');
  },
  'forbidden.jpg': (response) => {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('No hotlinking');
  },
  'error.jpg': (response) => {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Internal server error');
  },
  'html.jpg': (response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>Log in</title><p>Please log in to see this picture.</p>');
  },
  'liar.jpg': (response) => {
    // Claims to be a picture, is a page.
    response
      .writeHead(200, { 'content-type': 'image/jpeg' })
      .end('<!doctype html><script>document.title = "run"</script><p>Not a picture.</p>');
  },
  'empty.jpg': (response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': 0 }).end();
  },
  'drip.jpg': async (response, picture) => {
    // One byte every 200 ms, without end: only the client can stop it.
    const bytes = await picture();
    let at = 0;
    response.writeHead(200, { 'content-type': 'image/jpeg' }).flushHeaders();
    const timer = setInterval(() => {
      const next = at < 64 ? bytes.subarray(at, at + 1) : Buffer.from([0]);
      at += 1;
      response.write(next);
    }, 200);
    response.on('close', () => clearInterval(timer));
  },
  'stall.jpg': (response) => {
    // Headers, then silence.
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': 20_000 }).flushHeaders();
  },
  'huge.jpg': async (response, picture) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': hugeSize });
    await stream(response, await picture(), hugeSize);
  },
  'huge-undeclared.jpg': async (response, picture) => {
    response.writeHead(200, { 'content-type': 'image/jpeg' });
    await stream(response, await picture(), hugeSize);
  },
  'private.jpg': (response) => {
    // By another name of this machine, so that it can be seen whether somebody followed, and who.
    const { headers, socket } = response.req;
    const location = `http://localhost:${socket.localPort}/fault/behind.jpg?for=${headers['sec-fetch-dest']}`;
    response.writeHead(302, { location }).end();
  },
  'loop.jpg': (response) => {
    response.writeHead(302, { location: '/fault/loop.jpg' }).end();
  },
  'moved.jpg': (response) => {
    // Not a fault: an honest redirect to the good picture.
    response.writeHead(302, { location: '/fault/good.jpg' }).end();
  },
  'reset.jpg': async (response, picture) => {
    const bytes = await picture();
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': bytes.length });
    response.write(bytes.subarray(0, 2_000), () => response.destroy());
  },
  'truncated.jpg': async (response, picture) => {
    // Complete as a response, half as a picture.
    const bytes = await picture();
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': half.length }).end(half);
  },
  'drawing.svg': (response) => {
    response
      .writeHead(200, { 'content-type': 'image/svg+xml; charset=utf-8' })
      .end(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180">' +
          '<script>parent.document.title = "run"</script><rect width="320" height="180" fill="#dfe8e0"/>' +
          '<circle cx="160" cy="90" r="60" fill="#3f6f52" onload="document.title = 1"/></svg>',
      );
  },
  'good.jpg': async (response, picture) => {
    const bytes = await picture();
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': bytes.length }).end(bytes);
  },
};

/** The bytes of `start`, then zeros up to `size`; waits for a slow client and stops when it goes. */
async function stream(response: ServerResponse, start: Buffer, size: number): Promise<void> {
  const filler = Buffer.alloc(megabyte / 4);
  let sent = start.length;
  response.write(start);
  while (sent < size && !response.destroyed) {
    const part = filler.subarray(0, Math.min(filler.length, size - sent));
    sent += part.length;
    if (response.write(part)) continue;
    await new Promise<void>((go) => {
      const next = () => {
        response.off('drain', next).off('close', next);
        go();
      };
      response.once('drain', next).once('close', next);
    });
  }
  response.end();
}

function plain(status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer {
  const body = Buffer.from(`${text}\n`);
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

function html(body: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status: 200, headers: { 'content-type': types['.html'], ...headers }, body: Buffer.from(body) };
}

/** One file below `root`, or undefined; a folder answers with its index.html. */
async function fileBelow(root: string, path: string): Promise<Answer | undefined> {
  const file = resolve(root, `.${path}`);
  if (!`${file}${sep}`.startsWith(root)) return plain(403, 'Outside the samples');
  const found = await stat(file).catch(() => undefined);
  if (!found) return undefined;
  if (found.isDirectory()) {
    if (!path.endsWith('/')) return plain(301, 'Moved', { location: `${encodeURI(path)}/` });
    return fileBelow(root, `${path}index.html`);
  }
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type }, body: await readFile(file) };
}

/** The ordinary article with the troublemaker's head and body parts put in. */
async function hostilePage(name: string): Promise<Answer | undefined> {
  const headers = hostileHeaders[name];
  if (!headers) return undefined;
  const article = await readFile(join(pages, 'article.html'), 'utf8');
  const parts = await readFile(join(pages, `${name}.html`), 'utf8').catch(() => '');
  const [head = '', body = ''] = parts.split('<!-- body -->');
  // Functions, so that a "$&" in a script stays what it is.
  const page = article.replace('<!-- slot:head -->', () => head).replace('<!-- slot:body -->', () => body);
  return html(page, headers);
}

async function answer(path: string): Promise<Answer> {
  const [, area = '', name = '', ...rest] = path.split('/');
  if (area === 'hostile' && name !== 'pictures' && rest.length === 0) {
    return (await hostilePage(name)) ?? plain(404, `No hostile page of this name: ${name}`);
  }
  if (area === 'hostile')
    return (await fileBelow(pages, path.slice('/hostile'.length))) ?? plain(404, 'Not found');
  if (area === 'fault') return (await fileBelow(pages, '/fault.html')) ?? plain(404, 'Not found');
  // The addresses that the single-page site pushes must also load.
  const file = path.startsWith('/spa/read/') ? '/spa/index.html' : path;
  return (await fileBelow(samples, file)) ?? plain(404, 'Not found');
}

function readPath(request: IncomingMessage): { path: string; delay: number } | undefined {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0') || path.includes('\\')) return undefined;
    return { path, delay: Math.min(Number(url.searchParams.get('delay')) || 0, 60_000) };
  } catch {
    return undefined;
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const fault = path.startsWith('/fault/') ? faults[path.slice('/fault/'.length)] : undefined;
  if (fault) {
    await fault(response, () => readFile(join(pages, 'pictures/harbour.jpg')));
    return;
  }
  if (path.startsWith('/fault/') && path !== '/fault/page.html') {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No such fault\n');
    return;
  }
  const { status, headers, body } = await answer(path);
  response.writeHead(status, { 'content-length': body.length, 'cache-control': 'no-store', ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Starts the server; without a port the system chooses a free one. */
export async function startSampleServer(options: { port?: number } = {}): Promise<SampleServer> {
  const requests: string[] = [];
  const held = new Map<string, (() => void)[]>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests.push(`${request.method ?? 'GET'} ${request.url ?? '/'}`);
    const wanted = readPath(request);
    if (!wanted) return void response.writeHead(400).end('Bad request\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end('Only GET and HEAD\n');
    }
    const waiting = held.get(wanted.path);
    if (waiting) await new Promise<void>((go) => waiting.push(go));
    if (wanted.delay > 0) await new Promise((go) => setTimeout(go, wanted.delay));
    if (!response.destroyed) await respond(request, response, wanted.path);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(`serve-samples: ${request.url ?? '/'}:`, error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end('Server error\n');
    });
  });

  function release(path?: string): void {
    for (const [heldPath, waiting] of held) {
      if (path !== undefined && path !== heldPath) continue;
      held.delete(heldPath);
      for (const go of waiting) go();
    }
  }

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', failed);
      listening();
    });
  });
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    hold(path) {
      if (!held.has(path)) held.set(path, []);
    },
    release,
    close() {
      return new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
        release();
      });
    },
  };
}

if (import.meta.main) {
  const port = Number(process.argv[2] ?? 4173);
  const { origin } = await startSampleServer({ port });
  console.log(`Samples: ${origin}/`);
}

import { createReadStream, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { headersFor, surfaceOf, twinHeaders } from '../../src/schemas/headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const YEAR_SECONDS = 31_536_000;
const CODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

interface Entry {
  file: string;
  bytes: number;
  type: string;
  etag: string;
  coded: Partial<Record<'br' | 'gzip', { file: string; bytes: number }>>;
}

/** Every file of the folder by its address. A name that is not in this list does not exist: there is no path to walk out of. */
function listSite(root: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const names = readdirSync(root, { recursive: true, withFileTypes: true });
  for (const found of names) {
    if (!found.isFile() || /\.(br|gz)$/.test(found.name)) continue;
    const file = path.join(found.parentPath, found.name);
    const address = `/${path.relative(root, file).split(path.sep).join('/')}`;
    // Written for other hosts; nobody is served the list of rules.
    if (address === '/_headers' || address === '/_redirects') continue;
    const { size, mtimeMs } = statSync(file);
    const coded: Entry['coded'] = {};
    for (const { name, ending } of CODINGS) {
      const bytes = statSync(file + ending, { throwIfNoEntry: false })?.size;
      if (bytes !== undefined) coded[name] = { file: file + ending, bytes };
    }
    entries.set(address, {
      file,
      bytes: size,
      coded,
      type: TYPES[path.extname(found.name).toLowerCase()] ?? 'application/octet-stream',
      etag: `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    });
  }
  return entries;
}

const accepts = (header: string | null, coding: string): boolean =>
  (header ?? '').split(',').some((part) => part.trim().split(';')[0] === coding && !/;\s*q=0(?:\.0*)?\s*$/.test(part));

function respond(request: Request, address: string, entry: Entry, status: 200 | 404): Response {
  const headers = new Headers(headersFor(surfaceOf(address)));
  headers.set('content-type', entry.type);
  headers.set('etag', entry.etag);
  headers.set('vary', 'accept-encoding');
  headers.set(
    'cache-control',
    address.startsWith('/_astro/')
      ? `public, max-age=${YEAR_SECONDS}, immutable`
      : 'public, max-age=0, must-revalidate',
  );
  for (const [name, value] of Object.entries(twinHeaders(address))) headers.set(name, value);
  if (
    status === 200 &&
    request.headers
      .get('if-none-match')
      ?.split(',')
      .some((tag) => tag.trim() === entry.etag)
  ) {
    return new Response(null, { status: 304, headers });
  }
  const coding = CODINGS.find(({ name }) => entry.coded[name] && accepts(request.headers.get('accept-encoding'), name));
  const chosen = coding ? (entry.coded[coding.name] ?? entry) : entry;
  if (coding) headers.set('content-encoding', coding.name);
  headers.set('content-length', String(chosen.bytes));
  const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(chosen.file)) as ReadableStream);
  return new Response(body, { status, headers });
}

/** Answers for the built site: a folder's page at its address with a slash, `404.html` for what is not there. */
export function staticSite(root: string): (request: Request) => Response {
  const entries = listSite(root);
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('This address takes GET and HEAD.\n', {
        status: 405,
        headers: { ...headersFor('page'), allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' },
      });
    }
    const { pathname, search } = new URL(request.url);
    let address: string;
    try {
      address = decodeURIComponent(pathname);
    } catch {
      address = '/404.html';
    }
    const wanted = address.endsWith('/') ? `${address}index.html` : address;
    const entry = entries.get(wanted);
    if (entry) return respond(request, wanted, entry, wanted === '/404.html' ? 404 : 200);
    if (entries.has(`${address}/index.html`)) {
      return new Response(null, {
        status: 308,
        headers: { ...headersFor('page'), location: `${encodeURI(address)}/${search}` },
      });
    }
    const missing = entries.get('/404.html');
    if (missing) return respond(request, '/404.html', missing, 404);
    return new Response('There is no such page.\n', {
      status: 404,
      headers: { ...headersFor('page'), 'content-type': 'text/plain; charset=utf-8' },
    });
  };
}

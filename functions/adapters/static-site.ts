import { createReadStream, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ASSETS } from '../../src/schemas/addresses.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { CODED_MAX_BYTES, CODED_MIN_BYTES, CODINGS, type Coding, codedFiles } from './coded-files.ts';

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
/** Text is sent coded; the rest is coded in itself. */
const IS_TEXT = /^text\/|^(?:application\/(?:json|xml|manifest\+json)|image\/svg\+xml)\b/;
/** Pagefind lays its files there in gzip and takes them unpacked as well, so that they can be sent in a better coding. */
const IS_PACKED = /\/pagefind\/.*\.(?:pagefind|pf_\w+)$/;

interface Entry {
  file: string;
  bytes: number;
  type: string;
  packed: boolean;
  /** Of the file as it is, without quotes; each coding adds its name, for it is another representation (RFC 9110 §8.8.3.3). */
  tag: string;
}

/** Every file of the folder by its address. A name that is not in this list does not exist: there is no path to walk out of. */
function listSite(root: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const names = readdirSync(root, { recursive: true, withFileTypes: true });
  for (const found of names) {
    if (!found.isFile()) continue;
    const file = path.join(found.parentPath, found.name);
    const address = `/${path.relative(root, file).split(path.sep).join('/')}`;
    // Written for other hosts; nobody is served the list of rules.
    if (address === '/_headers' || address === '/_redirects') continue;
    const { size, mtimeMs } = statSync(file);
    entries.set(address, {
      file,
      bytes: size,
      type: TYPES[path.extname(found.name).toLowerCase()] ?? 'application/octet-stream',
      packed: IS_PACKED.test(address),
      tag: `${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}`,
    });
  }
  return entries;
}

const accepts = (header: string | null, coding: string): boolean =>
  (header ?? '').split(',').some((part) => part.trim().split(';')[0] === coding && !/;\s*q=0(?:\.0*)?\s*$/.test(part));

const stream = (file: string, range?: { start: number; end: number }): ReadableStream =>
  Readable.toWeb(createReadStream(file, range)) as ReadableStream;

/**
 * The one range asked for (RFC 9110 §14.2), both ends included; `outside` when it holds none of the file; null when all of it is
 * sent: no range, several, another unit, or `If-Range`, which no weak tag can satisfy (§13.1.5).
 */
export function rangeOf(
  { method, headers }: Request,
  bytes: number,
): { start: number; end: number } | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('range') ?? '') ?? [];
  if (method !== 'GET' || headers.has('if-range') || (first === '' && last === '')) return null;
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  // The wrong way round is no range at all, and is ignored (§14.1.1).
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return start >= bytes || end < start ? 'outside' : { start, end };
}

/** The coding that is sent: none for a part of the file, whose bytes are counted in the file as it is. */
function codingFor({ headers }: Request, { bytes, type, packed }: Entry, part: boolean): Coding | undefined {
  if (!packed && (part || !IS_TEXT.test(type) || bytes < CODED_MIN_BYTES || bytes > CODED_MAX_BYTES)) return undefined;
  return CODINGS.find((coding) => accepts(headers.get('accept-encoding'), coding));
}

async function respond(
  request: Request,
  address: string,
  entry: Entry,
  status: 200 | 404,
  coded: ReturnType<typeof codedFiles>,
  base: string,
): Promise<Response> {
  // A packed file is never sent as it lies there without saying so, and so not in part.
  const range = status === 200 && !entry.packed ? rangeOf(request, entry.bytes) : null;
  const coding = codingFor(request, entry, range !== null);
  const etag = `W/"${entry.tag}${coding ? `-${coding}` : ''}"`;
  const headers = new Headers({
    'content-type': entry.type,
    etag,
    vary: 'accept-encoding',
    'accept-ranges': entry.packed ? 'none' : 'bytes',
    ...staticHeaders(address.slice(base.length), base),
  });
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (status === 200 && known.some((tag) => tag.trim() === etag)) return new Response(null, { status: 304, headers });
  if (range === 'outside') {
    headers.set('content-range', `bytes */${entry.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  if (range) {
    headers.set('content-range', `bytes ${range.start}-${range.end}/${entry.bytes}`);
    headers.set('content-length', String(range.end - range.start + 1));
    return new Response(stream(entry.file, range), { status: 206, headers });
  }
  const body = entry.packed
    ? await coded.readPacked(entry.file, coding ?? 'identity')
    : coding
      ? await coded.read(entry.file, coding)
      : null;
  if (coding) headers.set('content-encoding', coding);
  headers.set('content-length', String(body?.byteLength ?? entry.bytes));
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(body ? new Uint8Array(body) : stream(entry.file), { status, headers });
}

/** Answers for the built site: a folder's page at its address with a slash, `404.html` for what is not there. */
export function staticSite(root: string, base = ''): (request: Request) => Promise<Response> {
  const entries = listSite(root);
  const coded = codedFiles();
  const notFound = base + ASSETS.notFound;
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('This address takes GET and HEAD.\n', {
        status: 405,
        headers: { ...headersFor('page', base), allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' },
      });
    }
    const { pathname, search } = new URL(request.url);
    let address: string;
    try {
      address = decodeURIComponent(pathname);
    } catch {
      address = notFound;
    }
    const wanted = address.endsWith('/') ? `${address}index.html` : address;
    const entry = entries.get(wanted);
    if (entry) return respond(request, wanted, entry, wanted === notFound ? 404 : 200, coded, base);
    if (entries.has(`${address}/index.html`)) {
      return new Response(null, {
        status: 308,
        headers: { ...headersFor('page', base), location: `${encodeURI(address)}/${search}` },
      });
    }
    const missing = entries.get(notFound);
    if (missing) return respond(request, notFound, missing, 404, coded, base);
    return new Response('There is no such page.\n', {
      status: 404,
      headers: { ...headersFor('page', base), 'content-type': 'text/plain; charset=utf-8' },
    });
  };
}

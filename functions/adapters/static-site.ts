import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';
import { ASSETS } from '../../src/schemas/addresses.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { movedTo, REDIRECT_STATUS, REDIRECTS_FILE, readRedirects } from '../../src/schemas/redirects.ts';

/** Not pages of their own: the one for what is not there, and what is written for other hosts. */
const NOT_SERVED: readonly string[] = [ASSETS.notFound, '/_headers', REDIRECTS_FILE];
/** Of 11: on the demo's pages within a sixth of the smallest size at a thirtieth of its time, since a reader waits for it. */
const BROTLI_QUALITY = 5;

/** A site without redirects has no such file. */
function readTextOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Answers one request for an address of the site. */
export type StaticSite = (incoming: IncomingMessage, outgoing: ServerResponse, address: URL) => void;

/**
 * The built site, which lies under its base in the folder: a folder's page at its address with a slash, `404.html` for what is not there,
 * text coded on the way out.
 */
export function staticSite(root: string, base = ''): StaticSite {
  const missing = base + ASSETS.notFound;
  const redirects = readRedirects(readTextOrNothing(path.join(root, REDIRECTS_FILE)));
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    // A part is a part of the file as it is, whose bytes are counted.
    filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
  }) as unknown as (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;
  const addressOf = (file: string): string => `/${path.relative(root, file).split(path.sep).join('/')}`;
  const options = { root, dotfiles: 'allow', cacheControl: false, lastModified: false } as const;

  return (incoming, outgoing, { pathname, search }) => {
    const say = (status: number, text: string, more: Record<string, string> = {}): void => {
      outgoing.writeHead(status, { ...headersFor('page', base), 'content-type': 'text/plain; charset=utf-8', ...more });
      outgoing.end(text);
    };
    const write = (file: string, more: send.SendOptions = {}): send.SendStream =>
      send(incoming, file, { ...options, ...more }).on('headers', (_: ServerResponse, found: string) => {
        for (const [name, value] of Object.entries(staticHeaders(addressOf(found).slice(base.length), base)))
          outgoing.setHeader(name, value);
      });
    const notFound = (): void => {
      outgoing.statusCode = 404;
      write(missing, { acceptRanges: false, etag: false })
        .on('error', () => say(404, 'There is no such page.\n'))
        .pipe(outgoing);
    };
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD')
      return say(405, 'This address takes GET and HEAD.\n', { allow: 'GET, HEAD' });
    // The tag of a file is a weak one, with which no part can be asked for (RFC 9110 §13.1.5); nor is a header alone sent in part (§14.2).
    if (incoming.headers['if-range'] || incoming.method === 'HEAD') delete incoming.headers.range;
    // Said to caches on the way, not to whoever compares a tag (§13.1.2); the library would send the file anew, as to a reload.
    delete incoming.headers['cache-control'];
    compress(incoming, outgoing, () => {
      let named: string;
      try {
        named = path.posix.normalize(decodeURIComponent(pathname));
      } catch {
        return notFound();
      }
      const moved = movedTo(redirects, pathname);
      if (moved !== null) return say(REDIRECT_STATUS, '', { location: moved + search });
      if (named === missing || NOT_SERVED.includes(named)) return notFound();
      write(pathname)
        .on('directory', (_: ServerResponse, folder: string) =>
          say(308, '', { location: `${encodeURI(addressOf(folder))}/${search}` }),
        )
        .on('error', ({ status }: { status: number }) => {
          if (outgoing.headersSent) outgoing.destroy();
          else if (status === 404 || status === 403 || status === 400) notFound();
          else outgoing.writeHead(status).end();
        })
        .pipe(outgoing);
    });
  };
}

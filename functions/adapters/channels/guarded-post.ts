import { lookup as resolve } from 'node:dns';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ChannelFault } from '../../domain/channel-fault.ts';
import { messageOf } from '../../domain/message-of.ts';
import { isLoopback, isLoopbackHost } from '../../domain/network.ts';
import type { Post, Posted } from '../../ports/mail.ts';
import { ANSWER_MAX_BYTES, POST_MS, SAID_MAX_CHARS } from './limits.ts';
import { isPublic } from './public-address.ts';

export interface Guard {
  /** Lets through what is on this very machine, without TLS too: for development. */
  loopback: boolean;
  lookup?: LookupFunction;
  timeoutMs?: number;
  /** The certificate authority of a test. */
  ca?: string;
}

const refusal = (what: string): ChannelFault => new ChannelFault(`not sent: ${what}`, 'later');

/** The host of an address, without the brackets of IPv6. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Why an address is not called at all; null when its host may be looked up. */
export function whyNotCalled(url: URL, loopback: boolean): string | null {
  const isHere = loopback && isLoopbackHost(url.host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))
    return 'its address does not begin with https://';
  if (url.username !== '' || url.password !== '') return 'its address has a user in it';
  const host = hostOf(url);
  return isIP(host) === 0 || isHere || isPublic(host) ? null : `${host} is not a public address`;
}

/**
 * Looks a name up and checks every address that it has. The socket is opened to the addresses that were checked and no others: a name that
 * changes between the check and the call (DNS rebinding) is never asked a second time.
 */
function guardedLookup(loopback: boolean, lookup: LookupFunction): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (fault, found) => {
      if (fault) return done(fault, '');
      const all = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
      const isHere = loopback && isLoopbackHost(host);
      const wrong = all.find(({ address }) => !isPublic(address) && !(isHere && isLoopback(address)));
      if (wrong) return done(refusal(`${host} is ${wrong.address}, which is not a public address`), '');
      const [first] = all;
      if (!first) return done(refusal(`${host} has no address`), '');
      return options.all ? done(null, all) : done(null, first.address, first.family);
    });
}

/** The beginning of an answer; the rest of it is not waited for. */
function beginningOf(answer: IncomingMessage): Promise<string> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const end = () => done(Buffer.concat(parts).toString('utf8').slice(0, SAID_MAX_CHARS));
    answer.on('data', (part: Buffer) => {
      parts.push(part);
      bytes += part.byteLength;
      if (bytes < ANSWER_MAX_BYTES) return;
      end();
      answer.destroy();
    });
    answer.on('end', end).on('error', end).on('close', end);
  });
}

/** One POST from a Node process, to the public internet alone. Redirects are not followed. Rejects with `ChannelFault`. */
export function guardedPost({ loopback, lookup = resolve as LookupFunction, timeoutMs = POST_MS, ca }: Guard): Post {
  return (url, headers, body) =>
    new Promise<Posted>((done, fail) => {
      const why = whyNotCalled(url, loopback);
      if (why !== null) return fail(refusal(why));
      let isHandedOver = false;
      const end = AbortSignal.timeout(timeoutMs);
      const options: RequestOptions & { ca?: string } = {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        // A connection of its own: none is left open to an address that was checked long ago.
        agent: false,
        lookup: guardedLookup(loopback, lookup),
        signal: end,
        ...(ca === undefined ? {} : { ca }),
      };
      const { request } = url.protocol === 'https:' ? https : http;
      const call = request(url, options, (answer) => {
        const { statusCode: status = 0, headers: given } = answer;
        const told = { status, retryAfter: given['retry-after'] ?? null };
        if (status >= 200 && status < 300) {
          // What it says to a yes is nobody's business.
          answer.on('error', () => {}).resume();
          setTimeout(() => answer.destroy(), 1000).unref();
          return done({ ...told, said: '' });
        }
        void beginningOf(answer).then((said) => done({ ...told, said }));
      });
      call.on('error', (fault) => {
        if (fault instanceof ChannelFault) return fail(fault);
        const said = end.aborted ? `no answer after ${timeoutMs / 1000} s` : messageOf(fault);
        fail(new ChannelFault(said, isHandedOver ? 'unknown' : 'later', { cause: fault }));
      });
      call.on('finish', () => {
        isHandedOver = true;
      });
      call.end(body);
    });
}

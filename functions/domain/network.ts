import { isIPv4, isIPv6 } from 'node:net';

/** IPv4 within IPv6 (RFC 4291 §2.5.5.2), with its last 32 bits in dots or in two groups. */
const MAPPED = /^(?:::|(?:0{1,4}:){5})ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i;
function unmapped(address: string): string {
  const [, dots, high, low] = MAPPED.exec(address) ?? [];
  if (dots !== undefined) return dots;
  if (high === undefined || low === undefined) return address;
  const bits = [high, low].map((group) => Number.parseInt(group, 16));
  return bits.flatMap((pair) => [pair >> 8, pair & 255]).join('.');
}

const SHOWN_MAX_CHARS = 80;
/**
 * The address in one entry of `X-Forwarded-For`, in lower case and without what is written around it: a port, brackets, quotation marks
 * (RFC 7239 §6), a zone (RFC 4007 §11). Null for what is none, such as `unknown`.
 */
export function readForwarded(entry: string): string | null {
  if (entry.length > SHOWN_MAX_CHARS) return null;
  const bare = entry.trim().replace(/^"(.*)"$/, '$1');
  const [, bracketed] = /^\[([^\]]*)\](?::\w+)?$/.exec(bare) ?? [];
  const host = bracketed ?? (/^[\d.]+:\w+$/.test(bare) ? bare.slice(0, bare.indexOf(':')) : bare);
  const plain = host.replace(/(?<=:.*)%[\w.-]+$/, '').toLowerCase();
  if (bracketed !== undefined && !isIPv6(plain)) return null;
  return isIPv4(plain) || isIPv6(plain) ? unmapped(plain) : null;
}

/** What is counted and kept for a visitor whose network cannot be told: all of them share the limits of one. */
export const UNKNOWN_NETWORK = 'unknown';

/** The network an address belongs to: /24 for IPv4, /48 for IPv6. Kept and counted in place of the address. */
export function networkOf(address: string): string | null {
  const plain = unmapped(address.replace(/%.*$/, ''));
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return null;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  const first = groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/48`;
}

export const isLoopback = (address: string | null): boolean =>
  address !== null && (/^127\./.test(unmapped(address)) || address === '::1');

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
/**
 * Whether a `Host` names this machine itself. A browser that reached it by another name may have been led here: DNS rebinding gives a
 * stranger's page the address 127.0.0.1, and with it the right to read the answer.
 */
export const isLoopbackHost = (host: string): boolean => LOOPBACK_HOST.test(host);

/**
 * The visitor's address behind `proxies` trusted proxies: each appends the address it saw to `X-Forwarded-For`, so the
 * entry that many from the right is the first one not written by the visitor. Null when that entry is missing or is no address: the
 * other end of the connection is then a proxy, and everybody would be counted as one visitor and recorded under its address.
 */
export function clientAddress(peer: string | null, forwarded: string | undefined, proxies: number): string | null {
  if (proxies <= 0) return peer === null ? null : readForwarded(peer);
  const entries = (forwarded ?? '').split(',');
  return readForwarded(entries.at(-proxies) ?? '');
}

import { isIPv4, isIPv6 } from 'node:net';

/** The network an address belongs to: /24 for IPv4, /48 for IPv6. Kept and counted in place of the address. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
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
  address !== null && (/^(::ffff:)?127\./i.test(address) || address === '::1');

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
/**
 * Whether a `Host` names this machine itself. A browser that reached it by another name may have been led here: DNS rebinding gives a
 * stranger's page the address 127.0.0.1, and with it the right to read the answer.
 */
export const isLoopbackHost = (host: string): boolean => LOOPBACK_HOST.test(host);

/**
 * The visitor's address behind `proxies` trusted proxies: each appends the address it saw to `X-Forwarded-For`, so the
 * entry that many from the right is the first one not written by the visitor.
 */
export function clientAddress(peer: string | null, forwarded: string | undefined, proxies: number): string | null {
  if (proxies <= 0 || !forwarded) return peer;
  const entries = forwarded.split(',').map((entry) => entry.trim());
  const entry = entries[entries.length - proxies];
  return entry && (isIPv4(entry) || isIPv6(entry)) ? entry : peer;
}

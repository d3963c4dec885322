/**
 * An address of a server with its credentials as text; null where it says something else than it seems to, or nothing. `/`, `#` and `?` end
 * the part that holds the credentials (RFC 3986 §3.2), so that one in a password makes a host of the user and a port of the rest; an `@` behind
 * them tells. A `%` without two digits would throw only when the first mail leaves.
 */
export function readServerAddress(text: string): { url: URL; user: string; password: string } | null {
  const [, authority = '', rest = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(text) ?? [];
  // A URL parser drops tabs and line ends without a word (URL Standard §4.4).
  if (authority === '' || /[\s\p{Cc}]/u.test(text) || /[@#]/.test(rest)) return null;
  if (/%(?![0-9a-f]{2})/i.test(authority) || !URL.canParse(text)) return null;
  const url = new URL(text);
  try {
    const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    return user === '' && password !== '' ? null : { url, user, password };
  } catch {
    return null;
  }
}

export interface SmtpAddress {
  host: string;
  port: number;
  /** TLS from the first byte (RFC 8314 §3). */
  secure: boolean;
  /** What `?tls=` says of STARTTLS; null when nothing. */
  tls: 'required' | 'optional' | null;
  /** Null for a server that wants no sign-in. */
  auth: { user: string; pass: string } | null;
}

/** `smtp://user:password@host:587?tls=required`, read once for the check at the start and for every mail; null for what is none. */
export function readSmtpAddress(text: string): SmtpAddress | null {
  const read = readServerAddress(text);
  if (!read || !/^smtps?:$/.test(read.url.protocol)) return null;
  const { url, user, password } = read;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const [[name, value] = [null, null], ...more] = url.searchParams;
  const tls = value === 'required' || value === 'optional' ? value : null;
  if (host === '' || !/^\/?$/.test(url.pathname) || more.length > 0) return null;
  if (name !== null && (name !== 'tls' || tls === null)) return null;
  const secure = url.protocol === 'smtps:';
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    tls,
    auth: user === '' ? null : { user, pass: password },
  };
}

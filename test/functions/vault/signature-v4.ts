import { createHash, createHmac } from 'node:crypto';

/**
 * Signature Version 4 worked out anew from a request, to hold a client's against it (Amazon S3 API reference, "Authenticating Requests:
 * Using the Authorization Header" and "Using Query Parameters"). Written for the tests, so that one mistake is not made twice.
 */
export interface Signed {
  method: string;
  /** As it stands in the request line. */
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
}
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const coded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

function signature(
  { method, path, headers }: Signed,
  names: readonly string[],
  scope: string,
  date: string,
  payload: string,
  secret: string,
): string {
  const url = new URL(path, 'http://any.example');
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${coded(name)}=${coded(value)}`)
    .sort()
    .join('&');
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('');
  const canonical = [method, url.pathname, query, lines, names.join(';'), payload].join('\n');
  const [day = '', region = '', service = ''] = scope.split('/');
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    (so, part) => hmac(so, part),
    hmac(`AWS4${secret}`, day),
  );
  return hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
}

/** Why a request is refused, by the code of the store; null when it may pass. */
export function refusal(request: Signed, id: string, secret: string, now: Date): string | null {
  const { headers } = request;
  const query = new URL(request.path, 'http://any.example').searchParams;
  const credential = /Credential=([^/,]+)\/([^,]+)/.exec(headers.authorization ?? '');
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1];
  const given = /Signature=([0-9a-f]+)/.exec(headers.authorization ?? '')?.[1];
  if (credential && names && given) {
    if (credential[1] !== id) return 'InvalidAccessKeyId';
    const payload = headers['x-amz-content-sha256'] ?? '';
    const date = headers['x-amz-date'] ?? '';
    const right = signature(request, names.split(';'), credential[2] ?? '', date, payload, secret);
    return right === given ? null : 'SignatureDoesNotMatch';
  }
  const [, scoped = ''] = /^[^/]+\/(.+)$/.exec(query.get('X-Amz-Credential') ?? '') ?? [];
  if (!query.get('X-Amz-Credential')?.startsWith(`${id}/`)) return 'AccessDenied';
  const date = query.get('X-Amz-Date') ?? '';
  const from = Date.parse(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(now.getTime() < from + Number(query.get('X-Amz-Expires')) * 1000)) return 'AccessDenied';
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const right = signature(request, signed, scoped, date, 'UNSIGNED-PAYLOAD', secret);
  return right === query.get('X-Amz-Signature') ? null : 'SignatureDoesNotMatch';
}

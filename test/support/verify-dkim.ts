import { createHash, createPublicKey, verify } from 'node:crypto';

/** Verifies the first DKIM signature of a message by RFC 6376 §6.1, relaxed/relaxed and rsa-sha256, with nothing of the library that signed it. */
export function verifyDkim(
  raw: string,
  publicKey: string,
): { verdict: string; signed: string[]; domain: string; selector: string } {
  const [head = '', body = ''] = [raw.slice(0, raw.indexOf('\r\n\r\n')), raw.slice(raw.indexOf('\r\n\r\n') + 4)];
  const fields = head
    .split(/\r\n(?![ \t])/)
    .map((line) => ({ name: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line }));
  const signature = fields.find(({ name }) => name === 'dkim-signature')?.line ?? '';
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map(
        (tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, '')] as const,
      ),
  );
  const told = {
    signed: (tags.get('h') ?? '').toLowerCase().split(':'),
    domain: tags.get('d') ?? '',
    selector: tags.get('s') ?? '',
  };
  if (signature === '') return { verdict: 'none', ...told };
  if (tags.get('a') !== 'rsa-sha256' || tags.get('c') !== 'relaxed/relaxed')
    return { verdict: 'another kind', ...told };
  // §3.4.4
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const canonicalBody = lines.join('\r\n').replace(/(\r\n)+$/, '');
  const hash = createHash('sha256')
    .update(canonicalBody === '' ? '' : `${canonicalBody}\r\n`, 'latin1')
    .digest('base64');
  if (hash !== tags.get('bh')) return { verdict: 'body changed', ...told };
  // §3.4.2 and §5.4.2: each name takes the last field of it that is left.
  const relaxed = (line: string): string =>
    `${line.slice(0, line.indexOf(':')).trim().toLowerCase()}:${line
      .slice(line.indexOf(':') + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim()}`;
  const left = [...fields];
  const header = told.signed.flatMap((name) => {
    const at = left.findLastIndex((field) => field.name === name);
    return at === -1 ? [] : left.splice(at, 1).map(({ line }) => relaxed(line));
  });
  const own = relaxed(signature).replace(/(;\s?b=)[^;]*/, '$1');
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const data = Buffer.from([...header, own].join('\r\n'), 'latin1');
  const isValid = verify('RSA-SHA256', data, key, Buffer.from(tags.get('b') ?? '', 'base64'));
  return { verdict: isValid ? 'pass' : 'headers changed', ...told };
}

import { createPublicKey, sign, verify } from 'node:crypto';
import * as v from 'valibot';
import type { Company } from '../../src/schemas/company.ts';
import { canonicalJson } from './audit-chain.ts';
import type { SignatureRow } from './grant-rows.ts';
import { keyPair } from './receipt-keys.ts';
import type { RequestRow } from './records.ts';

/** What a receipt says. Both sides keep the same text, and anyone with the published key can check it without asking either. */
const receipt = v.strictObject({
  issuer: v.string(),
  company: v.string(),
  reference: v.string(),
  agreement: v.strictObject({ id: v.string(), version: v.string(), sha256: v.string() }),
  signedAt: v.string(),
  signer: v.strictObject({ name: v.string(), title: v.string(), company: v.string(), email: v.string() }),
  statement: v.string(),
  address: v.string(),
  agent: v.string(),
});
export type Receipt = v.InferOutput<typeof receipt>;

export const receiptOf = (
  { legalName, trustUrl, url }: Company,
  row: Omit<SignatureRow, 'receipt'>,
  { email, company }: Pick<RequestRow, 'email' | 'company'>,
): Receipt => ({
  issuer: new URL(trustUrl ?? url).origin,
  company: legalName,
  reference: row.reference,
  agreement: { id: row.agreement, version: row.version, sha256: row.sha256 },
  signedAt: row.at,
  signer: { name: row.signer, title: row.title, company, email },
  statement: row.ground,
  address: row.address,
  agent: row.agent,
});

const TYPE = 'vouchsafe-receipt+jws';
const encode = (value: unknown): string => Buffer.from(canonicalJson(value)).toString('base64url');

/** A JWS in the compact form (RFC 7515 §7.1) with EdDSA (RFC 8037 §3.1). */
export function signReceipt(secret: string, content: Receipt): string {
  const { privateKey, jwk } = keyPair(secret);
  const signed = `${encode({ alg: 'EdDSA', kid: jwk.kid, typ: TYPE })}.${encode(content)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

const LINE_CHARS = 64;
const [BEGIN, END] = ['-----BEGIN VOUCHSAFE RECEIPT-----', '-----END VOUCHSAFE RECEIPT-----'];
/** In lines that no mail program breaks. */
export const armored = (jws: string): string =>
  [BEGIN, ...(jws.match(new RegExp(`.{1,${LINE_CHARS}}`, 'g')) ?? []), END].join('\n');

const JWS = /^[\w-]{1,2000}\.[\w-]{1,20000}\.[\w-]{86}$/;
/** What a mail program or an HTML part puts around a line: quotation marks of replies, one tag, a soft line break (RFC 2045 §6.7). */
const BEFORE = '(?:[>|\\s]|<pre>)*';
const AFTER = '(?:=20|</pre>.*)?=?\\s*$';
const BEGIN_LINE = new RegExp(`^${BEFORE}${BEGIN}(?:=20)?=?\\s*$`);
const END_LINE = new RegExp(`^${BEFORE}${END}${AFTER}`);
const BODY_LINE = new RegExp(`^${BEFORE}([\\w.-]{1,200})(?:=20)?=?\\s*$`);
const BODY_MAX_LINES = 500;

/** The form that every receipt has, whatever it says and whoever signed it. */
function isWellFormed(jws: string): boolean {
  const said = json(jws.slice(0, jws.indexOf('.')));
  return JWS.test(jws) && typeof said === 'object' && said !== null && 'typ' in said && said.typ === TYPE;
}

/**
 * Every well-formed block of a text: a line with nothing but its beginning, lines of base64url, a line with nothing but its end, as PEM has
 * it (RFC 7468 §2). A beginning that stands within other words, or that no body follows, is text: no name or title can spoil a receipt.
 */
function blocksOf(text: string): Set<string> {
  const found = new Set<string>();
  let body: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (BEGIN_LINE.test(line)) body = [];
    else if (body !== null && END_LINE.test(line)) {
      const jws = body.join('');
      if (isWellFormed(jws)) found.add(jws);
      body = null;
    } else if (body !== null) {
      const part = BODY_LINE.exec(line)?.[1];
      if (part !== undefined && body.length < BODY_MAX_LINES) body.push(part);
      // Programs put empty lines between; anything else ends what was no receipt.
      else if (!/^[>|\s]*=?$/.test(line)) body = null;
    }
  }
  return found;
}

/** The receipt in a file, a mail or a page, however it was quoted; null when there is none, or more than one. */
export function findReceipt(text: string): string | null {
  const found = blocksOf(text);
  if (isWellFormed(text.trim())) found.add(text.trim());
  const [one = null] = found;
  return found.size === 1 ? one : null;
}

const header = v.strictObject({ alg: v.literal('EdDSA'), kid: v.string(), typ: v.literal(TYPE) });
const keySet = v.object({
  keys: v.array(v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string(), kid: v.string() })),
});
const json = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

export type ReceiptFault = 'not a receipt' | 'unknown key' | 'changed';
/** Checks a receipt against a JWK set; offline, and without the database. */
export function verifyReceipt(
  jws: string,
  published: unknown,
): { receipt: Receipt; kid: string } | { fault: ReceiptFault } {
  const [head = '', body = '', signature = ''] = jws.split('.');
  const said = v.safeParse(header, json(head));
  const content = v.safeParse(receipt, json(body));
  if (!JWS.test(jws) || !said.success) return { fault: 'not a receipt' };
  const keys = v.safeParse(keySet, published);
  const key = keys.success ? keys.output.keys.find((one) => one.kid === said.output.kid) : undefined;
  if (!key) return { fault: 'unknown key' };
  const { kty, crv, x } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  // A second spelling of the same bytes (RFC 4648 §3.5) would be a second receipt.
  if (bytes.toString('base64url') !== signature || !verify(null, Buffer.from(`${head}.${body}`), publicKey, bytes))
    return { fault: 'changed' };
  return content.success ? { receipt: content.output, kid: key.kid } : { fault: 'not a receipt' };
}

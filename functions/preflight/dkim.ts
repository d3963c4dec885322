import { createPublicKey } from 'node:crypto';
import { resolveTxt } from 'node:dns/promises';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import type { Dkim } from '../adapters/dkim-key.ts';
import { type Finding, fail, ok, saying, skip, warn, within } from './finding.ts';

export type LookUp = (name: string) => Promise<string[][]>;
const LOOKUP_SECONDS = 5;
/** What the DNS says of a name that has no such record. */
const NO_RECORD = new Set(['ENOTFOUND', 'ENODATA']);

/** The other half of the key as a record holds it: base64 of its SubjectPublicKeyInfo (RFC 6376 §3.6.1). */
export const publicPart = ({ privateKey }: Dkim): string =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');

/** DMARC asks that the domain of a signature is that of the sender, or one above or below it (RFC 7489 §3.1.1, relaxed). */
const isAligned = (domain: string, sender: string): boolean =>
  sender === domain || sender.endsWith(`.${domain}`) || domain.endsWith(`.${sender}`);

/** The tag of a record; null where it has none. */
const tagOf = (record: string, tag: string): string | null =>
  new RegExp(`(?:^|;)\\s*${tag}\\s*=\\s*([^;]*)`).exec(record)?.[1]?.replace(/\s+/g, '') ?? null;

/** Whether receivers can check what is signed: the record is published, with the other half of this very key. */
export async function checkDkim(
  dkim: Dkim | null,
  from: string,
  words: PreflightWords,
  lookUp: LookUp = resolveTxt,
): Promise<Finding> {
  const what = words.table.dkim;
  const says = words.dkim;
  if (dkim === null) return skip(what, says.none);
  const sender = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
  if (!isAligned(dkim.domain.toLowerCase(), sender)) return fail(what, says.otherDomain(dkim.domain, sender));
  const name = `${dkim.selector}._domainkey.${dkim.domain}`;
  const wanted = `v=DKIM1; k=rsa; p=${publicPart(dkim)}`;
  try {
    const records = (await within(LOOKUP_SECONDS, lookUp(name))).map((parts) => parts.join(''));
    const keys = records.flatMap((record) => tagOf(record, 'p') ?? []);
    if (keys.length === 0) return fail(what, says.noRecord(name, wanted));
    if (keys.every((key) => key === '')) return fail(what, says.revoked(name, wanted));
    return keys.includes(publicPart(dkim)) ? ok(what, says.published(name)) : fail(what, says.otherKey(name, wanted));
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code !== undefined && NO_RECORD.has(code)) return fail(what, says.noRecord(name, wanted));
    return warn(what, says.notLookedUp(name, saying(fault, words), wanted));
  }
}

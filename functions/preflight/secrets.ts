import type { PreflightWords } from '../../src/words/en/preflight.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** A secret of 128 bits cannot be guessed (NIST SP 800-131A asks for 112). */
const SECRET_MIN_BITS = 128;
const SECRETS_MANY = 4;

/** Shannon's measure over the characters: an upper bound, so that a low one is surely weak. In bits. */
function entropyBits(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const total = [...text].length;
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / total);
  return bits;
}

/** The strength of `SECRETS` and `CRON_SECRET`, as far as it can be measured. None of them is printed. */
export function checkSecrets(
  secrets: readonly string[],
  cron: string | undefined,
  cronNeeded: boolean,
  words: PreflightWords,
): Finding[] {
  const what = words.table.secrets;
  const says = words.secrets;
  const findings: Finding[] = [];
  secrets.forEach((secret, at) => {
    const bits = Math.round(entropyBits(secret));
    if (bits < SECRET_MIN_BITS) findings.push(fail(what, says.weak(at + 1, bits, SECRET_MIN_BITS)));
  });
  if (new Set(secrets).size < secrets.length) findings.push(fail(what, says.twice));
  if (secrets.length > SECRETS_MANY) findings.push(warn(what, says.many(secrets.length)));
  if (findings.length === 0) findings.push(ok(what, says.strong(secrets.length)));
  if (cron === undefined && cronNeeded) findings.push(fail('CRON_SECRET', says.cronMissing));
  if (cron !== undefined && entropyBits(cron) < SECRET_MIN_BITS)
    findings.push(fail('CRON_SECRET', says.cronWeak(SECRET_MIN_BITS)));
  if (cron !== undefined && secrets.includes(cron)) findings.push(fail('CRON_SECRET', says.cronShared));
  return findings;
}

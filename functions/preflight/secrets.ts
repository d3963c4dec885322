import { type Finding, fail, ok, warn } from './finding.ts';

/** A secret of 128 bits cannot be guessed (NIST SP 800-131A asks for 112). */
const SECRET_MIN_BITS = 128;
const SECRETS_MANY = 4;

/** Shannon's measure over the characters: an upper bound, so that a low one is surely weak. In bits. */
export function entropyBits(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const total = [...text].length;
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / total);
  return bits;
}

const MAKE = 'Make one with: openssl rand -base64 48';

/** The strength of `SECRETS` and `CRON_SECRET`, as far as it can be measured. None of them is printed. */
export function checkSecrets(secrets: readonly string[], cron: string | undefined, cronNeeded: boolean): Finding[] {
  const what = 'secrets';
  const findings: Finding[] = [];
  secrets.forEach((secret, at) => {
    const bits = Math.round(entropyBits(secret));
    if (bits < SECRET_MIN_BITS)
      findings.push(fail(what, `number ${at + 1} has ${bits} bits at most, ${SECRET_MIN_BITS} are needed`, MAKE));
  });
  if (new Set(secrets).size < secrets.length)
    findings.push(fail(what, 'one of them is given twice', 'Give each once, the newest first.'));
  if (secrets.length > SECRETS_MANY)
    findings.push(
      warn(what, `${secrets.length} are accepted`, 'Drop those whose links have lapsed: the oldest come last.'),
    );
  if (cron === undefined && cronNeeded)
    findings.push(fail('CRON_SECRET', 'is missing, and this host has no timer of its own', MAKE));
  if (cron !== undefined && entropyBits(cron) < SECRET_MIN_BITS)
    findings.push(fail('CRON_SECRET', `has less than ${SECRET_MIN_BITS} bits`, MAKE));
  if (cron !== undefined && secrets.includes(cron))
    findings.push(fail('CRON_SECRET', 'is one of SECRETS: whoever sees the schedule could sign links', MAKE));
  if (findings.every((one) => one.what !== what))
    findings.unshift(ok(what, secrets.length === 1 ? 'one, strong' : `${secrets.length}, strong; the first signs`));
  return findings;
}

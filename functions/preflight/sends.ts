import type { Manifest } from '../../src/schemas/manifest.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
import type { Environment } from '../hosts/env.ts';
import { isServer, openStore, planStore } from '../hosts/open-store.ts';
import { type Finding, ok, warn } from './finding.ts';

interface Limits {
  perHour?: number;
  perDay: number;
}
/** What mail servers that many use take, as their providers say. */
const KNOWN: Readonly<Record<string, Limits>> = {
  // Exchange Online limits, “Sending limits”: 30 messages a minute, 10,000 recipients a day.
  'smtp.office365.com': { perHour: 1800, perDay: 10_000 },
  // Google Workspace, “Gmail sending limits”: 2,000 messages a day; the relay 10,000 recipients.
  'smtp.gmail.com': { perDay: 2000 },
  'smtp-relay.gmail.com': { perDay: 10_000 },
};
/** A send that takes longer than this may reach somebody only when most of the time to object is over. */
const SEND_HOURS_MAX = 24;

const hostOf = (smtpUrl: string | undefined): string => {
  try {
    return new URL(smtpUrl ?? '').hostname;
  } catch {
    return '';
  }
};

/** How many follow by email: none where the database is not there yet, or only its host reaches it. */
async function countFollowers(host: string, target: string): Promise<number | null> {
  if (host === 'worker' && !isServer(target)) return null;
  try {
    // To open it would migrate it.
    if ((await planStore(target)).length > 0) return null;
    const store = await openStore(target);
    try {
      return await store.count('followers', { where: { state: 'active' } });
    } finally {
      await store.close();
    }
  } catch {
    // Why it can't be reached is another line of the table.
    return null;
  }
}

/** Whether SENDS_PER_HOUR fits the list of followers and what the mail server takes. */
export async function checkSends(
  host: string,
  env: Pick<Environment, 'SENDS_PER_HOUR' | 'SMTP_URL' | 'DATABASE_URL'>,
  manifest: Manifest,
  { table, sends }: PreflightWords,
): Promise<Finding[]> {
  if (!manifest.company.follow) return [];
  const perHour = env.SENDS_PER_HOUR;
  const server = hostOf(env.SMTP_URL);
  const known = KNOWN[server];
  const followers = await countFollowers(host, env.DATABASE_URL);
  const findings: Finding[] = [];
  if (known?.perHour !== undefined && perHour > known.perHour)
    findings.push(warn(table.sends, sends.tooFast(perHour, server, known.perHour)));
  if (known && followers !== null && followers > known.perDay)
    findings.push(warn(table.sends, sends.tooMany(followers, server, known.perDay)));
  if (followers !== null && followers / perHour > SEND_HOURS_MAX)
    findings.push(warn(table.sends, sends.tooSlow(followers, perHour, Math.ceil(followers / perHour))));
  if (findings.length > 0) return findings;
  return [ok(table.sends, followers === null ? sends.pace(perHour) : sends.fits(followers, perHour))];
}

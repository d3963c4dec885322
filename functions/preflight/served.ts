import { baseOf, GATE, to } from '../../src/schemas/addresses.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import { sayCount } from '../../src/words/en/format.ts';
import { type Finding, fail, ok, saying, warn } from './finding.ts';
import { checkHostRoot } from './host-root.ts';

const ANSWER_SECONDS = 10;
/** Links and leases are judged by the clock. */
const CLOCK_MAX_SECONDS = 30;

/** Addresses whose headers differ, and one that is nowhere. */
const LOOKED_AT = ['overview', 'search', 'trust', 'access', 'health'] as const;
const headersOf = (name: (typeof LOOKED_AT)[number], base: string): Record<string, string> =>
  name in GATE ? headersFor('gate', base) : staticHeaders(to('')(name), base);
/** A host may store pages otherwise; what protects the reader it may not change. */
const FREE = new Set(['cache-control']);

const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_SECONDS * 1000) });

async function checkHeaders(siteUrl: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const base = baseOf(siteUrl);
  for (const name of LOOKED_AT) {
    const address = to(base)(name);
    const answer = await get(to(siteUrl)(name));
    const off = Object.entries(headersOf(name, base)).filter(
      ([name, value]) => !FREE.has(name) && answer.headers.get(name) !== value && name !== 'content-type',
    );
    for (const [name] of off) {
      const got = answer.headers.get(name);
      findings.push(
        fail(
          `headers of ${address}`,
          got === null ? `${name} is missing` : `${name} is “${got.slice(0, 80)}”`,
          'Give the host the header file of this build (dist/_headers, or those under .build/headers/).',
        ),
      );
    }
    if (answer.status >= 500)
      findings.push(fail(address, `answers ${answer.status}`, 'Look into the log of the function.'));
  }
  return findings.length > 0 ? findings : [ok('headers as served', `as built, on ${LOOKED_AT.length} addresses`)];
}

function clockOf(answer: Response, before: number, after: number): Finding {
  const date = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(date)) return warn('clock', 'the host sends no Date', 'Compare the clocks by hand.');
  // The header has whole seconds; the answer was made at some moment in between.
  const off = Math.round(Math.max(before - date - 1000, date - after, 0) / 1000);
  return off > CLOCK_MAX_SECONDS
    ? fail('clock', `${off} s apart from the host`, 'Set both by NTP: links, leases and seals go by it.')
    : ok('clock', `within ${Math.max(off, 1)} s of the host`);
}

/** Counts of mail are told to the bearer of CRON_SECRET alone, which does not travel in the clear. */
async function health(siteUrl: string, cronSecret: string | undefined): Promise<Finding[]> {
  const what = 'gate as served';
  const secret = siteUrl.startsWith('https:') || new URL(siteUrl).hostname === '127.0.0.1' ? cronSecret : undefined;
  const answer = await get(to(siteUrl)('health'), secret === undefined ? {} : { authorization: `Bearer ${secret}` });
  const told = (await answer.json().catch(() => null)) as {
    ok?: boolean;
    outbox?: { dead?: number; unreadable?: number };
  } | null;
  if (told === null || typeof told.ok !== 'boolean')
    return [
      fail(
        what,
        `${to(baseOf(siteUrl))('health')} answers ${answer.status}, and not the gate`,
        'Route the gate’s paths to the function.',
      ),
    ];
  if (!told.ok) return [fail(what, 'runs, but does not reach its database', 'See DATABASE_URL on the host.')];
  if (secret === undefined)
    return [ok(what, 'answers, and reaches its database; how its email does it tells with CRON_SECRET')];
  if (told.outbox === undefined)
    return [warn(what, 'does not know this CRON_SECRET', 'Set the same CRON_SECRET here and on the host.')];
  const { dead = 0, unreadable = 0 } = told.outbox;
  const findings: Finding[] = [];
  if (dead > 0)
    findings.push(
      warn(
        what,
        `${sayCount(dead, 'email was', 'emails were')} given up; “gate list” says why`,
        'Fix the cause, then: npm run gate -- retry',
      ),
    );
  if (unreadable > 0)
    findings.push(
      warn(
        what,
        `${sayCount(unreadable, 'email waits', 'emails wait')} for a version that can read it; “gate list” says why`,
        'Deploy the newest version of Vouchsafe: it sends what it can read.',
      ),
    );
  return findings.length > 0 ? findings : [ok(what, 'answers, reaches its database, and gave up no email')];
}

/**
 * The public address as anyone sees it: reached, secured, with the headers of the build, the gate behind it; under a path also what the
 * host has to do at its root.
 */
export async function checkServed(siteUrl: string, cronSecret?: string, hasSecurityTxt = false): Promise<Finding[]> {
  const what = 'address';
  try {
    const before = Date.now();
    const first = await get(to(siteUrl)('overview'));
    const findings = [clockOf(first, before, Date.now())];
    if (first.status !== 200)
      findings.push(fail(what, `${siteUrl}/ answers ${first.status}`, 'Publish dist/ there, at the root of the host.'));
    else findings.push(ok(what, `${siteUrl}/ is served`));
    if (!siteUrl.startsWith('https:'))
      findings.push(warn(what, 'is not https', 'Serve it over TLS: session cookies are not kept otherwise.'));
    const root = baseOf(siteUrl) === '' ? [] : await checkHostRoot(siteUrl, hasSecurityTxt, get);
    return [...findings, ...(await health(siteUrl, cronSecret)), ...(await checkHeaders(siteUrl)), ...root];
  } catch (fault) {
    return [
      fail(
        what,
        `${siteUrl} does not answer: ${saying((fault as Error).cause ?? fault)}`,
        'Check SITE_URL, its DNS record and its certificate; before the first deployment this is as it should be: use --before.',
      ),
    ];
  }
}

import { baseOf, GATE, to } from '../../src/schemas/addresses.ts';
import { headersFor, staticHeaders } from '../../src/schemas/headers.ts';
import type { PreflightWords } from '../../src/words/en/preflight.ts';
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
const FREE = new Set(['cache-control', 'content-type']);

const get = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_SECONDS * 1000) });

async function checkHeaders(siteUrl: string, { served: says, table }: PreflightWords): Promise<Finding[]> {
  const findings: Finding[] = [];
  const base = baseOf(siteUrl);
  for (const name of LOOKED_AT) {
    const address = to(base)(name);
    const answer = await get(to(siteUrl)(name));
    for (const [header, wanted] of Object.entries(headersOf(name, base))) {
      const got = answer.headers.get(header);
      if (FREE.has(header) || got === wanted) continue;
      const said = got === null ? says.missingHeader(header) : says.otherHeader(header, got.slice(0, 80));
      findings.push(fail(table.headersOf(address), { said, fix: says.headersFix }));
    }
    if (answer.status >= 500) findings.push(fail(address, says.broken(answer.status)));
  }
  return findings.length > 0 ? findings : [ok(table.headers, says.headersMatch(LOOKED_AT.length))];
}

function clockOf(answer: Response, before: number, after: number, words: PreflightWords): Finding {
  const what = words.table.clock;
  const says = words.served;
  const date = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(date)) return warn(what, says.noDate);
  // The header has whole seconds; the answer was made at some moment in between.
  const off = Math.round(Math.max(before - date - 1000, date - after, 0) / 1000);
  return off > CLOCK_MAX_SECONDS ? fail(what, says.clockOff(off)) : ok(what, says.clockRight(Math.max(off, 1)));
}

/** Counts of emails are told to the bearer of CRON_SECRET alone, which does not travel in the clear. */
async function health(siteUrl: string, cronSecret: string | undefined, words: PreflightWords): Promise<Finding[]> {
  const what = words.table.gate;
  const says = words.served;
  const secret = siteUrl.startsWith('https:') || new URL(siteUrl).hostname === '127.0.0.1' ? cronSecret : undefined;
  const answer = await get(to(siteUrl)('health'), secret === undefined ? {} : { authorization: `Bearer ${secret}` });
  const told = (await answer.json().catch(() => null)) as {
    ok?: boolean;
    outbox?: { dead?: number; unreadable?: number };
  } | null;
  if (told === null || typeof told.ok !== 'boolean')
    return [fail(what, says.noGate(to(baseOf(siteUrl))('health'), answer.status))];
  if (!told.ok) return [fail(what, says.noDatabase)];
  if (secret === undefined) return [ok(what, says.healthy)];
  if (told.outbox === undefined) return [warn(what, says.otherSecret)];
  const { dead = 0, unreadable = 0 } = told.outbox;
  const findings: Finding[] = [];
  if (dead > 0) findings.push(warn(what, says.gaveUp(dead)));
  if (unreadable > 0) findings.push(warn(what, says.unreadable(unreadable)));
  return findings.length > 0 ? findings : [ok(what, says.allWell)];
}

export interface Served {
  siteUrl: string;
  cronSecret?: string | undefined;
  hasSecurityTxt?: boolean;
}

/**
 * The public address as anyone sees it: reached, secured, with the headers of the build, the gate behind it; under a path also what the
 * host has to do at its root.
 */
export async function checkServed(
  { siteUrl, cronSecret, hasSecurityTxt = false }: Served,
  words: PreflightWords,
): Promise<Finding[]> {
  const what = words.table.address;
  const says = words.served;
  try {
    const before = Date.now();
    const first = await get(to(siteUrl)('overview'));
    const findings = [clockOf(first, before, Date.now(), words)];
    const address = `${siteUrl}/`;
    findings.push(
      first.status === 200 ? ok(what, says.isServed(address)) : fail(what, says.answers(address, first.status)),
    );
    if (!siteUrl.startsWith('https:')) findings.push(warn(what, says.notHttps));
    const root = baseOf(siteUrl) === '' ? [] : await checkHostRoot(siteUrl, hasSecurityTxt, { words, get });
    return [
      ...findings,
      ...(await health(siteUrl, cronSecret, words)),
      ...(await checkHeaders(siteUrl, words)),
      ...root,
    ];
  } catch (fault) {
    return [fail(what, says.silent(siteUrl, saying((fault as Error).cause ?? fault, words)))];
  }
}

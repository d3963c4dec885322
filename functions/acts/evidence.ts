import type { AuditRow } from '../domain/audit-rows.ts';
import {
  type AgreedTo,
  COUNT_NAMES,
  COUNTED,
  type EvidenceCounts,
  isAgreement,
  isTold,
  type LogChecked,
  type LogThen,
  type Month,
  type Told,
} from '../domain/evidence.ts';
import { GONE } from '../domain/gone.ts';
import type { SignatureRow } from '../domain/grant-rows.ts';
import { AMONG_MAX_VALUES, CLOCK_APART_SECONDS, LIST_PAGE_ROWS } from '../domain/limits.ts';
import type { PageCursor, PageOf } from '../domain/paging.ts';
import { documentIds } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { readerName } from '../domain/stamp-name.ts';
import { nameOfTally, talliesOf } from '../domain/tallies.ts';
import { addDays, addSeconds, type Instant } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { requestsOf } from './document-records.ts';
import { everyRow } from './every-row.ts';
import { onePage } from './one-page.ts';
import { rowsBetween } from './read-log.ts';
import { verifyLog } from './verify-log.ts';

type Source = Pick<Deps, 'store'>;

async function signaturesOf({ store }: Source, references: readonly string[]): Promise<Map<string, SignatureRow[]>> {
  const found = new Map<string, SignatureRow[]>();
  for (let at = 0; at < references.length; at += AMONG_MAX_VALUES) {
    const part = references.slice(at, at + AMONG_MAX_VALUES);
    for (const row of await store.rows('signatures', { among: ['reference', part], order: ['at', 'asc'] }))
      found.set(row.reference, [...(found.get(row.reference) ?? []), row]);
  }
  return found;
}

const strings = (value: unknown): string[] => [value ?? []].flat().map(String);
const agreed = ({ agreement, version, sha256, kind }: SignatureRow): AgreedTo => ({ agreement, version, sha256, kind });

function tell(log: AuditRow, request: RequestRow | undefined, signatures: readonly SignatureRow[]): Told {
  const detail = JSON.parse(log.detail) as Record<string, unknown>;
  const isGone = request === undefined || request.purgedAt !== null || request.email === GONE;
  const own = strings(detail.document ?? detail.documents);
  // As it was given then: a later extension is an event of its own.
  const given =
    log.event === 'request.granted' && typeof detail.days === 'number' ? addDays(log.at, detail.days) : null;
  const until = typeof detail.until === 'string' ? detail.until : given;
  return {
    log,
    person: isGone ? null : { name: readerName(request), email: request.email, company: request.company },
    erased: request !== undefined && isGone,
    documents: own.length > 0 || request === undefined ? own : documentIds(request),
    agreements: (isAgreement(log) ? signatures.filter((one) => one.agreement === detail.agreement) : signatures).map(
      agreed,
    ),
    until,
  };
}

/** Rows of the log with what is known of whom they are about: two questions to the database for them all. */
async function tellAll(deps: Source, rows: readonly AuditRow[]): Promise<Told[]> {
  const references = [...new Set(rows.flatMap(({ reference }) => reference ?? []))];
  const [requests, signatures] = await Promise.all([requestsOf(deps, references), signaturesOf(deps, references)]);
  return rows.map((row) => tell(row, requests.get(row.reference ?? ''), signatures.get(row.reference ?? '') ?? []));
}

const NOTHING: PageOf<Told> = { rows: [], prev: null, next: null };

/** One page of what was granted in a month, the newest first. */
export async function listGranted(deps: Source, month: Month, cursor: PageCursor | null): Promise<PageOf<Told>> {
  const compare = await rowsBetween(deps, month.from, month.before);
  if (!compare) return NOTHING;
  const { rows, ...edges } = await onePage(
    deps,
    'audit',
    { wheres: [{ event: 'request.granted' }], compare, key: 'seq', tie: 'seq', run: 'desc', limit: LIST_PAGE_ROWS },
    cursor,
  );
  return { ...edges, rows: await tellAll(deps, rows) };
}

/** What a month's report tells, in the order of the log, a part at a time. */
export async function* everyTold(deps: Source, month: Month): AsyncGenerator<Told[]> {
  const compare = await rowsBetween(deps, month.from, month.before);
  if (!compare) return;
  for await (const rows of everyRow(deps, 'audit', 'seq', { compare })) {
    const told = rows.filter(isTold);
    if (told.length > 0) yield tellAll(deps, told);
  }
}

/** How often each thing happened in a month: by the tallies that the database keeps as rows come into the log. */
export async function countMonth({ store }: Source, { month }: Pick<Month, 'month'>): Promise<EvidenceCounts> {
  const [all, rule] = await Promise.all(
    (['audit', 'rule'] as const).map(async (kind) => {
      const tallies = await store.rows('tallies', talliesOf(kind, month));
      return new Map(tallies.map((one) => [nameOfTally(one), one.total]));
    }),
  );
  const sum = (tallies: typeof all, events: readonly string[]): number =>
    events.reduce((total, event) => total + (tallies?.get(event) ?? 0), 0);
  const count = ({ events, byRule }: (typeof COUNTED)[keyof typeof COUNTED]): number => {
    if (byRule === undefined) return sum(all, events);
    return byRule ? sum(rule, events) : sum(all, events) - sum(rule, events);
  };
  return Object.fromEntries(COUNT_NAMES.map((name) => [name, count(COUNTED[name])])) as EvidenceCounts;
}

/** Where the log stood at the end of a month. */
export async function logThen(deps: Source, month: Month): Promise<LogThen> {
  // Found by the time first, which is an index of its own: rows of the same seconds may be numbered otherwise.
  const edge = async (way: 'asc' | 'desc') => {
    const read = async (from: Instant, before: Instant, key: 'at' | 'seq') =>
      (
        await deps.store.rows('audit', {
          compare: [
            ['at', '>=', from],
            ['at', '<', before],
          ],
          order: [key, way],
          limit: 1,
        })
      )[0];
    const near = await read(month.from, month.before, 'at');
    if (!near) return undefined;
    const beside = addSeconds(near.at, way === 'asc' ? CLOCK_APART_SECONDS : -CLOCK_APART_SECONDS);
    return way === 'asc'
      ? read(month.from, beside < month.before ? beside : month.before, 'seq')
      : read(beside > month.from ? beside : month.from, month.before, 'seq');
  };
  const [first, last] = await Promise.all([edge('asc'), edge('desc')]);
  if (!first || !last) return { first: null, last: null, seal: null };
  const [seal] = await deps.store.rows('seals', {
    compare: [['seq', '>=', last.seq]],
    order: ['number', 'asc'],
    limit: 1,
  });
  return { first: first.seq, last: { seq: last.seq, hash: last.hash }, seal: seal ?? null };
}

/** Reads the whole log: a fault anywhere is a fault of every month's report. */
export async function checkLog(deps: Pick<Deps, 'store' | 'settings'>, { from, before }: Month): Promise<LogChecked> {
  const { fault, gaps } = await verifyLog(deps);
  return { fault, gaps: gaps.filter((gap) => gap.from < before && gap.to > from) };
}

import { provenSignatures } from '../domain/agreed.ts';
import { grantBoundBy, sessionIsBound, tokenIsBound } from '../domain/bound.ts';
import type { CountedGrant } from '../domain/grant-rows.ts';
import { domainOf } from '../domain/mail-domain.ts';
import type { Purpose, RequestRow, SessionRow, TokenRow } from '../domain/records.ts';
import { hashToken, isToken, recoverToken } from '../domain/token.ts';
import type { Deps } from '../ports.ts';

type Has<K extends keyof Deps> = Pick<Deps, K>;

/** The domain is taken from the address, whatever the column says: rules decide by it. */
export async function loadRequest(deps: Has<'store'>, reference: string): Promise<RequestRow | undefined> {
  const [row] = await deps.store.rows('requests', { where: { reference }, limit: 1 });
  return row && { ...row, domain: domainOf(row.email) };
}

export const loadSignatures = (deps: Has<'store'>, reference: string) =>
  deps.store.rows('signatures', { where: { reference }, order: ['at', 'asc'] });

/** What the audit log says of a request, in order. */
export const loadHistory = (deps: Has<'store'>, reference: string) =>
  deps.store.rows('audit', { where: { reference }, order: ['seq', 'asc'] });

/** The signatures that count: see `provenSignatures`. */
export const loadProven = async (deps: Has<'store' | 'settings'>, request: RequestRow) =>
  provenSignatures(request, await loadSignatures(deps, request.reference), deps.settings.secrets);

/**
 * What a reader was given: the grants that are bound to this reader, none once the log says that access was revoked. A download or a
 * view that is in the log counts, whatever the row says.
 */
export async function loadGrants(deps: Has<'store' | 'settings'>, request: RequestRow): Promise<CountedGrant[]> {
  const where = { reference: request.reference };
  const uses = (event: string) => deps.store.rows('audit', { where: { ...where, event } });
  const [rows, revoked, downloads, views] = await Promise.all([
    deps.store.rows('grants', { where, order: ['document', 'asc'] }),
    deps.store.count('audit', { where: { ...where, event: 'request.revoked' } }),
    uses('document.downloaded'),
    uses('document.viewed'),
  ]);
  if (revoked > 0) return [];
  const logged = [...downloads, ...views].map(({ detail }) => (JSON.parse(detail) as { document?: unknown }).document);
  return rows
    .filter((row) => grantBoundBy(deps.settings.secrets, row, request) !== undefined)
    .map((row) => ({
      ...row,
      rowUsed: row.used,
      used: Math.max(row.used, logged.filter((one) => one === row.document).length),
    }));
}

/** The row of a token, if it is bound to one of today's secrets. A malformed token costs the same reads as an unknown one. */
export async function loadToken(deps: Has<'store' | 'settings'>, text: string): Promise<TokenRow | undefined> {
  const { secrets } = deps.settings;
  const [row] = await deps.store.rows('tokens', { where: { hash: hashToken(text) }, limit: 1 });
  if (!row || !isToken(text) || !tokenIsBound(secrets, row)) return undefined;
  return recoverToken(secrets, row.outbox, row.purpose, row.hash) === null ? undefined : row;
}

export async function loadSession(
  deps: Has<'store' | 'clock' | 'settings'>,
  secret: string | undefined,
  purposes: readonly Purpose[],
): Promise<SessionRow | undefined> {
  if (secret === undefined || !isToken(secret)) return undefined;
  const [row] = await deps.store.rows('sessions', { where: { hash: hashToken(secret) }, limit: 1 });
  if (!row || !sessionIsBound(deps.settings.secrets, row)) return undefined;
  return purposes.includes(row.purpose) && row.expiresAt > deps.clock.now().toISOString() ? row : undefined;
}

const EARLIER_MAX_ROWS = 20;
/**
 * Other requests from the same address or, at a company's own domain, from its colleagues; newest first. Only those that their reader has
 * answered for: what strangers send in a name says nothing about it, and would push out what does.
 */
export async function loadEarlier(deps: Has<'store'>, request: RequestRow, byDomain: boolean): Promise<RequestRow[]> {
  const where = byDomain ? { domain: request.domain } : { email: request.email };
  const rows = await deps.store.rows('requests', {
    where,
    compare: [['confirmedAt', '>', '']],
    order: ['createdAt', 'desc'],
    limit: EARLIER_MAX_ROWS + 1,
  });
  return rows.filter((one) => one.reference !== request.reference).slice(0, EARLIER_MAX_ROWS);
}

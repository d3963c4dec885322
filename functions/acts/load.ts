import type { Purpose, RequestRow, SessionRow, TokenRow } from '../domain/records.ts';
import { hashToken, isToken, recoverToken } from '../domain/token.ts';
import type { Deps } from '../ports.ts';

type Has<K extends keyof Deps> = Pick<Deps, K>;

export async function loadRequest(deps: Has<'store'>, reference: string): Promise<RequestRow | undefined> {
  return (await deps.store.rows('requests', { where: { reference }, limit: 1 }))[0];
}

export const loadSignatures = (deps: Has<'store'>, reference: string) =>
  deps.store.rows('signatures', { where: { reference }, order: ['at', 'asc'] });

export const loadGrants = (deps: Has<'store'>, reference: string) =>
  deps.store.rows('grants', { where: { reference }, order: ['document', 'asc'] });

/** The row of a token, if it was made with one of today's secrets. A malformed token costs the same reads as an unknown one. */
export async function loadToken(deps: Has<'store' | 'settings'>, text: string): Promise<TokenRow | undefined> {
  const [row] = await deps.store.rows('tokens', { where: { hash: hashToken(text) }, limit: 1 });
  if (!row || !isToken(text)) return undefined;
  return recoverToken(deps.settings.secrets, row.outbox, row.purpose, row.hash) === null ? undefined : row;
}

export async function loadSession(
  deps: Has<'store' | 'clock'>,
  secret: string | undefined,
  purposes: readonly Purpose[],
): Promise<SessionRow | undefined> {
  if (secret === undefined || !isToken(secret)) return undefined;
  const [row] = await deps.store.rows('sessions', { where: { hash: hashToken(secret) }, limit: 1 });
  return row && purposes.includes(row.purpose) && row.expiresAt > deps.clock.now().toISOString() ? row : undefined;
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

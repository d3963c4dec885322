import type { Account } from '../../src/schemas/account.ts';
import type { AccountsRow } from '../domain/access-rows.ts';
import {
  ACCOUNTS_CHANGED,
  type AccountCounts,
  accountsIn,
  changeAccounts,
  etagOfAccount,
  etagOfList,
  HEAD,
  hashOfHead,
  isOfHead,
  shardOf,
} from '../domain/accounts.ts';
import { accountsBoundBy, bindAccounts } from '../domain/bound.ts';
import { update } from '../domain/change.ts';
import { dayOf } from '../domain/time.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';

type Has<K extends keyof Deps> = Pick<Deps, K>;

/** What the log says the newest list is. */
async function hashInLog({ store }: Has<'store'>): Promise<unknown> {
  const [last] = await store.rows('audit', { where: { event: ACCOUNTS_CHANGED }, order: ['seq', 'desc'], limit: 1 });
  return last && (JSON.parse(last.detail) as { sha256?: unknown }).sha256;
}

/** The head, if a secret of today and the log both say that it is the newest. */
function provenHead(deps: Has<'settings'>, rows: readonly AccountsRow[], logged: unknown): AccountsRow | undefined {
  const head = rows.find(({ shard }) => shard === HEAD);
  return head && accountsBoundBy(deps.settings.secrets, head) !== undefined && hashOfHead(head) === logged
    ? head
    : undefined;
}
const provenIn = (deps: Has<'settings'>, head: AccountsRow | undefined, rows: readonly AccountsRow[]): Account[] =>
  head === undefined
    ? []
    : rows
        .filter((row) => row.shard !== HEAD && isOfHead(head, row))
        .filter((row) => accountsBoundBy(deps.settings.secrets, row) !== undefined)
        .flatMap(accountsIn);

/** The account of a domain, as long as it counts. */
export async function loadAccount(
  deps: Has<'store' | 'settings' | 'clock'>,
  domain: string,
): Promise<Account | undefined> {
  const part = (shard: string) => deps.store.rows('accounts', { where: { shard }, limit: 1 });
  const [head, rows, logged] = await Promise.all([part(HEAD), part(shardOf(domain)), hashInLog(deps)]);
  const found = provenIn(deps, provenHead(deps, head, logged), rows).find((one) => one.domain === domain);
  const today = dayOf(deps.clock.now().toISOString());
  return found?.until !== undefined && found.until < today ? undefined : found;
}

/** Every account that is proven, by domain, with the name of the list as it stands. */
export async function loadAccounts(deps: Has<'store' | 'settings'>) {
  const [rows, logged] = await Promise.all([deps.store.rows('accounts', { order: ['shard', 'asc'] }), hashInLog(deps)]);
  const head = provenHead(deps, rows, logged);
  const accounts = provenIn(deps, head, rows).sort((one, other) => (one.domain < other.domain ? -1 : 1));
  return { rows, accounts, etag: etagOfList(head) };
}

/** What a caller knows of what it changes: `*` that there is something. */
export interface Precondition {
  ifMatch: readonly string[] | null;
  ifNoneMatch: readonly string[] | null;
}
const NO_CONDITION: Precondition = { ifMatch: null, ifNoneMatch: null };

/** RFC 9110 §13.1: `etag` is that of what is there, null for nothing. */
function holds({ ifMatch, ifNoneMatch }: Precondition, etag: string | null): boolean {
  const names = (tags: readonly string[]) => etag !== null && (tags.includes('*') || tags.includes(etag));
  return (ifMatch === null || names(ifMatch)) && (ifNoneMatch === null || !names(ifNoneMatch));
}

export type AccountsOutcome = { refused: 'changed' | 'unknown' | 'full' } | { counts: AccountCounts; etag: string };

/** The list made anew from the list that is there. `by` is `api` or an operator. */
async function rewrite(
  deps: Deps,
  by: string,
  wanted: (
    now: Awaited<ReturnType<typeof loadAccounts>>,
  ) => { refused: 'changed' | 'unknown' | 'full' } | readonly Account[],
): Promise<AccountsOutcome> {
  const outcome = await commitFresh(deps, async () => {
    const now = await loadAccounts(deps);
    const list = wanted(now);
    if ('refused' in list) return list;
    const { change, counts } = changeAccounts(now, list, by, momentOf(deps));
    return change === null ? { counts } : { counts, change };
  });
  if ('refused' in outcome) return outcome;
  return { counts: outcome.counts, etag: (await loadAccounts(deps)).etag };
}

/** Takes the list in the place of the one that is there. */
export const putAccounts = (deps: Deps, accounts: readonly Account[], by: string, condition = NO_CONDITION) =>
  rewrite(deps, by, ({ etag }) => (holds(condition, etag) ? accounts : { refused: 'changed' }));

/** One account, new or in the place of the one of its domain. */
export const putAccount = (deps: Deps, account: Account, most: number, by: string, condition = NO_CONDITION) =>
  rewrite(deps, by, ({ accounts }) => {
    const old = accounts.find(({ domain }) => domain === account.domain);
    if (!holds(condition, old ? etagOfAccount(old) : null)) return { refused: 'changed' };
    const others = accounts.filter((one) => one !== old);
    return others.length >= most ? { refused: 'full' } : [...others, account];
  });

export const removeAccount = (deps: Deps, domain: string, by: string, condition = NO_CONDITION) =>
  rewrite(deps, by, ({ accounts }) => {
    const old = accounts.find((one) => one.domain === domain);
    if (!old) return { refused: 'unknown' };
    return holds(condition, etagOfAccount(old)) ? accounts.filter((one) => one !== old) : { refused: 'changed' };
  });

/** Binds to the newest secret what is bound to an older one. Answers how many rows. */
export async function rebindAccounts({ store, settings: { secrets } }: Has<'store' | 'settings'>): Promise<number> {
  let bound = 0;
  for (const row of await store.rows('accounts')) {
    const by = accountsBoundBy(secrets, row);
    if (by === undefined || by === secrets[0]) continue;
    const { shard, mac } = row;
    const outcome = await store.commit({
      expect: [{ table: 'accounts', where: { shard, mac }, exists: true }],
      writes: [update('accounts', { shard }, { mac: bindAccounts(secrets[0], row).mac })],
      audit: [],
    });
    if (outcome === 'applied') bound += 1;
  }
  return bound;
}

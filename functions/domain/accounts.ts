import { createHash } from 'node:crypto';
import type { Account } from '../../src/schemas/account.ts';
import { isAnyones } from '../../src/schemas/mail-providers.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import type { AccountsRow } from './access-rows.ts';
import { canonicalJson } from './audit-chain.ts';
import { bindAccounts } from './bound.ts';
import { type Change, insert, logged, remove, update } from './change.ts';
import { gatedDocuments } from './gated-documents.ts';
import { ACCOUNTS_CALLS_PER_HOUR } from './limits.ts';
import type { Moment } from './moment.ts';
import type { RateLimit } from './rate.ts';

export const HEAD = 'head';
const SHARDS = 32;
export const ACCOUNTS_CHANGED = 'accounts.changed';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const shardOf = (domain: string): string =>
  String((createHash('sha256').update(domain).digest()[0] ?? 0) % SHARDS).padStart(2, '0');
export const hashOfHead = (head: Pick<AccountsRow, 'list'> | undefined): string => sha256(head?.list ?? '{}');
const etag = (hash: string): string => `"${hash.slice(0, 32)}"`;
/** The whole list by a name that changes with it (RFC 9110 §8.8.3). */
export const etagOfList = (head: AccountsRow | undefined): string => etag(hashOfHead(head));
export const etagOfAccount = (account: Account): string => etag(sha256(canonicalJson(account)));

type Hashes = Record<string, string>;
const hashesOf = (head: AccountsRow | undefined): Hashes => JSON.parse(head?.list ?? '{}') as Hashes;
/** Whether a part is the one that the head was written with. */
export const isOfHead = (head: AccountsRow, { shard, list }: AccountsRow): boolean =>
  hashesOf(head)[shard] === sha256(list);
export const accountsIn = ({ list }: Pick<AccountsRow, 'list'>): Account[] => JSON.parse(list) as Account[];

const byDomain = (one: Account, other: Account): number => (one.domain < other.domain ? -1 : 1);

/** The rows as they stand, and those of them that are proven: what isn't is written over, and never read. */
export interface KeptAccounts {
  rows: readonly AccountsRow[];
  accounts: readonly Account[];
}

/** How many accounts there are, and what became of them. */
export interface AccountCounts {
  accounts: number;
  added: number;
  changed: number;
  removed: number;
}

/** The list as it shall be; null where it is so already. `by` is in the log with the counts, and no account is. */
export function changeAccounts(
  { rows, accounts: before }: KeptAccounts,
  wanted: readonly Account[],
  by: string,
  moment: Moment,
): { counts: AccountCounts; change: Change | null } {
  const known = new Map(before.map((one) => [one.domain, canonicalJson(one)]));
  const kept = new Set(wanted.map(({ domain }) => domain));
  const counts = {
    accounts: wanted.length,
    added: wanted.filter(({ domain }) => !known.has(domain)).length,
    changed: wanted.filter((one) => known.has(one.domain) && known.get(one.domain) !== canonicalJson(one)).length,
    removed: before.filter(({ domain }) => !kept.has(domain)).length,
  };
  const lists = new Map<string, Account[]>();
  for (const one of [...wanted].sort(byDomain)) {
    const shard = shardOf(one.domain);
    lists.set(shard, [...(lists.get(shard) ?? []), one]);
  }
  const next = new Map([...lists].map(([shard, list]) => [shard, canonicalJson(list)]));
  const head = canonicalJson(Object.fromEntries([...next].map(([shard, list]) => [shard, sha256(list)])));
  const there = new Map(rows.map((row) => [row.shard, row]));
  const isSame = counts.added + counts.changed + counts.removed === 0 && (there.get(HEAD)?.list ?? '{}') === head;
  if (isSame) return { counts, change: null };
  const old = there.get(HEAD);
  const change: Change = {
    // One writer at a time: every change goes through the head.
    expect: [
      old
        ? { table: 'accounts', where: { shard: HEAD, mac: old.mac }, exists: true }
        : { table: 'accounts', where: { shard: HEAD }, exists: false },
    ],
    writes: [],
    audit: [logged(moment.now, by, ACCOUNTS_CHANGED, null, { ...counts, sha256: sha256(head) })],
  };
  next.set(HEAD, head);
  for (const [shard, list] of next) {
    const row = there.get(shard);
    const bound = bindAccounts(moment.secret, { shard, list });
    if (!row) change.writes.push(insert('accounts', bound));
    else if (row.list !== list || row.mac !== bound.mac) change.writes.push(update('accounts', { shard }, bound));
  }
  for (const { shard } of rows) if (!next.has(shard)) change.writes.push(remove('accounts', { shard }));
  return { counts, change };
}

/** The fields that are there, so that what is kept has one form. */
export const withoutNothing = (given: Account): Account =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Account;

/** The documents and bundles that an account may name. */
export const accountNames = (manifest: Manifest): string[] => [
  ...gatedDocuments(manifest).map(({ id }) => id),
  ...Object.keys(manifest.access.bundles),
];

export interface AccountFault {
  /** Which of the accounts, and where in it. */
  index: number;
  path: readonly PropertyKey[];
  why: 'twice' | 'unknown-document' | 'anyones-agreement';
  /** The domain, or the name that is unknown. */
  of: string;
}
/** What no schema can tell. */
export function accountFaults(manifest: Manifest, accounts: readonly Account[]): AccountFault[] {
  const names = new Set(accountNames(manifest));
  const seen = new Set<string>();
  return accounts.flatMap(({ domain, documents = [], agreement }, index) => {
    const faults: AccountFault[] = documents.flatMap((of, at) =>
      names.has(of) ? [] : [{ index, path: ['documents', at], why: 'unknown-document', of }],
    );
    if (seen.has(domain)) faults.push({ index, path: ['domain'], why: 'twice', of: domain });
    if (agreement && isAnyones(domain))
      faults.push({ index, path: ['agreement'], why: 'anyones-agreement', of: domain });
    seen.add(domain);
    return faults;
  });
}

export const accountsCallLimit: RateLimit = { bucket: 'accounts', hours: 1, most: ACCOUNTS_CALLS_PER_HOUR };

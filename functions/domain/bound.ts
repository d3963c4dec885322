import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { AccountsRow } from './access-rows.ts';
import { canonicalJson } from './audit-chain.ts';
import type { GrantRow } from './grant-rows.ts';
import type { MessageRow } from './message-row.ts';
import type { OfferRow } from './offer-rows.ts';
import type { BearerRow, OutboxRow, RequestRow, SessionRow, TokenRow } from './records.ts';
import type { ViewRow } from './view-row.ts';

/**
 * Rows that give authority are bound to a secret that the database doesn't hold: each carries an HMAC-SHA-256 (RFC 2104) over the
 * facts that its authority rests on. A row written or changed by someone who has the database alone is as good as none, and a secret
 * that is taken out of `SECRETS` ends what it bound.
 */

const KEY_BYTES = 32;
const keys = new Map<string, Buffer>();
function keyOf(secret: string): Buffer {
  const known = keys.get(secret);
  if (known) return known;
  // HKDF (RFC 5869): one secret, a key of its own for each use.
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'vouchsafe rows 1', KEY_BYTES));
  keys.set(secret, key);
  return key;
}

/** What a row's authority rests on, as a list that starts with the kind of row. */
type Facts = readonly (string | number | null)[];
const macOf = (secret: string, facts: Facts): string =>
  createHmac('sha256', keyOf(secret)).update(canonicalJson(facts)).digest('base64url');

type Unbound<T> = Omit<T, 'mac'>;
const OF_TOKEN = ({ hash, purpose, reference, email, outbox, expiresAt }: Unbound<TokenRow>): Facts => [
  'token',
  hash,
  purpose,
  reference,
  email,
  outbox,
  expiresAt,
];
const OF_SESSION = ({ hash, purpose, reference, email, expiresAt }: Unbound<SessionRow>): Facts => [
  'session',
  hash,
  purpose,
  reference,
  email,
  expiresAt,
];
const OF_BEARER = ({ hash, id, reference, email, expiresAt }: Unbound<BearerRow>): Facts => [
  'bearer',
  hash,
  id,
  reference,
  email,
  expiresAt,
];
const OF_VIEW = ({ id, reference, document, pages, at, expiresAt }: Unbound<ViewRow>): Facts => [
  'view',
  id,
  reference,
  document,
  pages,
  at,
  expiresAt,
];
const OF_MAIL = ({ id, kind, recipient, reference, data }: Unbound<OutboxRow>): Facts => [
  'mail',
  id,
  kind,
  recipient,
  reference,
  data,
];
const OF_MESSAGE = ({ id, reference, number, kind, author, text, at }: Unbound<MessageRow>): Facts => [
  'message',
  id,
  reference,
  number,
  kind,
  author,
  text,
  at,
];
/** All that its reader is shown and given; what was looked at, and when, is only counted. */
const OF_OFFER = (row: Unbound<OfferRow>): Facts => [
  'offer',
  row.id,
  row.hash,
  row.subject,
  row.company,
  row.title,
  row.note,
  row.documents,
  row.answers,
  row.frameworks,
  row.madeBy,
  row.mailed,
  row.createdAt,
  row.expiresAt,
];
type Reader = Pick<RequestRow, 'email' | 'name' | 'stampName' | 'company'>;
const OF_GRANT = (
  { id, reference, document, allowed, expiresAt, successors }: Unbound<GrantRow>,
  { email, name, stampName, company }: Reader,
): Facts => [
  ...['grant', id, reference, document, allowed, expiresAt, email, name, stampName, company],
  // A grant of before there were successors is bound without the word.
  ...(successors === 1 ? ['successors'] : []),
];
const OF_ACCOUNTS = ({ shard, list }: Unbound<AccountsRow>): Facts => ['accounts', shard, list];
type Invited = Pick<RequestRow, 'reference' | 'email' | 'documents' | 'invitedBy'>;
const OF_INVITATION = ({ reference, email, documents, invitedBy }: Invited): Facts => [
  'invitation',
  reference,
  email,
  documents,
  invitedBy,
];

export const bindToken = (secret: string, row: Unbound<TokenRow>): TokenRow => ({
  ...row,
  mac: macOf(secret, OF_TOKEN(row)),
});
export const bindSession = (secret: string, row: Unbound<SessionRow>): SessionRow => ({
  ...row,
  mac: macOf(secret, OF_SESSION(row)),
});
export const bindBearer = (secret: string, row: Unbound<BearerRow>): BearerRow => ({
  ...row,
  mac: macOf(secret, OF_BEARER(row)),
});
export const bindView = (secret: string, row: Unbound<ViewRow>): ViewRow => ({
  ...row,
  mac: macOf(secret, OF_VIEW(row)),
});
export const bindAccounts = (secret: string, row: Unbound<AccountsRow>): AccountsRow => ({
  ...row,
  mac: macOf(secret, OF_ACCOUNTS(row)),
});
export const bindMail = (secret: string, row: Unbound<OutboxRow>): OutboxRow => ({
  ...row,
  mac: macOf(secret, OF_MAIL(row)),
});
export const bindMessage = (secret: string, row: Unbound<MessageRow>): MessageRow => ({
  ...row,
  mac: macOf(secret, OF_MESSAGE(row)),
});
export const bindOffer = (secret: string, row: Unbound<OfferRow>): OfferRow => ({
  ...row,
  mac: macOf(secret, OF_OFFER(row)),
});
/** To the reader as well: an address, name or company changed behind the gate's back would be stamped on every page. */
export const bindGrant = (secret: string, row: Unbound<GrantRow>, reader: Reader): GrantRow => ({
  ...row,
  mac: macOf(secret, OF_GRANT(row, reader)),
});
/** The mark of a request that the company made itself: it needs no approval. */
export const invitationMac = (secret: string, request: Invited): string => macOf(secret, OF_INVITATION(request));

/** The first of the secrets under which it was bound, or undefined. */
function boundBy(secrets: readonly string[], mac: string | null, facts: Facts): string | undefined {
  if (mac === null) return undefined;
  const theirs = Buffer.from(mac);
  return secrets.find((secret) => {
    const mine = Buffer.from(macOf(secret, facts));
    return mine.length === theirs.length && timingSafeEqual(mine, theirs);
  });
}

/** The mark of a text that a page gave to one person and gets back, and whether a text has it. */
export const bindText = (secret: string, kind: string, text: string): string => macOf(secret, ['text', kind, text]);
export const textIsBound = (secrets: readonly string[], kind: string, text: string, mac: string): boolean =>
  boundBy(secrets, mac, ['text', kind, text]) !== undefined;

/** What is noted of a mail that is not sent. */
export const NOT_BOUND = 'it is bound to no secret of SECRETS: the secret is gone, or the row was changed';

export const tokenIsBound = (secrets: readonly string[], row: TokenRow): boolean =>
  boundBy(secrets, row.mac, OF_TOKEN(row)) !== undefined;
export const sessionIsBound = (secrets: readonly string[], row: SessionRow): boolean =>
  boundBy(secrets, row.mac, OF_SESSION(row)) !== undefined;
/** The secret that it is bound to, or undefined. */
export const bearerBoundBy = (secrets: readonly string[], row: BearerRow): string | undefined =>
  boundBy(secrets, row.mac, OF_BEARER(row));
export const viewIsBound = (secrets: readonly string[], row: ViewRow): boolean =>
  boundBy(secrets, row.mac, OF_VIEW(row)) !== undefined;
export const accountsBoundBy = (secrets: readonly string[], row: AccountsRow): string | undefined =>
  boundBy(secrets, row.mac, OF_ACCOUNTS(row));
export const mailIsBound = (secrets: readonly string[], row: OutboxRow): boolean =>
  boundBy(secrets, row.mac, OF_MAIL(row)) !== undefined;
export const messageIsBound = (secrets: readonly string[], row: MessageRow): boolean =>
  boundBy(secrets, row.mac, OF_MESSAGE(row)) !== undefined;
export const offerIsBound = (secrets: readonly string[], row: OfferRow): boolean =>
  boundBy(secrets, row.mac, OF_OFFER(row)) !== undefined;
export const invitationIsBound = (secrets: readonly string[], request: RequestRow): boolean =>
  boundBy(secrets, request.mac, OF_INVITATION(request)) !== undefined;
/** The secret that a grant to this reader is bound to, or undefined. */
export const grantBoundBy = (secrets: readonly string[], row: GrantRow, reader: Reader): string | undefined =>
  boundBy(secrets, row.mac, OF_GRANT(row, reader));

/** The same for rows of other files, whose facts begin with the kind of row. */
export const bindFacts = macOf;
/** The secret that such facts are bound to, or undefined. */
export const factsBoundBy = boundBy;
export type BoundFacts = Facts;

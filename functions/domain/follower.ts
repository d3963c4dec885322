import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type BoundFacts, bindFacts, factsBoundBy } from './bound.ts';
import type { FollowerRow, SendRow } from './reader-rows.ts';
import { isToken } from './token.ts';

type Unbound<T> = Omit<T, 'mac'>;
const OF_FOLLOWER = ({ id, email, topics, state }: Unbound<FollowerRow>): BoundFacts => [
  'follower',
  id,
  email,
  topics,
  state,
];
const OF_SEND = ({ reference, topic, data }: Unbound<SendRow>): BoundFacts => ['send', reference, topic, data];

export const bindFollower = (secret: string, row: Unbound<FollowerRow>): FollowerRow => ({
  ...row,
  mac: bindFacts(secret, OF_FOLLOWER(row)),
});
/** The secret that a follower is bound to; a row that is bound to none is mailed nothing. */
export const followerBoundBy = (secrets: readonly string[], row: FollowerRow): string | undefined =>
  factsBoundBy(secrets, row.mac, OF_FOLLOWER(row));
export const bindSend = (secret: string, row: Unbound<SendRow>): SendRow => ({
  ...row,
  mac: bindFacts(secret, OF_SEND(row)),
});
export const sendBoundBy = (secrets: readonly string[], row: SendRow): string | undefined =>
  factsBoundBy(secrets, row.mac, OF_SEND(row));

/** What a follower may choose. A document and a framework by their ids. */
export const topicOf = (kind: 'document' | 'framework', id: string): string => `${kind}:${id}`;
export const topicsOf = ({ topics }: Pick<FollowerRow, 'topics'>): string[] => JSON.parse(topics) as string[];
/** Sorted, each once, so that equal choices are equal texts. */
export const writeTopics = (topics: readonly string[]): string => JSON.stringify([...new Set(topics)].sort());
/** What a topic stands as in `topics`, with its quotation marks: no topic is found within another. */
export const written = (topic: string): string => JSON.stringify(topic);

const MAC_BYTES = 16;
const KEY_BYTES = 32;
const macOf = (secret: string, id: string): Buffer =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', secret, '', 'vouchsafe followers 1', KEY_BYTES)))
    .update(id)
    .digest()
    .subarray(0, MAC_BYTES);

/**
 * What stands in the links of every email to a follower: their id with a mark that only the gate can make. No row holds it, it does not
 * run out, and it opens nothing but this one's choice.
 */
export const followerToken = (secret: string, id: string): string => `${id}.${macOf(secret, id).toString('base64url')}`;

/** The id in a token; null for anything that no secret of today made. */
export function readFollowerToken(secrets: readonly string[], text: string): string | null {
  const [id = '', mark = '', more] = text.split('.');
  const theirs = Buffer.from(mark, 'base64url');
  if (!isToken(id) || theirs.length !== MAC_BYTES || more !== undefined) return null;
  return secrets.some((secret) => timingSafeEqual(macOf(secret, id), theirs)) ? id : null;
}

import { topicsOf } from '../domain/follower.ts';
import { leftId } from '../domain/left.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { Deps } from '../ports.ts';

/**
 * Everything that the gate holds about an address, for whoever answers a request about personal data. What opens something (tokens,
 * sessions, the marks of rows) is left out: it says nothing of a person, and must leave the gate in no file.
 */
export async function heldAbout({ store }: Pick<Deps, 'store'>, address: string) {
  const email = sameMailbox(address);
  const where = { email };
  const [requests, mails, followers, objections, privacy] = await Promise.all([
    store.rows('requests', { where, order: ['createdAt', 'asc'] }),
    store.rows('outbox', { where: { recipient: email }, order: ['createdAt', 'asc'] }),
    store.rows('followers', { where }),
    store.rows('objections', { where, order: ['createdAt', 'asc'] }),
    store.rows('privacy', { where, order: ['createdAt', 'asc'] }),
  ]);
  const of = <T extends 'signatures' | 'grants' | 'messages'>(table: T) =>
    Promise.all(requests.map(({ reference }) => store.rows(table, { where: { reference } as never })));
  const [signatures, grants, messages, links, left] = await Promise.all([
    of('signatures'),
    of('grants'),
    of('messages'),
    store.rows('offers', { where: { subject: email }, order: ['createdAt', 'asc'] }),
    store.rows('once', { where: { id: leftId(email) } }),
  ]);
  const withoutMac = <Row extends { mac: string | null }>({ mac: _, ...row }: Row) => row;
  return {
    email,
    requests: requests.map(withoutMac),
    signatures: signatures.flat(),
    grants: grants.flat().map(withoutMac),
    /** What was asked and answered, and what staff noted. */
    messages: messages.flat().map(withoutMac),
    /** Links that were made for this address. */
    links: links.map(({ hash: _, ...link }) => withoutMac(link)),
    /** When it was reported that they left their company. */
    left: left[0]?.at ?? null,
    emails: mails.map(({ kind, createdAt, sentAt, status, reference }) => ({
      kind,
      createdAt,
      sentAt,
      status,
      reference,
    })),
    follows: followers.map((row) => ({
      topics: topicsOf(row),
      state: row.state,
      createdAt: row.createdAt,
      confirmedAt: row.confirmedAt,
    })),
    objections,
    privacy,
  };
}
export type HeldAbout = Awaited<ReturnType<typeof heldAbout>>;
/** The same as numbers. */
export const countHeld = (held: HeldAbout) => ({
  requests: held.requests.length,
  signatures: held.signatures.length,
  messages: held.messages.length,
  links: held.links.length,
  emails: held.emails.length,
  follows: held.follows.reduce((sum, { topics }) => sum + topics.length, 0),
  objections: held.objections.length,
  privacy: held.privacy.length,
});

import { bindGrant, bindMail, bindToken, invitationMac } from '../domain/bound.ts';
import { logged, update, type Write } from '../domain/change.ts';
import { DELETES_PER_CHANGE } from '../domain/limits.ts';
import { signHead } from '../domain/seal.ts';
import { acceptGap } from '../domain/seal-chain.ts';
import { recoverToken } from '../domain/token.ts';
import { type Sealing, sealLog } from './seal-log.ts';

/**
 * Binds to the newest secret what a gate of before migration 0005 left open: grants, invitations, links and mail on its way. Sessions end.
 * Runs once, right after that migration; a row without its mac counts for nothing from then on. What was bound is in the audit log, and
 * the log as it was is put under the first numbered seal. Answers how many rows.
 */
export async function adoptRows(deps: Sealing): Promise<number> {
  const { secrets } = deps.settings;
  const [secret] = secrets;
  const writes: Write[] = [];
  const { store } = deps;
  const mac = null;
  for (const request of await store.rows('requests', { where: { state: 'granted' } })) {
    const { reference } = request;
    for (const grant of await store.rows('grants', { where: { reference, mac } }))
      writes.push(update('grants', { id: grant.id }, { mac: bindGrant(secret, grant, request).mac }));
  }
  for (const request of await store.rows('requests', {
    where: { state: 'submitted', mac },
    compare: [['invitedBy', '>', '']],
  })) {
    const { reference } = request;
    writes.push(update('requests', { reference }, { mac: invitationMac(secret, request) }));
  }
  for (const status of ['queued', 'waiting', 'held', 'unreadable', 'dead'] as const)
    for (const mail of await store.rows('outbox', { where: { status, mac } }))
      writes.push(update('outbox', { id: mail.id }, { mac: bindMail(secret, mail).mac }));
  for (const token of await store.rows('tokens', { where: { spentAt: null, mac } })) {
    const { hash, outbox, purpose } = token;
    // Only a link that the gate made: its token follows from a secret.
    if (recoverToken(secrets, outbox, purpose, hash) !== null)
      writes.push(update('tokens', { hash }, { mac: bindToken(secret, token).mac }));
  }
  for (let at = 0; at < writes.length; at += DELETES_PER_CHANGE)
    await deps.store.commit({ expect: [], writes: writes.slice(at, at + DELETES_PER_CHANGE), audit: [] });
  if ((await deps.store.count('audit')) === 0) return writes.length;
  await deps.store.commit({
    expect: [],
    writes: [],
    // Nothing marks the head of a log of before: it is taken as it is, once.
    keep: signHead(secret),
    audit: [logged(deps.clock.now().toISOString(), 'gate', 'rows.bound', null, { rows: writes.length })],
  });
  await sealLog(deps, { kind: 'accepted', note: acceptGap(1, 'the log was kept without numbered seals before this') });
  return writes.length;
}

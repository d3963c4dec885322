import type { RequestForm } from '../../src/schemas/request-form.ts';
import { type DecisionForm, decide } from '../domain/decide.ts';
import { freshLimits, freshLinks, signInLink } from '../domain/fresh-link.ts';
import { type InviteForm, invite } from '../domain/invite.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { Work } from '../domain/proof-of-work.ts';
import type { TokenRow } from '../domain/records.ts';
import { revoke } from '../domain/revoke.ts';
import { networkLimits, type SubmitOutcome, submit, unconfirmedOf } from '../domain/submit.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';
import { isUsed } from './work.ts';

/** Stores a request, its audit row and its mail in one commit. */
export const submitRequest = (
  deps: Deps,
  form: RequestForm,
  network: string | null,
  work: Work | null = null,
): Promise<SubmitOutcome> =>
  commitFresh(deps, async () => {
    const moment = momentOf(deps);
    const email = sameMailbox(form.email);
    const confirmed = { where: { email }, compare: [['confirmedAt', '>', '']] as [['confirmedAt', '>', string]] };
    const facts = {
      confirmed: (await deps.store.count('requests', confirmed)) > 0,
      unconfirmed: await deps.store.count('requests', unconfirmedOf(email, moment.now)),
      networkRoom: await hasRoom(deps, networkLimits(network), moment.now),
      work,
      workUsed: work !== null && (await isUsed(deps, work)),
    };
    return submit(deps.manifest, form, network, facts, moment);
  });

/** The decision of an approver, by a review link (`token`), from `/admin/` or from the command line. */
export const decideRequest = (deps: Deps, reference: string, form: DecisionForm, by: string, token: TokenRow | null) =>
  commitFresh(deps, async () => {
    const request = await loadRequest(deps, reference);
    if (!request) return { refused: 'unknown' as const };
    return { ...decide(deps.manifest, request, form, by, token, momentOf(deps)), request };
  });

export const revokeRequest = (deps: Deps, reference: string, by: string) =>
  commitFresh(deps, async () => {
    const request = await loadRequest(deps, reference);
    return request ? revoke(request, by, momentOf(deps)) : { refused: 'unknown' as const };
  });

export const inviteReader = (deps: Deps, form: InviteForm, by: string) =>
  commitFresh(deps, async () => invite(deps.manifest, form, by, momentOf(deps)));

/** Sends fresh links if there is anything to send; tells nobody. */
export async function renewLinks(deps: Deps, email: string, network: string | null): Promise<void> {
  await commitFresh(deps, async () => {
    const moment = momentOf(deps);
    const requests = await deps.store.rows('requests', {
      where: { email: sameMailbox(email) },
      order: ['createdAt', 'desc'],
      limit: 20,
    });
    const facts = { requests, room: await hasRoom(deps, freshLimits(email, network), moment.now) };
    return { change: freshLinks(email, network, facts, moment) ?? undefined };
  });
}

/** Sends a sign-in link to staff; tells nobody. */
export async function sendSignIn(deps: Deps, email: string, network: string | null): Promise<void> {
  await commitFresh(deps, async () => {
    const moment = momentOf(deps);
    const facts = { room: await hasRoom(deps, freshLimits(email, network), moment.now) };
    return { change: signInLink(deps.manifest, email, network, facts, moment) ?? undefined };
  });
}

import { freshLimits, freshLinks, signInLink } from '../domain/fresh-link.ts';
import { sameMailbox } from '../domain/mail-domain.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

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

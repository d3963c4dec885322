import type { Change } from '../domain/change.ts';
import {
  companySignInLimit,
  heldFlow,
  judgeClaims,
  refuseStaff,
  type SignInEnd,
  signInStaff,
  startFlow,
  usedFlow,
  useFlow,
} from '../domain/company-sign-in.ts';
import { ProviderFault } from '../domain/provider-fault.ts';
import type { Deps, IdentityProvider } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { hasRoom } from './has-room.ts';
import { momentOf } from './moment-of.ts';

type Ended = { refused: SignInEnd };

/** What the provider's own faults mean; anything else is a fault of ours and goes on up. */
function ended(deps: Deps, fault: unknown): Ended {
  if (!(fault instanceof ProviderFault)) throw fault;
  // Nothing of who came: what a provider says in words may name them.
  deps.log('warn', 'company-sign-in', { why: fault.why, told: fault.message.slice(0, TOLD_MAX_CHARS) });
  return { refused: fault.why };
}
const TOLD_MAX_CHARS = 200;

/** Where the browser goes to sign in, and the cookie that it comes back with. Writes nothing. */
export async function beginCompanySignIn(
  deps: Deps,
  identity: IdentityProvider,
  redirect: string,
): Promise<{ to: string; cookie: string } | Ended> {
  const { cookie, flow } = startFlow(momentOf(deps));
  try {
    return { to: await identity.begin(flow, redirect), cookie };
  } catch (fault) {
    return ended(deps, fault);
  }
}

/** Back from the provider: the flow is used up, then its answer is proven, then `access.yaml` says who may come in. */
export async function endCompanySignIn(
  deps: Deps,
  identity: IdentityProvider,
  answer: URL,
  from: { cookie: string; network: string },
): Promise<{ secret: string } | Ended> {
  const { secrets } = deps.settings;
  const now = deps.clock.now().toISOString();
  const flow = heldFlow(secrets, from.cookie, answer.searchParams.get('state') ?? '', now);
  if (!flow) return { refused: 'expired' };
  const used = await commitFresh<Ended | { change: Change }>(deps, async () => {
    if ((await deps.store.count('rates', { where: usedFlow(flow) })) > 0) return { refused: 'replayed' };
    if (!(await hasRoom(deps, [companySignInLimit(from.network)], now))) return { refused: 'too-many' };
    return { change: useFlow(flow, from.network, momentOf(deps)) };
  });
  if ('refused' in used) return used;
  try {
    const ways = await identity.ways();
    const claims = await identity.finish(answer, flow);
    const moment = momentOf(deps);
    const judged = judgeClaims(deps.manifest, claims, ways?.trustsEmail === true);
    const outcome =
      'refused' in judged ? { ...judged, change: refuseStaff(judged.refused, moment) } : signInStaff(judged, moment);
    return await commitFresh(deps, async () => outcome);
  } catch (fault) {
    return ended(deps, fault);
  }
}

import { type DecisionForm, decide } from '../domain/decide.ts';
import { type InviteForm, invite } from '../domain/invite.ts';
import type { TokenRow } from '../domain/records.ts';
import { revoke } from '../domain/revoke.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadProven, loadRequest } from './load.ts';
import { momentOf } from './moment-of.ts';

/** The decision of an approver, by a review link (`token`), from `/admin/` or from the command line. */
export const decideRequest = (deps: Deps, reference: string, form: DecisionForm, by: string, token: TokenRow | null) =>
  commitFresh(deps, async () => {
    const request = await loadRequest(deps, reference);
    if (!request) return { refused: 'unknown' as const };
    const proven = await loadProven(deps, request);
    return { ...decide(deps.manifest, request, proven, form, by, token, momentOf(deps)), request };
  });

export const revokeRequest = (deps: Deps, reference: string, by: string) =>
  commitFresh(deps, async () => {
    const request = await loadRequest(deps, reference);
    return request ? revoke(request, by, momentOf(deps)) : { refused: 'unknown' as const };
  });

export const inviteReader = (deps: Deps, form: InviteForm, by: string) =>
  commitFresh(deps, async () => invite(deps.manifest, form, by, momentOf(deps)));

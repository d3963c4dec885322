import { type InviteForm, invite } from '../domain/invite.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { momentOf } from './moment-of.ts';

/** Files a request for a reader, who is mailed a link. */
export const inviteReader = (deps: Deps, form: InviteForm, by: string) =>
  commitFresh(deps, async () => invite(deps.manifest, form, by, momentOf(deps)));

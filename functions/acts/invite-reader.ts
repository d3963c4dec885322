import { type InviteForm, invite } from '../domain/invite.ts';
import { domainOf } from '../domain/mail-domain.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';

/** Files a request for a reader, who is mailed a link. */
export const inviteReader = (deps: Deps, form: InviteForm, by: string) =>
  commitFresh(deps, async () =>
    invite(await manifestFor(deps, { domain: domainOf(form.email) }), form, by, momentOf(deps)),
  );

import type { RequestRow } from '../domain/records.ts';
import { type SignOutcome, sign } from '../domain/sign.ts';
import type { SignForm, Statements } from '../domain/sign-form.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { loadProven, loadRequest } from './load.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';
import { withAccountDomains } from './with-account-domains.ts';

/** One agreement of a request, signed by its reader. */
export const signAgreement = (
  deps: Deps,
  opened: RequestRow,
  form: SignForm,
  statements: Statements,
  from: { address: string; agent: string },
): Promise<SignOutcome> =>
  commitFresh(deps, async () => {
    const request = (await loadRequest(deps, opened.reference)) ?? opened;
    const manifest = await withAccountDomains(deps, await manifestFor(deps, request));
    return sign(manifest, request, await loadProven(deps, request), form, statements, from, momentOf(deps));
  });

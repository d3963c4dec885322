import { once } from '../domain/once.ts';
import type { Need } from '../domain/policy.ts';
import type { RequestRow } from '../domain/records.ts';
import { askRenewal, RENEWALS, renew, renewalId, unsignedNeeds } from '../domain/renew.ts';
import type { SignForm, Statements } from '../domain/sign-form.ts';
import { stateNow } from '../domain/state.ts';
import type { Deps } from '../ports.ts';
import { commitFresh } from './commit.ts';
import { everyRow } from './every-row.ts';
import { loadGrants, loadProven, loadRequest } from './load.ts';
import { manifestFor } from './manifest-for.ts';
import { momentOf } from './moment-of.ts';

/** What a reader with access has still to sign before the next download. */
export async function loadUnsigned(
  deps: Pick<Deps, 'manifest' | 'store' | 'settings' | 'clock'>,
  request: RequestRow,
): Promise<Need[]> {
  const [manifest, grants, proven] = await Promise.all([
    manifestFor(deps, request),
    loadGrants(deps, request),
    loadProven(deps, request),
  ]);
  return unsignedNeeds(manifest, request, grants, proven);
}

/** A newer version of an agreement, signed by a reader who has access. */
export const renewAgreement = (
  deps: Deps,
  opened: RequestRow,
  form: SignForm,
  statements: Statements,
  from: { address: string; agent: string },
) =>
  commitFresh(deps, async () => {
    const request = (await loadRequest(deps, opened.reference)) ?? opened;
    const needs = await loadUnsigned(deps, request);
    return renew(deps.manifest, request, needs, form, statements, from, momentOf(deps));
  });

/** The manifests for which every reader has been asked, by this process. */
const done = new WeakSet<Deps['manifest']>();

/** Asks every reader who has access under an older version for the new one, by one email each. Answers how many were asked. */
export async function askRenewals(deps: Deps): Promise<number> {
  const renewing = deps.manifest.agreements.filter((one) => one.renew);
  if (renewing.length === 0 || done.has(deps.manifest)) return 0;
  // Put down at its end: a round that was broken off is gone on with, and asks nobody twice.
  const pass = `renewed:${renewing.map(({ id, version }) => `${id}:${version}`).join(',')}`;
  if ((await deps.store.count('once', { where: { id: pass } })) > 0) {
    done.add(deps.manifest);
    return 0;
  }
  let asked = 0;
  for await (const requests of everyRow(deps, 'requests', 'reference', { where: { state: 'granted' } }))
    for (const { reference } of requests) asked += await askOne(deps, reference);
  done.add(deps.manifest);
  await deps.store.commit(once(pass, null, momentOf(deps).now));
  return asked;
}

async function askOne(deps: Deps, reference: string): Promise<number> {
  const request = await loadRequest(deps, reference);
  if (!request || stateNow(request, momentOf(deps).now) !== 'granted') return 0;
  let asked = 0;
  // What comes in the place of another document has an email of its own.
  for (const need of (await loadUnsigned(deps, request)).filter((one) => one.agreement.renew)) {
    const outcome = await commitFresh(deps, async () => {
      const was = await deps.store.count('once', { where: { id: renewalId(reference, need.agreement) } });
      return was > 0 ? {} : { change: askRenewal(deps.manifest, request, need, momentOf(deps)) };
    });
    if ('change' in outcome) asked += 1;
  }
  return asked;
}

export interface Unrenewed {
  request: RequestRow;
  needs: Need[];
}
/** Who was asked for a newer version and hasn't signed it, of those who still have access. */
export async function listUnrenewed(deps: Deps, most: number): Promise<Unrenewed[]> {
  const rows = await deps.store.rows('once', { compare: RENEWALS, order: ['at', 'desc'], limit: most });
  const references = [...new Set(rows.flatMap(({ reference }) => reference ?? []))];
  const found = await Promise.all(
    references.map(async (reference): Promise<Unrenewed[]> => {
      const request = await loadRequest(deps, reference);
      if (!request || stateNow(request, momentOf(deps).now) !== 'granted') return [];
      const needs = await loadUnsigned(deps, request);
      return needs.length > 0 ? [{ request, needs }] : [];
    }),
  );
  return found.flat();
}

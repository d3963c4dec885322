import type { About } from '../domain/about.ts';
import type { Letter } from '../domain/letter.ts';
import { documentIds, heldDocuments } from '../domain/policy.ts';
import { readerName } from '../domain/stamp-name.ts';
import type { Abouts } from '../ports/mail.ts';
import type { Deps } from '../ports.ts';
import { loadRequest } from './load.ts';

/** The requests that a letter names and says nothing of. */
function referencesIn(letter: Letter): string[] {
  if (letter.kind === 'event') return letter.reference === null ? [] : [letter.reference];
  if (letter.kind === 'escalation') return [letter.reference];
  return letter.kind === 'roundup' ? [...letter.waiting, ...letter.ending].map((one) => one.reference) : [];
}

async function aboutOf(deps: Pick<Deps, 'store' | 'manifest'>, reference: string): Promise<About | undefined> {
  const request = await loadRequest(deps, reference);
  if (!request || request.purgedAt !== null) return undefined;
  const { company, domain, email, title, expiresAt } = request;
  return {
    reference,
    company,
    domain,
    documents: heldDocuments(deps.manifest, documentIds(request)).map((one) => ({ id: one.id, title: one.title })),
    requester: { name: readerName(request), email, title },
    expiresAt,
  };
}

/** Who and what a letter is about, for those kinds that keep only the reference. */
export async function loadAbout(deps: Pick<Deps, 'store' | 'manifest'>, letter: Letter): Promise<Abouts> {
  const found = await Promise.all([...new Set(referencesIn(letter))].map((one) => aboutOf(deps, one)));
  return new Map(found.flatMap((one) => (one ? [[one.reference, one]] : [])));
}

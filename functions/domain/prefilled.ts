import * as v from 'valibot';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { optionalLine, REQUEST_LIMITS } from '../../src/schemas/request-form.ts';
import { askable, unbundled } from './policy.ts';

const company = optionalLine('your-company', REQUEST_LIMITS.company);

/**
 * What a link may fill into the request form: documents and a company, and nothing that the form does not ask. It gives no right to
 * anything. What is unknown, or no text of a form, is left out: whoever made the link is not here to fix it.
 */
export function prefilledFrom(
  manifest: Manifest,
  asked: { documents: readonly string[]; company: string },
  today: string,
): { documents: string[]; company: string } {
  const open = new Set(askable(manifest, today).map(({ id }) => id));
  const named = v.safeParse(company, asked.company);
  const ids = asked.documents.flatMap((one) => one.split(',')).map((one) => one.trim());
  return {
    documents: [...new Set(ids)].filter((id) => open.has(id)).slice(0, REQUEST_LIMITS.documents),
    company: named.success ? named.output : '',
  };
}

/** What can be linked to: each document, and each bundle by what is in it, because its name is never published. */
export function prefillable(
  manifest: Manifest,
  today: string,
): { title: string; isBundle: boolean; documents: string[] }[] {
  const open = askable(manifest, today);
  const ids = new Set(open.map(({ id }) => id));
  const bundles = Object.entries(manifest.access.bundles).map(([id, { title }]) => ({
    title,
    isBundle: true,
    documents: unbundled(manifest.access, [id]).filter((one) => ids.has(one)),
  }));
  return [
    ...bundles.filter(({ documents }) => documents.length > 0),
    ...open.map(({ id, title }) => ({ title, isBundle: false, documents: [id] })),
  ];
}

/** The part of the address after its path. */
export function prefilledQuery({
  documents,
  company: named,
}: {
  documents: readonly string[];
  company: string;
}): string {
  const query = new URLSearchParams();
  // A comma is read by people, and by us.
  if (documents.length > 0) query.set('documents', documents.join(','));
  if (named !== '') query.set('company', named);
  return String(query).replaceAll('%2C', ',');
}

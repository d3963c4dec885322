import type { AccessPolicy, AccessRule } from '../../src/schemas/access.ts';
import type { Manifest, ManifestAgreement, ManifestDocument } from '../../src/schemas/manifest.ts';
import type { RequestRow } from './records.ts';

export const documentIds = (request: Pick<RequestRow, 'documents'>): string[] =>
  JSON.parse(request.documents) as string[];

/** The documents asked for that the manifest still knows, in the order asked. */
export function heldDocuments(manifest: Manifest, ids: readonly string[]): ManifestDocument[] {
  return ids.flatMap((id) => manifest.documents.filter((document) => document.id === id));
}

/** The first rule that fits the domain and the document. */
export function ruleFor(policy: AccessPolicy, domain: string, document: string): AccessRule | undefined {
  return policy.rules.find((rule) => rule.domain === domain && (rule.documents?.includes(document) ?? true));
}

export interface Need {
  agreement: ManifestAgreement;
  documents: string[];
  /** The domain of the rule that waives it, or null when it must be signed. */
  waivedBy: string | null;
}

/** Every agreement the documents need, once each. It is waived only when a rule waives it for all documents that need it. */
export function agreementNeeds(manifest: Manifest, domain: string, documents: readonly string[]): Need[] {
  const needs = new Map<string, Need>();
  for (const document of heldDocuments(manifest, documents)) {
    const agreement = manifest.agreements.find((one) => one.id === document.agreement);
    if (!agreement) continue;
    const rule = ruleFor(manifest.access, domain, document.id);
    const waivedBy = rule?.agreement === 'waived' ? rule.domain : null;
    const known = needs.get(agreement.id);
    needs.set(agreement.id, {
      agreement,
      documents: [...(known?.documents ?? []), document.id],
      waivedBy: known && known.waivedBy === null ? null : waivedBy,
    });
  }
  return [...needs.values()];
}

/** The title of a document or an agreement; its id where the manifest no longer has it. */
export const documentTitle = (manifest: Manifest, id: string): string =>
  manifest.documents.find((one) => one.id === id)?.title ?? id;
export const agreementTitle = (manifest: Manifest, id: string): string =>
  manifest.agreements.find((one) => one.id === id)?.title ?? id;

/** Why a document cannot be requested or offered; `of`: its title, and the contact or the domain that the reason is about. */
export interface NotAskable {
  why: 'unknown' | 'public' | 'by-email' | 'expired' | 'denied';
  of: string[];
}
export function whyNotAskable(manifest: Manifest, id: string, today: string): NotAskable | null {
  const document = manifest.documents.find((one) => one.id === id);
  if (!document) return { why: 'unknown', of: [] };
  const { title } = document;
  if (document.access === 'public') return { why: 'public', of: [title] };
  if (document.file === null) return { why: 'by-email', of: [title, manifest.company.contacts.security] };
  if (document.expires !== null && document.expires < today) return { why: 'expired', of: [title] };
  return null;
}

/** What can be requested on a day, in the order of the manifest. */
export const askable = (manifest: Manifest, today: string): ManifestDocument[] =>
  manifest.documents.filter(({ id }) => whyNotAskable(manifest, id, today) === null);

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

/** Why a document cannot be asked for, as the sentence the visitor reads; null when it can. */
export function whyNotAskable(manifest: Manifest, id: string, today: string): string | null {
  const document = manifest.documents.find((one) => one.id === id);
  if (!document) return 'Choose a document from the list';
  if (document.access === 'public') return `“${document.title}” is public: download it from the documents page`;
  if (document.file === null)
    return `“${document.title}” is sent by mail: write to ${manifest.company.contacts.security}`;
  if (document.expires !== null && document.expires < today) return `“${document.title}” is no longer offered`;
  return null;
}

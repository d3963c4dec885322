import type { AccessRule, HeldAccess, ListedCompany } from '../../src/schemas/access.ts';
import type { Manifest, ManifestAgreement, ManifestDocument } from '../../src/schemas/manifest.ts';
import type { RequestRow } from './records.ts';

/** The top-level domain of a country is its code in lower case, but for the United Kingdom (IANA root zone). */
const topLevelsOf = (country: string): string[] => (country === 'GB' ? ['uk', 'gb'] : [country.toLowerCase()]);

export const documentIds = (request: Pick<RequestRow, 'documents'>): string[] =>
  JSON.parse(request.documents) as string[];

/** The documents asked for that the manifest still knows, in the order asked. */
export function heldDocuments(manifest: Manifest, ids: readonly string[]): ManifestDocument[] {
  return ids.flatMap((id) => manifest.documents.filter((document) => document.id === id));
}

/** The rule that decides on a document for a domain. */
export interface Match {
  rule: AccessRule;
  /** Its place among the rules, from 0. */
  at: number;
  /** The company of the list that the rule names. */
  company: ListedCompany | null;
}

const byDomain = new WeakMap<readonly ListedCompany[], Map<string, ListedCompany>>();
/** A list may hold every customer: it is searched once, and looked up afterwards. */
function listedAs(list: readonly ListedCompany[], domain: string): ListedCompany | undefined {
  const known = byDomain.get(list) ?? new Map(list.map((one) => [one.domain, one]));
  byDomain.set(list, known);
  return known.get(domain);
}

/** Whether a rule is about a domain; of a list, the company. A country is told by the last part of the domain alone (ISO 3166-1, ccTLD). */
function subjectOf(policy: HeldAccess, rule: AccessRule, domain: string): { company: ListedCompany | null } | null {
  const { companies, country } = rule;
  if (companies !== undefined) {
    const company = listedAs(policy.lists[companies] ?? [], domain);
    return company ? { company } : null;
  }
  const isAbout =
    country === undefined
      ? rule.domain === domain
      : topLevelsOf(country).includes(domain.slice(domain.lastIndexOf('.') + 1));
  return isAbout ? { company: null } : null;
}

const isOf = (policy: HeldAccess, named: readonly string[], document: string): boolean =>
  named.some((name) => name === document || policy.bundles[name]?.documents.includes(document));

/** The first rule that fits the domain and the document. */
export function matchFor(policy: HeldAccess, domain: string, document: string): Match | undefined {
  for (const [at, rule] of policy.rules.entries()) {
    if (rule.documents !== undefined && !isOf(policy, rule.documents, document)) continue;
    const subject = subjectOf(policy, rule, domain);
    if (subject) return { rule, at, ...subject };
  }
  return undefined;
}
/** Whether any rule is about a domain and does not deny. */
export const isWelcome = (policy: HeldAccess, domain: string): boolean =>
  policy.rules.some((rule) => rule.decide !== 'deny' && rule.country === undefined && subjectOf(policy, rule, domain));

/** The ids of documents and bundles as ids of documents, once each. */
export const unbundled = (policy: HeldAccess, ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => policy.bundles[id]?.documents ?? [id])),
];

/** Whom a rule is about, as it is recorded: the domain, the list with the row, or the country. */
export const ruleSubject = ({ rule, company }: Match): string =>
  rule.domain ?? (rule.country === undefined ? `${rule.companies}, row ${company?.row}` : `country ${rule.country}`);

/** Why an agreement need not be signed. */
export type Settled = { kind: 'waived'; by: string } | { kind: 'on-file'; by: string; reference: string; date: string };

function settledBy(match: Match | undefined): Settled | null {
  if (!match) return null;
  const { rule, company } = match;
  const by = ruleSubject(match);
  if (company?.agreement) return { kind: 'on-file', by, ...company.agreement };
  if (rule.agreement === 'required') return null;
  return rule.agreement === 'waived' ? { kind: 'waived', by } : { kind: 'on-file', by, ...rule.agreement };
}

export interface Need {
  agreement: ManifestAgreement;
  documents: string[];
  /** Null when it must be signed. */
  settled: Settled | null;
}

/** Every agreement the documents need, once each. It is settled only when a rule settles it for all documents that need it. */
export function agreementNeeds(manifest: Manifest, domain: string, documents: readonly string[]): Need[] {
  const needs = new Map<string, Need>();
  for (const document of heldDocuments(manifest, documents)) {
    const agreement = manifest.agreements.find((one) => one.id === document.agreement);
    if (!agreement) continue;
    const settled = settledBy(matchFor(manifest.access, domain, document.id));
    const known = needs.get(agreement.id);
    needs.set(agreement.id, {
      agreement,
      documents: [...(known?.documents ?? []), document.id],
      settled: known && known.settled === null ? null : settled,
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
  why: 'unknown' | 'public' | 'by-email' | 'expired' | 'denied' | 'out-of-scope';
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

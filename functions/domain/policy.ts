import type { AccessRule, HeldAccess, ListedCompany } from '../../src/schemas/access.ts';
import type { Account } from '../../src/schemas/account.ts';
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

/** A request, or whoever might make one. */
export type Whose = Pick<RequestRow, 'domain'> & Partial<Pick<RequestRow, 'confirmedAt' | 'email' | 'invitedBy'>>;

/** The rule that decides on a document for a domain. */
export interface Match {
  rule: AccessRule;
  /** Its place among the rules, from 0. */
  at: number;
  /** The company of the list that the rule names. */
  company: ListedCompany | null;
  /** The account that a CRM sent, for a rule about accounts. */
  account: Account | null;
  /** What is decided: what the account asks for, and never more than the rule gives. */
  decide: AccessRule['decide'];
}
type Subject = Pick<Match, 'company' | 'account'>;
const NOTHING_MORE: Subject = { company: null, account: null };

const GENEROSITY = ['deny', 'review', 'approve'] as const satisfies AccessRule['decide'][];
const lesser = (one: AccessRule['decide'], other: AccessRule['decide'] = one): AccessRule['decide'] =>
  GENEROSITY.indexOf(one) < GENEROSITY.indexOf(other) ? one : other;

const byDomain = new WeakMap<readonly ListedCompany[], Map<string, ListedCompany>>();
/** A list may hold every customer: it is searched once, and looked up afterwards. */
function listedAs(list: readonly ListedCompany[], domain: string): ListedCompany | undefined {
  const known = byDomain.get(list) ?? new Map(list.map((one) => [one.domain, one]));
  byDomain.set(list, known);
  return known.get(domain);
}

/** Whether a rule is about a domain; of a list, the company. A country is told by the last part of the domain alone (ISO 3166-1, ccTLD). */
function subjectOf(policy: HeldAccess, rule: AccessRule, domain: string): Subject | null {
  const { companies, country, accounts } = rule;
  if (accounts) {
    const account = policy.accounts?.find((one) => one.domain === domain);
    return account ? { ...NOTHING_MORE, account } : null;
  }
  if (companies !== undefined) {
    const company = listedAs(policy.lists[companies] ?? [], domain);
    return company ? { ...NOTHING_MORE, company } : null;
  }
  const isAbout =
    country === undefined
      ? rule.domain === domain
      : topLevelsOf(country).includes(domain.slice(domain.lastIndexOf('.') + 1));
  return isAbout ? NOTHING_MORE : null;
}

const isOf = (policy: HeldAccess, named: readonly string[], document: string): boolean =>
  named.some((name) => name === document || policy.bundles[name]?.documents.includes(document));

/** The first rule that fits the domain and the document. */
export function matchFor(policy: HeldAccess, domain: string, document: string): Match | undefined {
  for (const [at, rule] of policy.rules.entries()) {
    if (rule.documents !== undefined && !isOf(policy, rule.documents, document)) continue;
    const subject = subjectOf(policy, rule, domain);
    if (!subject || (subject.account?.documents && !isOf(policy, subject.account.documents, document))) continue;
    return { rule, at, ...subject, decide: lesser(rule.decide, subject.account?.decide) };
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

/** Whom a rule is about, as it is recorded: the domain, the list with the row, the account, or the country. */
const ruleSubject = ({ rule, company, account }: Match): string => {
  if (account) return `the account ${account.domain}`;
  return (
    rule.domain ?? (rule.country === undefined ? `${rule.companies}, row ${company?.row}` : `country ${rule.country}`)
  );
};

/** Why an agreement need not be signed. */
export type Settled =
  | { kind: 'waived'; by: string }
  | { kind: 'on-file'; by: string; reference: string; date: string }
  /** Someone with authority signed for the company, under the request `reference`. */
  | { kind: 'covered'; reference: string; date: string };

/** One company's agreement on file says nothing of the others in a country. */
function settledBy(match: Match | undefined): Settled | null {
  if (!match) return null;
  const { rule } = match;
  const by = ruleSubject(match);
  const listed = rule.onFile === false ? undefined : (match.company ?? match.account)?.agreement;
  const isOnFile = listed !== undefined || typeof rule.agreement === 'object';
  if (isOnFile && rule.country !== undefined) return null;
  if (listed) return { kind: 'on-file', by, ...listed };
  if (rule.agreement === 'required') return null;
  return rule.agreement === 'waived' ? { kind: 'waived', by } : { kind: 'on-file', by, ...rule.agreement };
}

/** The signature that covers whoever asks, of the very text that is in force. */
function coveredBy({ covers = [] }: HeldAccess, { id, version, sha256 }: ManifestAgreement): Settled | null {
  const of = covers.find((one) => one.agreement === id && one.version === version && one.sha256 === sha256);
  return of ? { kind: 'covered', reference: of.reference, date: of.date } : null;
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
    const settled = settledBy(matchFor(manifest.access, domain, document.id)) ?? coveredBy(manifest.access, agreement);
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

/** The agreements that some documents need. */
export const agreementsOf = (manifest: Manifest, documents: readonly string[]): string[] => [
  ...new Set(heldDocuments(manifest, documents).flatMap(({ agreement }) => agreement ?? [])),
];

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

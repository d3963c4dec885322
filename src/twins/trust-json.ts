import { notedIn } from '../claims/exceptions.ts';
import type { Report } from '../schemas/compliance.ts';
import { findingsOf } from '../schemas/test-findings.ts';
import type { DocumentView } from '../site/documents.ts';
import type { FaqView } from '../site/faqs.ts';
import type { FrameworkView, Held } from '../site/frameworks.ts';
import type { PrincipleView } from '../site/principles.ts';
import type { Site } from '../site/site.ts';
import type { SubprocessorView } from '../site/subprocessors.ts';
import {
  certificateMore,
  companyMore,
  documentMore,
  faqMore,
  fileMore,
  frameworkMore,
  principleMore,
  reportMore,
  subprocessorMore,
} from './trust-more.ts';

export interface TrustFacts {
  frameworks: FrameworkView[];
  principles: PrincipleView[];
  faqs: FaqView[];
  documents: DocumentView[];
  subprocessors: SubprocessorView[];
}

const report = (one: Report, held: Held | undefined, systems: readonly string[]) => ({
  type: one.type,
  period: one.type === 2 ? one.period : null,
  asOf: one.type === 1 ? one.asOf : null,
  criteria: one.criteria ?? null,
  auditor: one.auditor?.name ?? null,
  opinion: one.opinion ?? null,
  exceptions: notedIn(one)?.count ?? null,
  issued: one.issued ?? null,
  current: held?.current ?? false,
  ...reportMore(one, systems),
  ...fileMore(held),
});

/** Every field a certificate may state; null where the content does not say. */
function certificates({ data, standing, systems, certificates: held }: FrameworkView) {
  if (data.kind !== 'certification') return undefined;
  return data.certificates.map((one, index) => ({
    edition: one.edition,
    number: one.number ?? null,
    body: one.body ?? null,
    accreditation: one.accreditation ?? null,
    issued: one.issued,
    expires: one.expires,
    scope: one.scope ?? null,
    current: held[index]?.current ?? false,
    ...certificateMore(data.name, one, standing.asOf, systems),
    ...fileMore(held[index]),
  }));
}

/** The facts of the pages as `/trust.json` says them. Absent facts are null, never left to be guessed. */
export function trustJson({ company, at }: Site, facts: TrustFacts) {
  const { name, legalName, url, contacts, asOf, notClaimed } = company;
  return {
    version: 1,
    asOf,
    company: {
      name,
      legalName,
      url,
      contacts: { ...contacts, privacy: contacts.privacy ?? null },
      ...companyMore(company),
    },
    frameworks: facts.frameworks.map((one) => {
      const { data } = one;
      return {
        id: one.id,
        name: one.name,
        kind: data.kind,
        status: one.status.status,
        validThrough: one.standing.validThrough,
        url: at(one.path),
        reports:
          data.kind === 'attestation'
            ? data.reports.map((each, index) => report(each, one.reports[index], one.systems))
            : [],
        certificates: certificates(one),
        completed: data.kind === 'assessment' ? (data.completed ?? null) : undefined,
        by: data.kind === 'assessment' ? (data.by ?? null) : undefined,
        findings: data.kind === 'assessment' ? (data.findings ? findingsOf(data.findings) : null) : undefined,
        role: data.kind === 'regulation' ? (data.role ?? null) : undefined,
        next: data.next ?? null,
        ...frameworkMore(one),
      };
    }),
    principles: facts.principles.map((one) => ({
      id: one.id,
      name: one.name,
      inScope: one.inScope,
      ...principleMore(one, at),
    })),
    faqs: facts.faqs.map((one) => ({
      id: one.id,
      question: one.question,
      category: one.category,
      url: one.url,
      ...faqMore(one),
    })),
    documents: facts.documents.map((one) => ({
      id: one.id,
      title: one.title,
      kind: one.kind,
      access: one.access,
      issued: one.issued,
      url: at(one.path),
      ...documentMore(one),
    })),
    subprocessors: facts.subprocessors.map((one) => ({
      id: one.id,
      name: one.name,
      purpose: one.purpose,
      location: one.location.map(({ code }) => code),
      since: one.since,
      until: one.until,
      ...subprocessorMore(one),
    })),
    notClaimed,
  };
}

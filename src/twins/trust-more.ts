import { surveillance } from '../claims/certificates.ts';
import { reportHoldsThrough } from '../claims/standing.ts';
import type { Certificate, Report } from '../schemas/compliance.ts';
import type { Day } from '../schemas/primitives.ts';
import type { DocumentView } from '../site/documents.ts';
import type { FaqView } from '../site/faqs.ts';
import type { FrameworkView } from '../site/frameworks.ts';
import type { PrincipleView } from '../site/principles.ts';
import type { CompanyView, Site } from '../site/site.ts';
import type { SubprocessorView } from '../site/subprocessors.ts';
import { faqRow, subprocessorRow } from './tables.ts';

// What `/trust.json` says beyond the keys that `trust-json.ts` has always had. Absent facts are null.

export const companyMore = ({ trustUrl, tagline, entities, statusPage, disclosure }: CompanyView) => ({
  trustUrl: trustUrl ?? null,
  tagline: tagline ?? null,
  entities,
  statusPage: statusPage ?? null,
  disclosure: disclosure ?? null,
});

export const reportMore = (one: Report) => ({
  auditorUrl: one.auditor?.url ?? null,
  holdsThrough: reportHoldsThrough(one),
  document: one.document ?? null,
  withdrawn: one.withdrawn ?? null,
});

export const certificateMore = (one: Certificate, asOf: Day) => ({
  surveillance: surveillance(one, asOf).map(({ day }) => day),
  document: one.document ?? null,
  withdrawn: one.withdrawn ?? null,
});

export function frameworkMore({ data, claim, status, standing, summary }: FrameworkView) {
  const { bridge, daysLeft, from, gaps } = standing;
  const attested = data.kind === 'attestation';
  return {
    summary,
    claim,
    holds: status.holds,
    from,
    daysLeft,
    bridge: bridge && { from: bridge.from, to: bridge.to, issued: bridge.issued, document: bridge.document },
    bridgeLetters: attested
      ? data.bridgeLetters.map(({ document, ...letter }) => ({ ...letter, document: document ?? null }))
      : [],
    gaps,
    subserviceOrganizations: attested ? data.subserviceOrganizations : [],
    userEntityControls: data.userEntityControls,
    withdrawn: data.withdrawn ?? null,
    document: data.kind === 'assessment' || data.kind === 'regulation' ? (data.document ?? null) : undefined,
  };
}

export const principleMore = ({ commitment, coveredBy, path }: PrincipleView, at: Site['at']) => ({
  commitment,
  coveredBy: coveredBy.map(({ framework, through }) => ({ framework: framework.id, through })),
  url: at(path),
});

export function faqMore(one: FaqView) {
  const { answer, principles, updated, reviewBy, documents, caiq, mvsp } = faqRow(one);
  return { answer, principles, updated, reviewBy, documents, caiq, mvsp };
}

export const documentMore = ({ version, expires, agreement, offered }: DocumentView) => ({
  version,
  expires,
  agreement: agreement && { id: agreement.id, version: agreement.version },
  offered,
});

export function subprocessorMore(one: SubprocessorView) {
  const { data, transfer, announced, objectBy, state, url } = subprocessorRow(one);
  return { data, transfer, announced, objectBy, state, url };
}

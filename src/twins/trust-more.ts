import { licenseOf } from '../claims/auditors.ts';
import { surveillance } from '../claims/certificate-days.ts';
import { notedIn } from '../claims/exceptions.ts';
import { reportHoldsThrough } from '../claims/standing.ts';
import type { Auditor } from '../schemas/auditor.ts';
import type { Certificate, Report } from '../schemas/compliance.ts';
import type { Day } from '../schemas/primitives.ts';
import type { DocumentView } from '../site/documents.ts';
import type { FaqView } from '../site/faqs.ts';
import type { FrameworkView, Held } from '../site/frameworks.ts';
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

function licenseMore(auditor: Auditor | undefined) {
  const license = auditor && licenseOf(auditor);
  return license ? { number: license.number, jurisdiction: license.jurisdiction } : null;
}

export const reportMore = (one: Report, systems: readonly string[]) => ({
  systems: one.systems ?? systems,
  auditorUrl: one.auditor?.url ?? null,
  auditorLicense: licenseMore(one.auditor),
  auditorPeerReview: one.auditor?.peerReview ?? null,
  exceptionsNoted: (notedIn(one)?.told ?? []).map(({ control, response }) => ({ control, response: response ?? null })),
  holdsThrough: reportHoldsThrough(one),
  document: one.document ?? null,
  withdrawn: one.withdrawn ?? null,
});

/** Of the file of a report or certificate, before it is stamped for a reader. */
export const fileMore = (held: Held | undefined) => ({
  pages: held?.document?.pages ?? null,
  sha256: held?.document?.sha256 ?? null,
});

export const certificateMore = (framework: string, one: Certificate, asOf: Day, systems: readonly string[]) => ({
  systems: one.systems ?? systems,
  register: one.register ?? null,
  surveillance: surveillance(framework, one, asOf).map(({ day }) => day),
  document: one.document ?? null,
  withdrawn: one.withdrawn ?? null,
});

export function frameworkMore({ data, claim, status, standing, summary, systems, products }: FrameworkView) {
  const { bridge, daysLeft, from } = standing;
  const attested = data.kind === 'attestation';
  return {
    summary,
    claim,
    holds: status.holds,
    from,
    daysLeft,
    bridge: bridge && { from: bridge.from, to: bridge.to, issued: bridge.issued, document: bridge.document },
    bridgeLetters: attested
      ? data.bridgeLetters.map(({ document, systems: own, ...letter }) => ({
          ...letter,
          systems: own ?? systems,
          document: document ?? null,
        }))
      : [],
    gaps: products.flatMap((one) => one.standing.gaps),
    products: products.map((one) => ({
      systems: one.systems,
      status: one.status.status,
      validThrough: one.standing.validThrough,
      from: one.standing.from,
      holds: one.status.holds,
      claim: one.claim,
    })),
    systems,
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
  const { answer, principles, updated, reviewBy, documents, caiq, mvsp, systems } = faqRow(one);
  return { answer, principles, updated, reviewBy, documents, caiq, mvsp, systems };
}

export const documentMore = ({ version, expires, agreement, offered, viewOnly, pages, sha256 }: DocumentView) => ({
  version,
  expires,
  agreement: agreement && { id: agreement.id, version: agreement.version },
  offered,
  delivery: viewOnly ? ('view' as const) : ('download' as const),
  pages,
  sha256,
});

export function subprocessorMore(one: SubprocessorView) {
  const { data, transfer, announced, objectBy, state, url } = subprocessorRow(one);
  return { data, transfer, announced, objectBy, state, url };
}

import type { Compliance, Report } from '../../schemas/compliance.ts';
import { sayDayShort, sayPeriodShort } from './format.ts';

const nothing: Record<Compliance['kind'], string> = {
  attestation: 'No report',
  certification: 'No certificate',
  assessment: 'No result',
  regulation: 'Role not stated',
};
const opinions: Record<NonNullable<Report['opinion']>, string> = {
  unqualified: 'Unqualified',
  qualified: 'Qualified',
  adverse: 'Adverse',
  disclaimer: 'Disclaimer',
};

/** What stands beside a report, a certificate, a letter or a document: labels and short values. */
export const facts = {
  nothing,
  opinions,
  systems: 'Systems',
  /** A claim with the product that it is about at its head. */
  claimOf: (product: string, claim: string): string => `${product}: ${claim}`,
  type: 'Type',
  /** "SOC 2 Type 2" */
  heldOf: (name: string, type: Report['type']): string => `${name} Type ${type}`,
  typeOf: (type: Report['type']): string => `Type ${type}`,
  typeTwoOf: (period: { from: string; to: string }): string => `Type 2, ${sayPeriodShort(period)}`,
  typeOneOf: (asOf: string): string => `Type 1, as of ${sayDayShort(asOf)}`,
  letterOf: (period: { from: string; to: string }): string => `Bridge letter, ${sayPeriodShort(period)}`,
  period: 'Period',
  asOf: 'As of',
  asOfDay: (day: string): string => `As of ${sayDayShort(day)}`,
  principles: 'Principles',
  auditor: 'Auditor',
  opinion: 'Opinion',
  exceptions: 'Exceptions',
  /** `isTold`: whether what was found is told beside it. */
  noted: (exceptions: number, isTold: boolean): string =>
    exceptions === 0 ? 'None noted' : isTold ? `${exceptions} noted` : `${exceptions} noted; stated, not explained`,
  exception: 'Exception',
  response: 'Our response',
  noResponse: 'No response stated',
  license: 'Auditor’s license',
  /** "PAR 0000 (US-CA)" */
  licenseOf: (number: string, jurisdiction: string | null): string =>
    jurisdiction === null ? number : `${number} (${jurisdiction})`,
  peerReview: 'Peer review',
  publicFile: 'Entry in the public file',
  issued: 'Issued',
  currentThrough: 'Current through',
  wasCurrentThrough: 'Was current through',
  /** A Type 1 report covers no period that could end. */
  agesOn: '12 months old on',
  withdrawn: 'Withdrawn',
  reason: 'Reason',
  edition: 'Edition',
  certificate: 'Certificate',
  certificateOf: (number: string): string => `Certificate ${number}`,
  certifiedBy: 'Certified by',
  accreditedBy: 'Accredited by',
  expires: 'Expires',
  scope: 'Scope',
  completed: 'Completed',
  doneBy: 'Done by',
  assessment: 'Assessment',
  selfAssessment: 'Self-assessment',
  role: 'Role',
  ownStatement: 'Our own statement',
  covers: 'Covers',
  coversNothing: 'Nothing: it was signed before its first day',
  signed: 'Signed',
  dueAgain: 'Due again by',
  wasDueAgain: 'Was due again by',
  next: 'Next',
  access: 'Access',
  kind: 'Kind',
  date: 'Date',
  version: 'Version',
  pages: 'Pages',
  sha256: 'SHA-256',
  /** Of a file that each reader gets with a stamp. */
  sha256Before: 'SHA-256 before stamping',
  register: 'Register',
  registerEntry: 'Entry of the certification body',
  agreement: 'Agreement',
  agreementOf: (title: string, version: string): string => `${title}, version ${version}`,
  delivery: 'Delivery',
  viewOnly: 'View only: pages shown in your browser, no download',
  availableUntil: 'Available until',
  wasAvailableUntil: 'Was available until',
};

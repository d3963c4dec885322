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
  noted: (exceptions: number): string => (exceptions === 0 ? 'None noted' : `${exceptions} noted`),
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
  next: 'Next',
  access: 'Access',
  kind: 'Kind',
  date: 'Date',
  version: 'Version',
  agreement: 'Agreement',
  agreementOf: (title: string, version: string): string => `${title}, version ${version}`,
  availableUntil: 'Available until',
  wasAvailableUntil: 'Was available until',
};

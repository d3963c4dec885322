import type { Surveillance } from '../../claims/certificate-days.ts';
import type { Cover } from '../../claims/cover.ts';
import { notedIn } from '../../claims/exceptions.ts';
import type { NextAudit, Report } from '../../schemas/compliance.ts';
import type { Category } from '../../schemas/primitives.ts';
import { sayAll, sayCountOrNo, sayDay, sayPeriod } from './format.ts';

export const CATEGORY: Record<Category, string> = {
  security: 'Security',
  availability: 'Availability',
  'processing-integrity': 'Processing integrity',
  confidentiality: 'Confidentiality',
  privacy: 'Privacy',
};
/** "security, availability and confidentiality" */
export const sayCategories = (categories: readonly Category[]): string =>
  sayAll(categories.map((category) => CATEGORY[category].toLowerCase()));

export const STAGE: Record<NextAudit['stage'], string> = {
  planned: 'planned',
  readiness: 'in readiness work',
  remediation: 'in remediation',
  observation: 'in its observation period',
  fieldwork: 'in fieldwork',
  draft: 'in draft',
  issued: 'issued but not listed here yet',
};

/** The audits that maintain a certificate, by their year after its issue. */
export const SURVEILLANCE: Record<Surveillance['year'], string> = {
  1: 'First surveillance audit',
  2: 'Second surveillance audit',
};

/** Who speaks in a bridge letter, for which days, and what it leaves open. */
export function bridgeSentence(cover: Cover): string {
  const clipped = cover.clipped ? ', the day it was signed (a letter can’t cover later days)' : '';
  const open = cover.uncovered ? ` Nothing covers ${sayPeriod(cover.uncovered)}.` : '';
  return `Bridge letter from our management (not audited), ${sayDay(cover.issued)}: covers ${sayPeriod(cover)}${clipped}.${open}`;
}

/** "unqualified opinion with no exceptions noted"; null where the opinion is not stated. */
export function sayOpinion(report: Report): string | null {
  if (!report.opinion) return null;
  const words = report.opinion === 'disclaimer' ? 'disclaimer of opinion' : `${report.opinion} opinion`;
  const noted = notedIn(report);
  return noted === null ? words : `${words} with ${sayCountOrNo(noted.count, 'exception')} noted`;
}

/** "SOC 2 Type 2 report", unless the name says the type already. */
export const reportName = (name: string, type: 1 | 2): string =>
  `${name}${/\bType\b/i.test(name) ? '' : ` Type ${type}`} report`;

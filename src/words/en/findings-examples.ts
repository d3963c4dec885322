import type { Code } from '../../claims/check/rule-facts.ts';

/** What a rule finds and what it lets pass: sentences of a page, or lines of a content file. */
export interface Examples {
  found: string[];
  passes: string[];
}

/** Sentences, said by a company with a SOC 2 Type 2 report and an ISO/IEC 27001 certificate, and without PCI DSS. */
const prose = {
  'VS-W01': {
    found: ['We are SOC 2 certified.', 'Our SOC 2 Type 2 certification is current.'],
    passes: ['We have a SOC 2 Type 2 report.', 'SOC 2 is not a certification.'],
  },
  'VS-W02': { found: ['We have a SOC-2 report.'], passes: ['We have a SOC 2 report.'] },
  'VS-W03': { found: ['We have a SOC 2 Level 2 report.'], passes: ['We have a SOC 2 Type 2 report.'] },
  'VS-W04': {
    found: ['We passed our SOC 2 audit.'],
    passes: ['Our SOC 2 report carries an unqualified opinion.'],
  },
  'VS-W05': {
    found: ['We are SSAE 18 certified.'],
    passes: ['An independent CPA firm examined our controls under SSAE 18.'],
  },
  'VS-W06': { found: ['We are ISO certified.'], passes: ['We are certified to ISO/IEC 27001:2022.'] },
  'VS-W07': {
    found: ['We are GDPR certified.'],
    passes: ['We process personal data under a data processing agreement.'],
  },
  'VS-W08': {
    found: ['We are certified by the AICPA.'],
    passes: ['An independent CPA firm examined our controls.'],
  },
  'VS-W09': {
    found: ['We comply with the EU-US Privacy Shield.'],
    passes: ['Transfers rest on the standard contractual clauses.', 'Privacy Shield was struck down in 2020.'],
  },
  'VS-W10': { found: ['Your data is 100% secure.'], passes: ['We encrypt data in transit with TLS 1.3.'] },
  'VS-W11': { found: ['Our platform is unhackable.'], passes: ['We keep keys in a hardware security module.'] },
  'VS-W12': { found: ['We use military-grade encryption.'], passes: ['We encrypt data with AES-256 at rest.'] },
  'VS-W13': { found: ['We use bank-level security.'], passes: ['Staff sign in with MFA to reach production.'] },
  'VS-W14': {
    found: ['We meet all the requirements of SOC 2.'],
    passes: ['Our controls were examined against the SOC 2 criteria.'],
  },
  'VS-W15': {
    found: ['We follow regulations such as SOC 2 and ISO 27001.'],
    passes: ['We follow laws such as the GDPR.'],
  },
  'VS-W16': {
    found: ['Our host is FedRAMP accredited.'],
    passes: ['Our host is FedRAMP Certified.'],
  },
  'VS-W17': {
    found: ['The GDPR requires that personal data is stored in the EU.'],
    passes: ['We store personal data in the EU.', 'The GDPR does not require storage in the EU.'],
  },
  'VS-W18': {
    found: ['The site meets the Web Contact Accessibility Guidelines (WCAG).'],
    passes: ['The site meets the Web Content Accessibility Guidelines (WCAG).'],
  },
  'VS-W19': {
    found: ['Passwords are encrypted with bcrypt.'],
    passes: ['Passwords are hashed with bcrypt.'],
  },
  'VS-C34': {
    found: ['This site is operated by Northwind Cloud GmbH.'],
    passes: ['This site is operated by Northwind Cloud, Inc.'],
  },
  'VS-C35': {
    found: ['We act as a business associate of our customers.'],
    passes: ['We are not a business associate.', 'You may be a covered entity.'],
  },
  'VS-C01': {
    found: ['We are PCI DSS certified.'],
    passes: ['We do not claim PCI DSS.', 'Our payment processor is PCI DSS certified.'],
  },
  'VS-C02': { found: ['We have a SOC 2 report.'], passes: ['We had a SOC 2 report until 30 June 2027.'] },
  'VS-C03': { found: ['Our current SOC 2 report is a Type 1 report.'], passes: ['We have a SOC 2 Type 2 report.'] },
  'VS-C04': {
    found: ['We are certified to ISO/IEC 27001:2013.'],
    passes: ['We are certified to ISO/IEC 27001:2022.'],
  },
  'VS-C05': { found: ['We do not have a SOC 2 report.'], passes: ['We do not have a SOC 1 report.'] },
  'VS-C06': { found: ['We have a SOC 2 report.'], passes: ['Our SOC 2 report was withdrawn.'] },
  'VS-C07': { found: ['We are pursuing ISO 9001 certification.'], passes: ['We do not claim ISO 9001.'] },
  'VS-C10': {
    found: ['Our SOC 2 report covers security and privacy.'],
    passes: ['Our SOC 2 report covers security, availability and confidentiality.'],
  },
  'VS-C11': {
    found: ['Our SOC 2 report covers all five trust services categories.'],
    passes: ['Our SOC 2 report covers three of the five trust services categories.'],
  },
  'VS-C13': {
    found: ['Our SOC 2 report covers Northwind Ledger.'],
    passes: ['Our SOC 2 report covers Northwind Cloud.'],
  },
  'VS-C20': {
    found: ['Our SOC 2 report was issued on 3 May 2026.'],
    passes: ['Our SOC 2 report was issued on 14 August 2026.'],
  },
  'VS-C30': {
    found: ['Our SOC 2 report was issued by Contoso Audit LLP.'],
    passes: ['Our SOC 2 report was issued by Example Assurance LLP.'],
  },
  'VS-C31': {
    found: ['The bridge letter was signed by our auditor.'],
    passes: ['The bridge letter was signed by our management.'],
  },
  'VS-C32': {
    found: ['Our servers run on Microsoft Azure.'],
    passes: ['Our servers run on Amazon Web Services.'],
  },
  'VS-C33': {
    found: ['Our SOC 2 report carries a qualified opinion.'],
    passes: ['Our SOC 2 report carries an unqualified opinion.'],
  },
  'VS-C40': {
    found: ['Your access to a document lasts 30 days once approved.'],
    passes: ['Your access to a document lasts 14 days once approved.'],
  },
} satisfies Partial<Record<Code, Examples>>;

/** Lines of a content file, shortened. */
const data = {
  'VS-C12': { found: ['criteria: [availability]'], passes: ['criteria: [security, availability]'] },
  'VS-C41': {
    found: ['one answer: “We keep backups for 30 days.” another: “Backups are kept for 35 days.”'],
    passes: ['both answers: “We keep backups for 35 days.”'],
  },
  'VS-C42': {
    found: [
      'one answer: “Customer data is stored in Frankfurt.” another: “Our servers are in Oregon.”',
      'one answer: “All employees undergo background checks.” another: “We do not carry out background checks.”',
    ],
    passes: [
      'one answer: “Customer data is stored in Frankfurt.” another: “Backups are stored in Ireland.”',
      'one answer: “Employees undergo background checks.” another: “Contractors do not undergo background checks.”',
    ],
  },
  'VS-D01': {
    found: ['period: { from: 2025-07-01, to: 2026-06-30 }, issued: 2026-06-15'],
    passes: ['period: { from: 2025-07-01, to: 2026-06-30 }, issued: 2026-08-14'],
  },
  'VS-D02': {
    found: ['period: { from: 2026-07-01, to: 2026-06-30 }'],
    passes: ['period: { from: 2025-07-01, to: 2026-06-30 }'],
  },
  'VS-D03': {
    found: ['period: { from: 2026-06-10, to: 2026-06-30 }'],
    passes: ['period: { from: 2026-01-01, to: 2026-06-30 }'],
  },
  'VS-D04': {
    found: ['period: { from: 2026-04-01, to: 2026-06-30 }'],
    passes: ['period: { from: 2026-01-01, to: 2026-06-30 }'],
  },
  'VS-D05': { found: ['issued: a day after today'], passes: ['next: { stage: fieldwork, expected: 2027-08 }'] },
  'VS-D06': {
    found: ['a bridge letter of five months'],
    passes: ['a bridge letter of three months'],
  },
  'VS-D07': {
    found: ['a report to 2026-06-30 and a letter from 2026-09-01'],
    passes: ['a report to 2026-06-30 and a letter from 2026-07-01'],
  },
  'VS-D08': {
    found: ['from: 2026-07-01, to: 2026-12-31, issued: 2026-10-05'],
    passes: ['from: 2026-07-01, to: 2026-09-30, issued: 2026-10-05'],
  },
  'VS-D09': {
    found: ['one period to 2026-06-30 and another from 2026-06-01'],
    passes: ['one period to 2026-06-30 and another from 2026-07-01'],
  },
  'VS-D10': { found: ['expires: 2024-05-11, issued: 2025-05-12'], passes: ['issued: 2025-05-12, expires: 2028-05-11'] },
  'VS-D20': { found: ['an answer with updated: more than a year ago'], passes: ['updated: the day it was last read'] },
  'VS-D21': { found: ['expires: a day that has passed, and still offered'], passes: ['expires: a day to come'] },
  'VS-D22': { found: ['an agreement that is asked for and takes effect next year'], passes: ['one that is in effect'] },
  'VS-D23': { found: ['agreement: one that another supersedes'], passes: ['agreement: the one that supersedes it'] },
  'VS-D24': {
    found: ['disclosure.expires: in a week', 'disclosure.expires: in three years'],
    passes: ['disclosure.expires: within a year'],
  },
  'VS-D25': {
    found: ['updated: 2026-10-01, reviewBy: 2026-09-01'],
    passes: ['updated: 2026-10-01, reviewBy: 2027-10-01'],
  },
  'VS-D26': { found: ['updated: a day to come'], passes: ['updated: today or before'] },
  'VS-D27': {
    found: ['2026-10-20-change.mdx with date: 2026-10-21'],
    passes: ['2026-10-20-change.mdx with date: 2026-10-20'],
  },
  'VS-D28': {
    found: ['announced: 2026-11-10, since: 2026-11-01'],
    passes: ['announced: 2026-11-10, since: 2026-12-10'],
  },
  'VS-D29': { found: ['next: { expected: a month that has passed }'], passes: ['next: { expected: a month to come }'] },
  'VS-D30': { found: ['a certificate of five years'], passes: ['a certificate of three years'] },
  'VS-D31': { found: ['a penetration test of two years ago'], passes: ['a penetration test of this year'] },
  'VS-R01': { found: ['a document that no page links to'], passes: ['a document under evidence of an answer'] },
  'VS-R02': { found: ['a report without document:'], passes: ['document: soc-2-type-2-2026'] },
  'VS-R03': { found: ['file: report.pdf, and no such file'], passes: ['file: report.pdf in private/'] },
  'VS-R04': { found: ['a file of no bytes'], passes: ['a file with pages in it'] },
  'VS-R05': { found: ['file: report.pdf, which is no PDF inside'], passes: ['a PDF'] },
  'VS-R06': { found: ['a document under NDA whose file is in public/'], passes: ['its file in private/'] },
  'VS-R07': { found: ['a restricted report in public/documents/'], passes: ['the report in private/'] },
  'VS-R08': { found: ['a file in public/documents/ that no document names'], passes: ['a file that a document names'] },
  'VS-R20': { found: ['[our answer](/faq/no-such-answer/)'], passes: ['[our answer](/faq/backups/)'] },
  'VS-R21': { found: ['[our site](http://northwind.example/)'], passes: ['[our site](https://northwind.example/)'] },
  'VS-R22': { found: ['## One, then #### Two'], passes: ['## One, then ### Two'] },
  'VS-R23': { found: ['![](/diagram.png)'], passes: ['![How data flows](/diagram.png)'] },
  'VS-R24': { found: ['an old address that a page has today'], passes: ['an old address that nothing has today'] },
  'VS-I01': { found: ['a text of the sample company under another name'], passes: ['a text of your own'] },
  'VS-I02': { found: ['a sample PDF offered as yours'], passes: ['your own PDF'] },
  'VS-I03': { found: ['an address under .example'], passes: ['an address of your own domain'] },
  'VS-I04': { found: ['an agreement with the sample company'], passes: ['an agreement with your legal entity'] },
  'VS-I05': { found: ['an agreement that names no party'], passes: ['an agreement that names your legal entity'] },
  'VS-I06': { found: ['an agreement with somebody else’s address'], passes: ['an agreement with your own address'] },
  'VS-E01': {
    found: ['auditor: { name: Example Assurance LLP }'],
    passes: ['auditor with its license and its peer-review entry'],
  },
  'VS-E02': {
    found: ['an auditor that also sells you the compliance tool'],
    passes: ['an auditor that does nothing else for you'],
  },
  'VS-E03': { found: ['auditor: your own company'], passes: ['auditor: an independent firm'] },
  'VS-E04': { found: ['exceptions: 2'], passes: ['exceptions: each with its control and the response'] },
  'VS-E05': { found: ['two reports with document: soc-2-2026'], passes: ['a document for each report'] },
  'VS-E06': { found: ['two reports with one opinionText'], passes: ['each with the text of its own opinion'] },
  'VS-E07': { found: ['a Type 1 report of 2024 and nothing since'], passes: ['a Type 2 report of this year'] },
  'VS-E08': { found: ['an update about a report, dated before its issue'], passes: ['an update dated after it'] },
  'VS-E09': { found: ['sha256: that of another file'], passes: ['sha256: that of the file'] },
  'VS-S01': {
    found: ['{/* vouchsafe-allow VS-W01 */}'],
    passes: ['{/* vouchsafe-allow VS-W01: quoted from a letter */}'],
  },
  'VS-S02': {
    found: ['{/* vouchsafe-allow VS-X99: a reason */}'],
    passes: ['{/* vouchsafe-allow VS-W01: a reason */}'],
  },
  'VS-S03': { found: ['a comment that allows what is no longer there'], passes: ['no comment'] },
} satisfies Partial<Record<Code, Examples>>;

export const proseExamples: Partial<Record<Code, Examples>> = prose;
export const examples: Partial<Record<Code, Examples>> = { ...prose, ...data };

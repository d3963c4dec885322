import { lines, listed, meant, type Said } from './faults-parts.ts';

/** A list of companies that access rules name: a CSV file in content/. */
export const lists = {
  unreadable: {
    message: 'the file isn’t a table',
    fix: 'Save it as CSV with a first row of column names: domain, company, agreement, date.',
  },
  noDomains: (columns: readonly string[]): Said => ({
    message: 'the file has no column “domain”',
    fix: `The first row names the columns. It has: ${columns.filter(Boolean).join(', ') || 'nothing'}. Name the column with the email domains “domain”.`,
  }),
  badDomain: (text: string): Said => ({
    message: text === '' ? 'the domain is missing' : `“${text}” is not an email domain`,
    fix: 'A domain is what follows the @ of an address, lower-case, such as buyer.example.',
  }),
  badDate: (text: string): Said => ({
    message: `“${text}” is not a date`,
    fix: 'Write the day the agreement was signed as YYYY-MM-DD.',
  }),
  halfAgreement: (domain: string): Said => ({
    message: `the agreement of ${domain || 'this row'} is half filled in`,
    fix: 'Give “agreement” and “date” both: where it’s kept, and the day it was signed. Leave both empty if there is none.',
  }),
  /** In a row of a list, and in a rule. */
  anyonesAgreement: (domain: string): Said => ({
    message: `an agreement is on file for “${domain}”, where anyone can have an address`,
    fix: 'It would count for everyone there. Delete the agreement, or give the domain of the company that signed it. People at this domain sign for themselves.',
  }),
  countryAgreement: (code: string): Said => ({
    message: `an agreement is on file for a whole country, ${code}`,
    fix: 'It would count for everyone whose domain ends so. Give it in a rule about the domain of the company that signed it.',
  }),
  twice: (domain: string, row: number): Said => ({
    message: `“${domain}” is already in row ${row}`,
    fix: 'Keep one of the two rows.',
  }),
  missing: (file: string, there: readonly string[], word: string | undefined): Said => ({
    message: `there is no content/${file}`,
    fix: lines(
      there.length > 0 ? `There: ${listed(there, there.length)}.` : undefined,
      meant(word) ?? `Add the file with a column “domain”, or delete the rule.`,
    ),
  }),
  unnamed: (file: string): Said => ({
    message: 'no rule names this list',
    fix: `In access.yaml, add a rule such as { companies: ${file}, decide: approve }, or move the file out of content/.`,
  }),
};

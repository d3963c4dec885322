import type { RuleFacts } from '../../claims/check/rule-facts.ts';
import type { RuleCatalog } from './findings-parts.ts';
import { sayCount, sayDay } from './format.ts';

const AT_C = 'AICPA AT-C section 205 (independence; contents of the report)';
const INDEPENDENCE =
  'AICPA Code of Professional Conduct, ET sections 1.200 and 1.295 (independence, nonattest services); ISO/IEC 17021-1:2015 §5.2 (impartiality)';

const MISSING: Record<RuleFacts['VS-E01']['missing'], (american: boolean) => string> = {
  license: () => 'Readers can’t look the firm up in a public register, because its license isn’t stated.',
  'peer-review': () => 'Its peer review isn’t stated. Readers look for it in the AICPA’s public file.',
  both: (american) =>
    american
      ? 'Neither its license nor its peer review is stated, so readers can’t look the firm up.'
      : 'Its license isn’t stated, and neither is the peer review that a US CPA firm has, so readers can’t look the firm up.',
};
const BEFORE: Record<RuleFacts['VS-E08']['place'], string> = {
  document: 'The document has an earlier date than the report or certificate it holds',
  update: 'The update points to a document that had not been signed on its date',
  answer: 'The answer points to a document that had not been signed when it was last reviewed',
};

/** Who examined it, and what a reader can check. */
export const evidence = {
  'VS-E01': {
    title: 'An auditor that readers can’t look up',
    why: ({ missing, american }) => MISSING[missing](american),
    source:
      'Uniform Accountancy Act §7 (a firm needs a permit to issue attest reports); AICPA Standards for Performing and Reporting on Peer Reviews',
    fix: 'Add license to auditor and, for a US CPA firm, peerReview. The auditor will tell you both.',
  },
  'VS-E02': {
    title: 'The auditor also works for you in another role',
    why: (facts) =>
      facts.is === 'tool-vendor'
        ? `${facts.name} sells a tool that prepares for audits. Readers will doubt that it can examine what its own tool produced.`
        : `${facts.file} lists ${facts.name} as a subprocessor. Readers will doubt that it can examine a system it’s part of.`,
    source: INDEPENDENCE,
    fix: 'Name the firm that signed the report, as on its first pages. If it’s the same firm, explain on the page how it stays independent, then allow this finding and give the reason.',
  },
  'VS-E03': {
    title: 'A company can’t be its own auditor',
    why: ({ name }) => `A report or certificate on ${name} must be signed by somebody independent of it.`,
    source: INDEPENDENCE,
    fix: 'Name the firm that signed. If you examined yourselves, it is an assessment: use kind: assessment.',
  },
  'VS-E04': {
    title: 'Exceptions are stated but not explained',
    why: ({ count }) =>
      count === null
        ? 'There is no response from management. It’s the first thing readers ask about an exception.'
        : `Readers see ${sayCount(count, 'exception')} and don’t learn what was found or what you did about it.`,
    source: 'AICPA Guide SOC 2 (management’s responses to exceptions)',
    fix: 'Write exceptions as a list: [{ control: …, response: … }]. If the response is confidential, summarize it.',
  },
  'VS-E05': {
    title: 'Two reports must not be one file',
    why: ({ end, other, document }) =>
      `This report covers days up to ${sayDay(end)}, and the one up to ${sayDay(other)} has the same file (${document}). One of them is not the report it claims to be.`,
    source: AT_C,
    fix: 'Give each report its own file.',
  },
  'VS-E06': {
    title: 'Two reports have the same opinion, word for word',
    why: ({ end, other }) =>
      `An opinion names the days it covers, so the one up to ${sayDay(end)} can’t read the same as the one up to ${sayDay(other)}.`,
    source: AT_C,
    fix: 'Copy each opinion from its own report. If the reports do say the same, ask the auditor.',
  },
  'VS-E07': {
    title: 'A Type 1 report of more than a year ago is all there is',
    why: ({ fault, day }) =>
      fault === 'alone'
        ? `It is about one day, ${sayDay(day)}, and nothing has been examined since. Readers no longer accept it as current.`
        : `The newest report is a Type 1 about one day, ${sayDay(day)}. It has no period that a letter could extend.`,
    source: 'AICPA Guide SOC 2 (type 1 and type 2 reports)',
    fix: 'Publish a Type 2 report, or say under next when one is expected.',
  },
  'VS-E08': {
    title: 'Something is published before the report was issued',
    why: ({ place, name, issued }) => `${BEFORE[place]}: ${name} was issued on ${sayDay(issued)}.`,
    source: AT_C,
    fix: 'Correct the date that is wrong. If the text was written early, review it and give it today’s date.',
  },
  'VS-E09': {
    title: 'A document’s file must be the one whose hash is stated',
    why: ({ sha256 }) => `The file’s SHA-256 is ${sha256}.`,
    source: 'FIPS 180-4 (SHA-256)',
    fix: 'If you meant to replace the file, update sha256 and pages. Otherwise put the right file back.',
  },
} satisfies Partial<RuleCatalog>;

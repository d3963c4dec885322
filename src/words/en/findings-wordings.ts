import type { Code, RuleFacts } from '../../claims/check/rule-facts.ts';
import type { SchemeFacts } from '../../claims/check/scheme-facts.ts';
import { sayCategories } from './claim-terms.ts';
import { sayAll, sayCount, sayDay, sayPeriod, sayWhen, withArticle } from './format.ts';

/** What a wording is made of besides the rule's facts: what was read, and what the data has on the scheme it speaks of. */
export interface Read {
  found: string;
  sentence: string;
  against: SchemeFacts | null;
}
/** Two or three wordings that say what is true and pass. Rules about data, pages and files have none. */
export type WordingCatalog = { [C in Code]?: (facts: RuleFacts[C], read: Read) => string[] };

const isHeld = ({ standing }: SchemeFacts): boolean => standing === 'current' || standing === 'bridged';
const report = ({ name, type }: SchemeFacts): string =>
  type === null ? `${name} report` : `${name} Type ${type} report`;
/** Which report: where products have reports of their own, that of one of them. */
const ourReport = (against: SchemeFacts | null): string =>
  against === null || against.systems.length === 0
    ? 'Our SOC 2 report'
    : `The SOC 2 report of ${sayAll(against.systems)}`;
const standard = ({ name, edition }: SchemeFacts): string =>
  edition === null || name.includes(':') ? name : `${name}:${edition}`;

/** What is true of a scheme today. */
function asItIs(scheme: SchemeFacts | null): string[] {
  if (scheme === null) return [];
  const { name, standing, kind, by, through } = scheme;
  if (kind === 'attestation' && isHeld(scheme))
    return [
      `We have ${withArticle(report(scheme))}.`,
      by === null
        ? `An independent CPA firm examined our controls for our ${report(scheme)}.`
        : `${by} issued our ${report(scheme)}.`,
    ];
  if (kind === 'certification' && isHeld(scheme))
    return [
      `We are certified to ${standard(scheme)}.`,
      by === null ? `We hold a certificate for ${standard(scheme)}.` : `${by} certified us to ${standard(scheme)}.`,
    ];
  if (standing === 'planned' || standing === 'in-progress')
    return [
      `We are working toward ${name}.`,
      `Our ${name} audit is ${standing === 'planned' ? 'planned' : 'in progress'}.`,
    ];
  if (standing === 'lapsed') {
    const until = through === null ? '' : ` until ${sayDay(through)}`;
    return [
      kind === 'certification'
        ? `We were certified to ${standard(scheme)}${until}.`
        : `We had ${withArticle(report(scheme))}${until}.`,
    ];
  }
  if (standing === 'absent' || standing === 'not-claimed') return [`We do not claim ${name}.`];
  return [];
}

/** The author's sentence with the right value in place of the wrong one; none where part of the sentence is not shown. */
const corrected = ({ found, sentence }: Pick<Read, 'found' | 'sentence'>, ...right: string[]): string[] =>
  sentence.includes(found) && !sentence.includes('…') ? right.map((value) => sentence.replace(found, value)) : [];

/** `grant.downloads: 5` in the unit of "10 times". */
function inUnitOf(said: string, found: string): string {
  const value = said.slice(said.lastIndexOf(': ') + 1).trim();
  return /^\d+$/.test(value) ? found.replace(/^\S+/, value) : value;
}

/** A question that wants a yes or a no: what was found stands in it because it was answered yes. */
const WANTS_YES = /^\W*(?:are|is|was|were|do|does|did|have|has|can|could|will|would)\b/i;
/** To a question: what can be said instead of yes, or how to ask it where the question itself takes it for granted. */
function said({ sentence }: Read, statements: string[], questions: string[], reply = (text: string) => text): string[] {
  if (!sentence.trimEnd().endsWith('?')) return statements;
  return WANTS_YES.test(sentence) ? statements.map(reply) : questions;
}

const examined = (read: Read): string[] => {
  const { against } = read;
  const asked = against?.kind === 'attestation' && isHeld(against) ? withArticle(report(against)) : 'an audit report';
  return said(
    read,
    [...asItIs(against), 'An independent CPA firm examined our controls.'],
    [`Do you have ${asked}?`, 'Who examined your controls?'],
  );
};
const HEALTH_QUESTIONS = ['Do you sign business associate agreements?', 'Do you keep protected health information?'];
const NO_HEALTH_DATA = 'We do not create, receive or keep protected health information.';
const LAWS = {
  noAssociate: {
    statements: ['We do not sign business associate agreements.', NO_HEALTH_DATA],
    questions: HEALTH_QUESTIONS,
  },
  health: {
    statements: ['We sign business associate agreements.', NO_HEALTH_DATA],
    questions: HEALTH_QUESTIONS,
  },
  other: {
    statements: [
      'We process personal data under a data processing agreement.',
      'Our data processing agreement is public.',
    ],
    questions: ['Do you sign a data processing agreement?', 'How do you protect personal data?'],
  },
};
const encrypted = 'We encrypt data with AES-256 at rest and with TLS 1.3 in transit.';

export const wordings: WordingCatalog = {
  'VS-W01': (_, read) => examined(read),
  'VS-W02': ({ name }, read) =>
    name.startsWith('SOC') ? examined(read) : said(read, [`We follow ${name}.`], [`Do you follow ${name}?`]),
  'VS-W03': (_, read) => examined(read),
  'VS-W04': (_, read) => examined(read),
  'VS-W05': (_, read) => examined(read),
  'VS-W06': (_, { against }) => asItIs(against),
  'VS-W07': (_, read) => {
    const { name = '', denies = [] } = read.against ?? {};
    const law = !/hipaa|hitech/i.test(name) ? 'other' : denies.includes('associate') ? 'noAssociate' : 'health';
    const { statements, questions } = LAWS[law];
    return said(read, statements, questions, (text) => `No. ${text}`);
  },
  'VS-W08': (_, read) => examined(read),
  'VS-W09': (_, { against }) => [
    ...(against?.standing === 'lapsed' ? asItIs(against) : []),
    'We rely on the standard contractual clauses for transfers.',
    'We stopped using the Privacy Shield when it was struck down in 2020.',
    'We follow the current edition of the standard.',
  ],
  'VS-W10': () => [encrypted, 'We fix what is found, and no system is free of risk.'],
  'VS-W11': () => [encrypted, 'We keep keys in a hardware security module.'],
  'VS-W12': () => [encrypted, 'We use AES-256-GCM with keys in a hardware security module.'],
  'VS-W13': () => [encrypted, 'Staff sign in with MFA to reach production.'],
  'VS-W14': (_, read) => examined(read),
  'VS-W15': () => [
    'We follow laws, and standards such as ISO/IEC 27001.',
    'We publish which laws and standards we follow.',
  ],
  'VS-W16': () => [
    'The marketplace lists which services are FedRAMP Certified.',
    'We do not claim a FedRAMP certification.',
  ],
  'VS-W17': () => ['We store personal data in the EU.', 'We encrypt personal data in transit and at rest.'],
  'VS-W18': ({ abbreviation, name }) => [
    `${abbreviation} stands for ${name}.`,
    `We read it as ${name} (${abbreviation}).`,
  ],
  'VS-W19': () => [encrypted, 'Passwords are hashed.', 'We publish what the auditor found.'],
  'VS-C01': (facts, { against }) =>
    facts.absence === 'planned' ? asItIs(against) : [`We do not claim ${against?.name ?? facts.name}.`],
  'VS-C02': (_, { against }) => asItIs(against),
  'VS-C03': (facts, { against }) => {
    const type = facts.fault === 'other-type' ? facts.current : Math.max(...facts.issued);
    return [
      `We have ${withArticle(`${against?.name ?? 'SOC 2'} Type ${type} report`)}.`,
      `Our report is a Type ${type}.`,
    ];
  },
  'VS-C04': (facts, read) =>
    facts.fault === 'edition' && read.against?.standing === 'lapsed'
      ? asItIs(read.against)
      : facts.fault === 'edition'
        ? facts.numbers.map((number) => `We are certified to ${read.against?.name ?? 'the standard'}:${number}.`)
        : facts.numbers.map((number) => `Our certificate number is ${number}.`),
  'VS-C05': (_, { against }) => asItIs(against),
  'VS-C06': ({ name, day }) => [
    `Our ${name} report was withdrawn on ${sayDay(day)}.`,
    `We do not have a ${name} report.`,
  ],
  'VS-C07': ({ name }, { against }) => [`We do not claim ${against?.name ?? name}.`],
  'VS-C10': (facts, { against }) => {
    const covered = facts.fault === 'covered' ? (against?.categories ?? []) : facts.covered;
    return covered.length === 0 ? [] : [`${ourReport(against)} covers ${sayCategories(covered)}.`];
  },
  'VS-C11': ({ covered }, { against }) => [
    `${ourReport(against)} covers ${covered.length} of the five categories: ${sayCategories(covered)}.`,
    `${ourReport(against)} covers ${sayCategories(covered)}.`,
  ],
  'VS-C13': ({ stated }, read) => corrected(read, ...stated),
  'VS-C20': (facts, read) => {
    switch (facts.fault) {
      case 'day':
        return corrected(read, ...facts.days.map(sayDay));
      case 'expected':
        return facts.days.map((day) => `We expect it ${sayWhen(day)}.`);
      case 'period':
        return corrected(read, ...facts.periods.map(sayPeriod));
      case 'period-of-type-1':
      case 'day-of-type-2':
        return asItIs(read.against);
      case 'year':
      case 'announced':
        return [];
    }
  },
  'VS-C30': ({ names }, read) => corrected(read, ...names),
  'VS-C31': () => ['Our management signed the bridge letter.', 'The bridge letter is a statement by our management.'],
  'VS-C32': ({ until }, { found }) => [
    until === null ? `We do not use ${found}.` : `We used ${found} until ${sayDay(until)}.`,
    'Every company that handles customer data for us is on our list of subprocessors.',
  ],
  'VS-C33': (facts) => {
    switch (facts.fault) {
      case 'opinion':
        return facts.opinions.map((opinion) => `The auditor gave ${withArticle(opinion)} opinion.`);
      case 'exceptions':
        return facts.counts.map(
          (count) => `The report notes ${count === 0 ? 'no exceptions' : sayCount(count, 'exception')}.`,
        );
      case 'events':
        return ['The auditor gave an opinion on our controls.', 'We know of no incident in the period.'];
    }
  },
  'VS-C34': ({ names }, read) => corrected(read, ...names),
  'VS-C35': ({ said }, read) => corrected(read, said),
  'VS-C40': (facts, read) => (facts.fault === 'field' ? corrected(read, inUnitOf(facts.said, read.found)) : []),
  'VS-C41': ({ said }, read) => corrected(read, said),
  'VS-C42': ({ of, said }, read) => (of === 'place' ? corrected(read, said) : []),
};

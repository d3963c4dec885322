import { CATEGORY, sayCategories } from './claim-terms.ts';
import type { RuleCatalog } from './findings-parts.ts';
import { sayAll, sayCount, sayDay, sayOneOf, sayPeriod, sayWhen } from './format.ts';
import { TOPIC } from './number-topics.ts';

const DATA =
  'content/compliance/ is the only source for what you have; ISO/IEC 17030:2021 (third-party marks of conformity)';
const PRACTICE = 'FTC Act §5, 15 U.S.C. §45 (a stated practice must be the actual practice)';

const types = (list: readonly number[]): string => sayAll(list.map((type) => `Type ${type}`));

/** Prose against what the data says of reports and certificates. */
export const contradictionOfClaims = {
  'VS-C01': {
    title: 'The text claims something the data doesn’t support',
    why: (facts) => {
      switch (facts.absence) {
        case 'not-claimed':
          return `The data says ${facts.name} is not claimed${facts.said === undefined ? '.' : `: ${facts.said}`}`;
        case 'absent':
          return `No file under content/compliance/ says you have ${facts.name}.`;
        case 'planned':
          return `In content/compliance/, ${facts.name} is planned or in progress. Nothing had been issued by ${sayDay(facts.day)}.`;
      }
    },
    source: DATA,
    fix: 'Remove the claim, say that it is planned, or add what you have under content/compliance/.',
  },
  'VS-C02': {
    title: 'The text claims something that has lapsed',
    why: ({ name, day, completed }) =>
      `In content/compliance/, ${completed === undefined ? `${name} had lapsed by ${sayDay(day)}` : `the last ${name} was completed on ${sayDay(completed)}`}. This is only a warning, so that a rebuild never fails just because time has passed.`,
    source: DATA,
    fix: 'Put it in the past tense, or add the new report, certificate or test.',
  },
  'VS-C03': {
    title: 'The text names a type of report that the data contradicts',
    why: (facts) =>
      facts.fault === 'other-type'
        ? `The current report is a Type ${facts.current}.`
        : `No Type ${facts.type} report has been issued. content/compliance/ has ${types(facts.issued)}.`,
    source: 'The report itself; AICPA Guide SOC 2 (type 1 and type 2 reports)',
    fix: 'Name the type given in content/compliance/.',
  },
  'VS-C04': {
    title: 'The text names an edition or certificate number that the data contradicts',
    why: (facts) =>
      facts.fault === 'edition'
        ? `The certificate is for the ${sayAll(facts.numbers)} edition, not ${facts.number}.`
        : `The certificate number is ${sayOneOf(facts.numbers)}.`,
    source: 'The certificate itself (ISO/IEC 17021-1:2015 §8.2.2: it states the standard, its edition and a number)',
    fix: 'Write the edition and number on the certificate.',
  },
  'VS-C05': {
    title: 'The text denies something the data shows',
    why: 'There is a current report or certificate, and the text says there is none.',
    source: DATA,
    fix: 'Update the text, or remove the report or certificate from the data.',
  },
  'VS-C06': {
    title: 'The text claims something that was withdrawn',
    why: ({ name, day }) => `By content/compliance/, ${name} was withdrawn on ${sayDay(day)}.`,
    source: 'FTC Act §5 (15 U.S.C. §45): deceptive statements',
    fix: 'Remove the claim, or say that it was withdrawn and when.',
  },
  'VS-C07': {
    title: 'The text states a plan the data doesn’t have',
    why: (facts) => {
      switch (facts.against) {
        case 'not-claimed':
          return `The data says ${facts.name} is not claimed: ${facts.said}`;
        case 'withdrawn':
          return `In content/compliance/, ${facts.name} was withdrawn on ${sayDay(facts.day)}, and no next audit is stated.`;
        case 'type':
          return `In content/compliance/, the next report on ${facts.name} is a Type ${facts.planned}.`;
        case 'absent':
          return `No file under content/compliance/ says ${facts.name} is planned or in progress.`;
      }
    },
    source: DATA,
    fix: 'Add the plan under content/compliance/ (the field next), or remove it from the text.',
  },
  'VS-C10': {
    title: 'The text contradicts the report on which categories are in scope',
    why: (facts) =>
      facts.fault === 'covered'
        ? `The report covers ${sayCategories(facts.wrong)}. Only the criteria of the report decide what is in scope.`
        : `The report doesn’t cover ${sayOneOf(facts.wrong.map((one) => CATEGORY[one].toLowerCase()))}. ${
            facts.covered.length === 0 ? 'It states no criteria.' : `It covers ${sayCategories(facts.covered)}.`
          }`,
    source: 'AICPA TSP section 100; AICPA DC section 200 (description criteria)',
    fix: 'Name the categories that the report names.',
  },
  'VS-C11': {
    title: 'The text gives a different number of categories than the report',
    why: ({ covered }) =>
      `The report covers ${covered.length} of the five trust services categories: ${sayCategories(covered)}.`,
    source: 'AICPA TSP section 100',
    fix: 'Write how many the report covers, and which.',
  },
  'VS-C12': {
    title: 'A SOC 2 report must include the security category',
    why: 'The common criteria (security) are part of every SOC 2 and SOC 3 examination.',
    source:
      'AICPA TSP section 100 (common criteria); https://www.aicpa-cima.com/resources/download/get-the-2017-trust-services-criteria',
    fix: 'Add security to criteria. If you don’t know the criteria, leave the field out.',
  },
  'VS-C13': {
    title: 'The text contradicts what the report or certificate is about',
    why: ({ stated }) => `content/compliance/ says that it’s about ${sayOneOf(stated.map((one) => `“${one}”`))}.`,
    source: 'ISO/IEC 17021-1:2015 §8.2.2 f (scope of certification); AICPA DC section 200 (description of the system)',
    fix: 'Write the scope as it’s printed on the report or certificate, or correct it in content/compliance/.',
  },
  'VS-C20': {
    title: 'The text gives a date or period that the data contradicts',
    why: (facts) => {
      switch (facts.fault) {
        case 'day':
          return `content/compliance/ says ${sayOneOf(facts.days.map(sayDay))}.`;
        case 'announced':
          return `The update is older than anything content/compliance/ lists for it, which was issued ${sayOneOf(facts.days.map(sayDay))}.`;
        case 'expected':
          return `content/compliance/ expects it ${sayOneOf(facts.days.map(sayWhen))}.`;
        case 'period':
          return `content/compliance/ says ${sayOneOf(facts.periods.map(sayPeriod))}.`;
        case 'period-of-type-1':
          return 'A Type 1 report covers one day, not a period.';
        case 'day-of-type-2':
          return 'A Type 2 report covers a period, not one day.';
        case 'year':
          return `content/compliance/ has no report from ${facts.year}.`;
      }
    },
    source: 'The report or certificate itself; AICPA AT-C section 205 (contents of the report)',
    fix: 'Write the date on the report or certificate, or correct the data.',
  },
} satisfies Partial<RuleCatalog>;

/** Prose against what the data says of people, opinions and numbers. */
export const contradictionOfFacts = {
  'VS-C30': {
    title: 'The text names an auditor or certification body that the data contradicts',
    why: ({ names }) => `The data names ${sayAll(names)}.`,
    source: 'AICPA AT-C section 205 (the report bears the firm’s signature)',
    fix: 'Name the firm that signed the report or certificate.',
  },
  'VS-C31': {
    title: 'Management signs a bridge letter, not the auditor',
    why: 'The auditor hasn’t examined anything since the period ended and doesn’t sign bridge letters.',
    source: 'Bridge letters are written by management: https://kfinancial.com/bridge-letters-for-soc-audits',
    fix: 'Say that management states it, up to the day the letter was signed.',
  },
  'VS-C32': {
    title: 'The text names a subprocessor that is not on the list',
    why: ({ until, list }) =>
      `${
        list === 'empty'
          ? 'You list no subprocessors: content/subprocessors/ is empty.'
          : until === null
            ? 'No file under content/subprocessors/ names it.'
            : `In content/subprocessors/, its use ended on ${sayDay(until)}.`
      } Customers must hear about every subprocessor before you use it.`,
    source: 'GDPR Art. 28(2) and 28(4)',
    fix: 'Add it under content/subprocessors/, or update the text.',
  },
  'VS-C33': {
    title: 'The text gives a different opinion or number of exceptions than the data',
    why: (facts) => {
      switch (facts.fault) {
        case 'opinion':
          return `The data says the opinion is ${sayOneOf(facts.opinions)}.`;
        case 'exceptions':
          return `The data says the number of exceptions is ${sayOneOf(facts.counts.map(String))}.`;
        case 'events':
          return 'A SOC report gives an opinion on controls. It doesn’t confirm that nothing happened.';
      }
    },
    source: 'AICPA AT-C section 205 (unmodified and modified opinions)',
    fix: 'Write what the report says, or correct content/compliance/.',
  },
  'VS-C34': {
    title: 'The text names a legal entity that the data does not',
    why: ({ names }) => `content/company.yaml names ${sayAll(names)}.`,
    source: 'GDPR Art. 28(3): the contract binds the processor, so it has to name the right one',
    fix: 'Write legalName as it is registered, or add the entity under entities.',
  },
  'VS-C35': {
    title: 'The text gives the company a role that the data contradicts',
    why: ({ said }) => `In content/compliance/, the role is ${said}.`,
    source: 'GDPR Art. 4(7) and (8); 45 CFR 160.103: a company’s duties depend on its role',
    fix: 'Write the role that content/compliance/ states, or correct it there.',
  },
  'VS-C40': {
    title: 'The text gives a different number than the data',
    why: (facts) =>
      facts.fault === 'field'
        ? `${facts.file} says ${facts.said}, and the site goes by that.`
        : `That is ${sayCount(facts.days, 'day')} of notice, and ${facts.file} promises ${facts.said}.`,
    source: `content/access.yaml, content/company.yaml and content/subprocessors/; ${PRACTICE}`,
    fix: 'Write the number given in the data, or change the data.',
  },
  'VS-C41': {
    title: 'Two texts give different numbers for one thing',
    why: ({ topic, names, said, file }) =>
      `On ${TOPIC[topic]}${names.length === 0 ? '' : ` (${names.join(', ')})`}, ${file} says ${said}. Readers who find both won’t know which one is true.`,
    source: `${PRACTICE}; ISO/IEC 27001:2022 §7.5.3`,
    fix: 'Settle on one number and use it in both, or say how the two cases differ.',
  },
  'VS-C42': {
    title: 'Two texts contradict each other',
    why: ({ of, said, file }) =>
      `${of === 'place' ? 'On where data is, ' : ''}${file} says “${said}”. Readers who find both won’t know which one is true.`,
    source: `${PRACTICE}; ISO/IEC 27001:2022 §7.5.3`,
    fix: 'Say the same in both, or say how the two cases differ.',
  },
} satisfies Partial<RuleCatalog>;

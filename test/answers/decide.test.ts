import { describe, expect, it } from 'vitest';
import { asidesIn } from '../../src/answers/asides.ts';
import { oddsOf } from '../../src/answers/decide.ts';
import type { Evidence } from '../../src/answers/evidence.ts';
import { openAnswers } from '../../src/answers/open.ts';
import { isForBuyer, spokenToUs } from '../../src/answers/whose.ts';
import { ownTime } from '../support/pace.ts';
import { demoData } from './demo.ts';

const answers = openAnswers(await demoData());
const found = (text: string): string | undefined => {
  const outcome = answers.askRow({ text });
  return outcome.kind === 'silence' ? 'silence' : outcome.hits[0]?.id;
};

// Paraphrased from public questionnaires that the lexicon and the decision were developed on: none of them is a measurement.
describe('rows of strangers', () => {
  it.each([
    [
      'Are reviews of access for least privilege done with a frequency that fits the risk tolerance?',
      'faq/access-reviews',
    ],
    [
      'Does the organization detect anomalous behavior that could point to malicious activity?',
      'faq/security-monitoring',
    ],
    ['Can customers bring their own encryption keys (CMEK)?', 'faq/key-management'],
    ['Are all personnel educated about security, with a yearly refresher?', 'faq/security-training'],
    ['Are External Service Providers (ESPs) reviewed regularly?', 'faq/vendor-reviews'],
    ['In what countries will our data be stored?', 'faq/hosting-locations'],
    // An officer is no office.
    ['Is there a dedicated security team or officer?', 'faq/security-governance'],
    // "would" is no slip of "wouldn’t", which the site holds, nor "copias" of "copies".
    ['Which subprocessors would see it?', 'overview/subprocessors'],
    // Part of a longer phrase: a "security and privacy program" is no privacy program.
    ['Is somebody responsible for the information security and privacy program?', 'faq/security-governance'],
    ['Are changes tested prior to release?', 'faq/change-management'],
    ['At the completion of the contract, is data returned to us?', 'faq/data-deletion'],
    // What stands beside a fact of its own that nobody states.
    ['Do you have a cloud service built on third-party IaaS?', 'faq/hosting-locations'],
    ['What application access audit and monitoring capability is there?', 'faq/audit-log'],
    ['How often do you assess risks?', 'faq/security-governance'],
    ['Are suppliers audited regularly?', 'faq/vendor-reviews'],
    ['Do your penetration testers come from an independent company?', 'framework/penetration-test'],
    // The words of forms' authors.
    ['Is a third party used to host the data? Which one?', 'overview/subprocessors'],
    ['Describe how subprocessor changes are managed.', 'faq/subprocessor-changes'],
    // Other languages than that of the content, in whole sentences.
    ['Werden regelmäßig Penetrationstests durch Dritte durchgeführt?', 'faq/penetration-testing'],
    ['Sous quel délai notifiez-vous une violation de données ?', 'faq/incident-notification'],
    ['¿Con qué frecuencia se realizan copias de seguridad?', 'faq/backups'],
  ])('%s', (text, id) => {
    expect(found(text)).toBe(id);
  });
  it.each([
    'Have you ever had a data breach?',
    'What percentage of your budget goes into security?',
    'Does the organization mark digital and non-digital media with handling caveats?',
    'Do your employees use a password manager?',
    'Do you hunt for threats proactively, with a threat hunting team?',
    'Do you use an authoritative time source for all system clocks?',
    'What is the legal name and registered address of your company?',
    'How fast are the circuits between the data center and your broadband provider?',
    'Is there anything else we should know?',
    'Do you have a documented privacy management process?',
    'May AI agents act on their own?',
    // Beside what a page tells: by which method, of whom else, what else is done with it.
    'Do you follow a consistent risk assessment methodology or framework?',
    'Do you hold your suppliers to SLAs?',
    'How are cleaning staff vetted?',
    'Are visitors required to sign a non-disclosure agreement?',
    'Do you visit your suppliers on site?',
    'Is the incident response plan shared with customers?',
    'Which certifications do your penetration testers hold?',
    'Are log files digitally signed?',
    'Is there a training environment for our users?',
    'Are developers’ security skills assessed before they are hired?',
  ])('%s, which nobody stated', (text) => {
    expect(found(text)).toBe('silence');
  });
});

describe('a page of the right topic', () => {
  it.each([
    ['Is data encrypted at rest?', 'What database technology do you use?'],
    ['Do you harden your servers?', 'How many servers does the service need?'],
    ['How are incidents handled?', 'Which contacts do you name for the escalation of support tickets?'],
    ['Do you run background checks?', 'Are any of your employees citizens of other countries?'],
    ['Do you hold security certifications?', 'Does your company hold recognized social certifications?'],
    ['Do you carry cyber insurance?', 'Are board members covered by liability insurance?'],
    ['Do you run penetration tests?', 'Do you support tests with Scanomatic?'],
    ['Do you train machine-learning models with our data?', 'Was the training dataset tested for bias?'],
    ['What is your password policy?', 'How often do passwords expire?'],
    ['Are visitors escorted?', 'Is there a fire suppression system?'],
    ['How often do you back up?', 'Are backup tapes moved off site?'],
    ['Do you run background checks?', 'Are new hires drug tested?'],
  ])('answers “%s” and not “%s”', (answered, other) => {
    expect(found(answered)).not.toBe('silence');
    expect(found(other)).toBe('silence');
  });
});

describe('a rule that a row cites', () => {
  it('does not silence what is asked', () => {
    expect(found('Do you train all employees on security as required by NIS2 Article 20(2)?')).toBe(
      'faq/security-training',
    );
    expect(found('Are incidents reported to customers in accordance with applicable laws and regulations?')).toBe(
      'faq/incident-notification',
    );
  });
  it('and how to answer it is no part of it', () => {
    expect(asidesIn('Do you scan for vulnerabilities? Please attach your policy.')).toEqual([[33, 58]]);
    expect(asidesIn('Please attach your policy.')).toEqual([]);
  });
  it('is what is asked where nothing else is', () => {
    expect(found('Does NIS2 apply to you?')).toBe('silence');
    expect(asidesIn('Does NIS2 apply to you?')).toEqual([]);
  });
});

it.each([
  'per Article 1 ',
  'such as ',
  'per GDPR and CCPA, ',
  '(a) ',
  'Does the vendor access ',
  'Will the applicant ',
])('what stands beside a question, and who is meant, is found in a long text at once: %s', async (piece) => {
  const text = piece.repeat(6000);
  const took = await ownTime(() => [asidesIn(text), isForBuyer(text), spokenToUs(text)]);
  expect(took).toBeLessThan(2000);
});

describe('a row of several questions', () => {
  it('is answered where the first one is, though nobody states what the next one asks', () => {
    expect(found('When do sessions time out? Do you limit concurrent sessions?')).toBe('faq/single-sign-on');
    expect(found('Do you limit concurrent sessions?')).toBe('silence');
  });
});

describe('a row that asks the buyer’s own people', () => {
  it.each([
    'Is this tool appropriate for the department?',
    'Who is the business owner of the tool?',
    'Do you know the vendor’s breach history?',
    'Are you replacing an existing supplier?',
    'Will you require a questionnaire before adoption?',
    'Would a self-assessment be sufficient for your team?',
  ])('is answered by no vendor: %s', (text) => {
    expect(isForBuyer(text)).toBe(true);
  });
  it.each([
    'Do you review each vendor?',
    'Does the vendor management program cover subcontractors?',
    'Do you encrypt data on-site?',
    'Who owns the data?',
  ])('is not one that asks the company: %s', (text) => {
    expect(isForBuyer(text)).toBe(false);
  });
});

describe('a company that a row calls the vendor', () => {
  it('is nobody’s supplier', () => {
    expect(found('Does the vendor take backups every day?')).toBe('faq/backups');
    expect(found('How does the vendor assess its own suppliers?')).toBe('faq/vendor-reviews');
    expect(spokenToUs('Does the vendor have a plan?')).toBe('Does the company have a plan?');
    expect(spokenToUs('Describe the vendor risk management program.')).toContain('vendor risk');
    expect(spokenToUs('Can the cloud service provider (CSP) export data?')).toBe('Can the company export data?');
    expect(spokenToUs('Will vendor access our data?')).toBe('Will the company access our data?');
    expect(spokenToUs('Does the Applicant take backups?')).toBe('Does the company take backups?');
    for (const text of ['Describe the vendor access policy.', 'Is each applicant screened?'])
      expect(spokenToUs(text)).toBe(text);
    expect(spokenToUs('Vendor shall encrypt backups.')).toBe('company shall encrypt backups.');
    expect(spokenToUs('Vendor management program')).toBe('Vendor management program');
    expect(spokenToUs('Does Northwind store data in Northwind’s own buildings?')).toBe(
      'Does the company store data in the company’s own buildings?',
    );
    expect(spokenToUs('Is Northwind a processor?')).toBe('Is the company a processor?');
    for (const text of ['Does Management review risks?', 'Is Encryption used?', 'Does MFA protect accounts?'])
      expect(spokenToUs(text)).toBe(text);
    expect(found('Does your cloud provider apply patches in time?')).not.toBe('faq/hosting-locations');
  });
  it('is any supplier where the company is asked about its own', () => {
    expect(found('Do you have a third party/vendor management program in place?')).toBe('faq/vendor-reviews');
    expect(found('Do you have a third party test your application for vulnerabilities?')).not.toBe('silence');
    expect(found('Does the vendor classify data by how sensitive it is and apply appropriate safeguards?')).not.toBe(
      'silence',
    );
  });
  it.each(['Which internal team will use this vendor?', 'What business need does the vendor meet?'])('%s', (text) => {
    expect(found(text)).toBe('silence');
  });
});

describe('a row that the second or third page speaks for', () => {
  it('is answered', () => {
    expect(
      found(
        'Does the organization redact sensitive information when logs are collected within its systems and applications?',
      ),
    ).not.toBe('silence');
  });
});

describe('the decision', () => {
  const evidence: Evidence = { sure: 0.6, wording: 0.5, 'group asked': 1, 'wants state': 1, 'kind faq': 1 };
  const withMore = (more: Evidence) => oddsOf({ ...evidence, ...more });
  it('grows with what an answer states, and falls with what it leaves open', () => {
    expect(withMore({ sure: 0.9, wording: 0.9 })).toBeGreaterThan(oddsOf(evidence));
    expect(withMore({ 'name nowhere': 1 })).toBeLessThan(oddsOf(evidence));
    expect(withMore({ 'group nowhere': 1 })).toBeLessThan(oddsOf(evidence));
    expect(withMore({ 'main group lacking': 1 })).toBeLessThan(oddsOf(evidence));
    expect(withMore({ 'part nowhere': 1 })).toBeLessThan(oddsOf(evidence));
    expect(withMore({ 'lacks technolog': 1 })).toBeLessThan(oddsOf(evidence));
    expect(withMore({ 'lacks whatever': 1 })).toBe(oddsOf(evidence));
  });
});

it('takes the words of a row as words, whatever JavaScript calls by them', () => {
  expect(oddsOf({ sure: 0.1, 'lacks constructor': 1 })).toBe(oddsOf({ sure: 0.1 }));
});

import type { SchemeFacts } from '../../claims/check/scheme-facts.ts';
import type { Understood } from '../../claims/check/types.ts';
import { reportName, sayCategories } from './claim-terms.ts';
import { sayAll, sayDay, sayPeriod } from './format.ts';

const SUBJECT: Record<Understood['subject'], string> = {
  us: 'you',
  other: 'somebody else',
  reader: 'the reader',
  nobody: 'nobody in particular',
  unsaid: 'you (nobody is named)',
};
const ACT: Record<Understood['act'], string> = {
  certified: 'certified',
  accredited: 'accredited',
  compliant: 'compliant',
  authorized: 'authorized',
  attested: 'attested',
  audited: 'audited',
  passed: 'passed',
  held: 'hold',
  named: 'named',
};
const TENSE: Record<Understood['tense'], string> = { now: 'now', past: 'in the past', planned: 'planned' };
const CERTAINTY: Record<Understood['certainty'], string> = {
  claim: '',
  question: 'as a question',
  topic: 'as a topic',
  requirement: 'as a requirement',
  condition: 'as a condition',
  mapping: 'followed, not examined',
  explanation: 'as an explanation',
  worded: 'as words',
};

/** What the data has on a scheme, in a few words. */
function against({
  name,
  standing,
  kind,
  type,
  systems,
  categories,
  period,
  edition,
  by,
  through,
}: SchemeFacts): string {
  const what =
    kind === 'attestation' && type !== null
      ? `${reportName(name, type)}${systems.length === 0 ? '' : ` of ${sayAll(systems)}`}`
      : kind === 'certification' && edition !== null
        ? `${name}:${edition} certificate`
        : name;
  const parts = [
    ...(by === null ? [] : [kind === 'attestation' ? `signed by ${by}` : `from ${by}`]),
    ...(period === null ? [] : [sayPeriod(period)]),
    ...(categories.length === 0 ? [] : [sayCategories(categories)]),
  ];
  const detail = parts.length === 0 ? '' : ` (${parts.join('; ')})`;
  switch (standing) {
    case 'current':
    case 'bridged':
      return `${what}${detail}, ${standing === 'current' ? 'current' : 'bridged'}${through === null ? '' : ` through ${sayDay(through)}`}`;
    case 'lapsed':
      return `${what}${detail}, lapsed${through === null ? '' : ` after ${sayDay(through)}`}`;
    case 'withdrawn':
      return `${what}${detail}, withdrawn`;
    case 'in-progress':
      return `${name}, in progress; nothing has been issued`;
    case 'planned':
      return `${name}, planned; nothing has been issued`;
    case 'stated':
      return `${name}, your own statement`;
    case 'not-claimed':
      return `${name} is under notClaimed in content/company.yaml`;
    case 'absent':
      return `no file under content/compliance/ is about ${name}`;
  }
}

/** What a finding says besides its rule: what was read there, how, against which fact, and what would pass. */
export const read = {
  sentence: (sentence: string) => `Sentence: ${sentence}`,
  understood: ({ subject, act, scheme, polarity, tense, certainty }: Understood) =>
    `Understood: ${[SUBJECT[subject], polarity === 'denied' ? `not ${ACT[act]}` : ACT[act], scheme, TENSE[tense], CERTAINTY[certainty]].filter(Boolean).join(': ')}`,
  against: (facts: SchemeFacts) => `In the data: ${against(facts)}.`,
  passes: (wordings: readonly string[]) => `Would pass: ${wordings.map((wording) => `“${wording}”`).join(' or ')}`,
};

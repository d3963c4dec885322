import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import reports from './lexicon/wordings-reports.json' with { type: 'json' };

/** "As a PCI DSS Level 1 service provider, we …" */
export const isProvider = ({ words }: Sentence, { mention }: Statement): boolean => {
  let next = wordAt({ words }, mention.end);
  if (KIND_OF_PROVIDER.has(words[next]?.text ?? '')) next += 1;
  return (
    words[next]?.text === 'service' &&
    words[next + 1]?.text === 'provider' &&
    /^(?:a|an|\d)$/.test(words[wordAt({ words }, mention.start) - 1]?.text ?? '')
  );
};

const KIND_OF_PROVIDER = new Set(['merchant', 'payment', 'validated', 'registered']);

/** "Our HITRUST assessment *kicks off* in January" */
const TO_COME = new Set(['kicks', 'begins', 'starts']);
/** "We are currently undergoing our SOC 2 audit" */
export const isUnderWay = ({ words }: Sentence, { mention }: Statement): boolean => {
  const first = wordAt({ words }, mention.start);
  const end = wordAt({ words }, mention.end);
  return (
    words.slice(Math.max(0, first - 5), first).some(({ text }) => text === 'undergoing') ||
    words.slice(end, end + 3).some(({ text }) => TO_COME.has(text))
  );
};

/** "You can request a copy of our latest SOC 2 report", "Ask us for the latest SOC 2 report": what can be had is there. */
export function isOffered({ words, marks }: Sentence, { mention, act, noun }: Statement): boolean {
  if (act !== 'attested' || !noun) return false;
  const first = wordAt({ words }, mention.start);
  let definite = false;
  for (let index = first - 1; index >= Math.max(0, first - OFFER_WORDS); index -= 1) {
    const text = words[index]?.text ?? '';
    if (/[,;:.]/.test(words[index + 1]?.gap ?? '')) return false;
    if (OFFERED.has(text)) return definite;
    if (DEFINITE.has(text)) definite = true;
    else if (at(marks, index, 'determiners') === 0 && !BETWEEN.has(text)) return false;
  }
  return false;
}
const OFFER_WORDS = 9;
const OFFERED = new Set(
  'request download view access find obtain review get see read ask email contact write'.split(' '),
);
const DEFINITE = new Set(['our', 'latest', 'current', 'recent', 'full']);
const BETWEEN = new Set(['copy', 'copies', 'of', 'to', 'view', 'a', 'most', 'us', 'for', 'team', 'security', 'sales']);

/** "You will find our SOC 2 report in the portal": it is there. */
export const isFoundThere = ({ read, text }: Spoken, statement: Statement): boolean =>
  WILL_FIND.test(text) && isOffered(read, statement);
const WILL_FIND = /\byou(?:['’]ll| will| can)? (?:also )?(?:find|get|receive|have)\b/i;

/** "Customers may download our latest SOC 2 report": what they may have is there. */
export function isPermitted(read: Sentence, statement: Statement): boolean {
  const { subject, certainty, mention } = statement;
  if (subject !== 'reader' && subject !== 'us') return false;
  if (certainty !== 'condition' || !isOffered(read, statement)) return false;
  const first = wordAt(read, mention.start);
  const before = read.words.slice(0, first);
  const may = before.findLastIndex(({ text }) => text === 'may' || text === 'could');
  return (
    may > 0 &&
    OFFERED.has(before[may + 1]?.text ?? '') &&
    before.some((_, index) => at(read.marks, index, 'our') > 0) &&
    before.slice(0, may).every((_, index) => at(read.marks, index, 'condition') === 0)
  );
}

/** "Built in Lyon, audited under SOC 2 Type 2, loved by accountants": parts that each begin with what was done. */
export function isRowOfParticiples({ text, words }: Sentence, first: number): boolean {
  if (!/^\p{Lu}/u.test(text) || first === 0 || !(words[first]?.gap ?? '').startsWith(',')) return false;
  const heads = words.filter(({ gap }, index) => index === 0 || gap.startsWith(','));
  return heads.every(({ text: word }) => PARTICIPLE.test(word)) && !words.some(({ text: word }) => FINITE.has(word));
}
const PARTICIPLE = /ed$|^(?:built|made|born|run|kept|grown|written|bound|spread|bred|chosen|led|held)$/;
const FINITE = new Set(
  'is are was were has have had can will may must should we you it they that which who'.split(' '),
);

/** "With SOC 2 compliance, we …", "With SOC 2 and ISO 27001 in place, …", "Backed by SOC 2 and ISO 27001 audits, …" */
export function isHadBy(read: Sentence, { mention, act }: Statement): boolean {
  const first = wordAt(read, mention.start);
  const comma = read.words.findIndex(({ gap }, index) => index > first && gap.startsWith(', '));
  if (comma === -1 || comma > OPENING_WORDS) return false;
  const [one = '', two = ''] = read.words.map(({ text }) => text);
  if (one === 'backed' && two === 'by') return act !== 'compliant';
  if (one !== 'with') return false;
  if (/ in place$/.test(read.text.slice(0, read.words[comma]?.start ?? 0).replace(/, $/, ''))) return true;
  return (first === 1 || (first === 2 && two === 'our')) && (act === 'compliant' || act === 'certified');
}
const OPENING_WORDS = 14;

/** "As part of our SOC 2 Type 2 compliance program, we …": what is done for it every day. */
export const isPartOfOurs = ({ text }: Sentence, { mention, act, noun, tense, polarity }: Statement): boolean =>
  noun &&
  act !== 'named' &&
  tense === 'now' &&
  polarity === 'affirmed' &&
  AS_PART.test(text.slice(0, mention.start)) &&
  WE_DO.test(text.slice(mention.end));
const AS_PART =
  /(?:^|[.;] )\W*(?:as (?:a )?(?:required )?part of|in line with|in keeping with|as required by|under) our (?:(?:annual|yearly|ongoing|current) )?$/i;
const WE_DO = /^(?: [\w-]+){1,4}, (?:we|our|all|every|each)\b(?! (?:will|plan|are (?:working|preparing|building)))/i;

/** "A wide array of controls and third-party assurance, including ISO 27001 certification" */
export const isIncluded = ({ text }: Sentence, { mention, act, noun }: Statement): boolean =>
  noun &&
  (act === 'certified' || act === 'attested') &&
  INCLUDING.test(text.slice(0, mention.start)) &&
  !HELPS.test(text);
const INCLUDING =
  /\b(?:certifications?|assurances?|attestations?|accreditations?|audits?|credentials)\b[^.;:]{0,40}\b(?:including|incl\.?|namely)(?: [\w/-]+,?){0,8} $/i;

/** "SOC 2 Type II ✓", "✅ ISO 27001", and the same as a row of a table. */
export function isTicked({ text, block }: Spoken, { mention }: Statement): boolean {
  if (TICK_AFTER.test(text.slice(mention.end)) || TICK_BEFORE.test(text.slice(0, mention.start))) return true;
  const { row, columns = [] } = block;
  const head = columns[1] ?? '';
  // A ticked cell says what its column's head says.
  return block.kind === 'cell' && row !== undefined && text === `${row}: ${head}` && HEAD.test(head);
}
const TICK_AFTER = /^ ?[:|–—-]? ?[✓✔✅☑]/u;
const TICK_BEFORE = /^\W*[✓✔✅☑]️? ?$/u;
const HEAD =
  /^\W*(?:(?:current|compliance|certification|audit) )?(?:status|state|held|current|available|supported|compliant|certified|attested|us|we)\W*$/i;

/** "Enterprise-grade security: SOC 2 Type II, AES-256, SSO": counted among what there is. */
export const isCounted = ({ text, read, block }: Spoken, { mention }: Statement): boolean =>
  block.kind !== 'heading' &&
  (mention.type !== null || mention.edition !== null) &&
  COUNTING.test(text.slice(0, mention.start)) &&
  /^(?:,|$|\.$| (?:and|\+|&) )/.test(text.slice(mention.end)) &&
  read.words.length <= COUNTED_WORDS;
const COUNTING = /^\W*(?:[\w-]+ ){0,3}(?:security|trust|assurance|safeguards)(?: [\w-]+)?: (?:[^.:;]+, (?:and )?)?$/i;
const COUNTED_WORDS = 24;

/**
 * "An independent auditor has verified our controls (SOC 2 Type II)", "Our controls have been tested in a SOC 2 examination", "Acme engages
 * auditors to conduct SOC 2 audits each year", "A third-party auditor certifies our compliance with ISO 27001".
 */
export function isExamined({ text, read }: Spoken, statement: Statement): boolean {
  const { polarity, tense, certainty, mention, act, subject, named } = statement;
  if (polarity !== 'affirmed' || tense !== 'now' || certainty !== 'claim') return false;
  const isOurs = read.marks.some((_, index) => at(read.marks, index, 'our') > 0 || at(read.marks, index, 'own') > 0);
  if (!isOurs || WHOSE.test(text)) return false;
  return (
    EXAMINED.test(text.slice(0, mention.start)) ||
    (subject === 'other' && EXAMINING_ACTS.has(act) && EXAMINER.test(named) && !isUnderWay(read, statement))
  );
}
const EXAMINING_ACTS: ReadonlySet<Statement['act']> = new Set(['certified', 'audited', 'attested']);
const EXAMINER = /\b(?:auditors?|assessors?|CPA firm|third[ -]part(?:y|ies)|certification bod(?:y|ies))\b/i;
/** "We conduct annual third-party penetration tests", "The system regularly undergoes penetration testing": a test that is made. */
export function isTested({ words, text }: Sentence, { mention }: Statement): boolean {
  if (mention.key !== 'penetration-test' || OWN_TEST.test(text)) return false;
  const first = wordAt({ words }, mention.start);
  return words.slice(Math.max(0, first - TESTED_WITHIN), first).some(({ text: word }) => TESTS.has(word));
}
const TESTED_WITHIN = 9;
const TESTS = new Set(
  'conduct conducts conducted undergo undergoes undergone perform performs performed commission commissions engage engages complete completes completed'.split(
    ' ',
  ),
);
const OWN_TEST = /\b(?:internal\w*|automated|ourselves|own|in-house|not)\b/i;
/** "We offer HIPAA-compliant hosting to our clients", "Acme gives its customers a SOC 2 certified platform": what is given is so. */
export function isGivenSo({ words, marks }: Sentence, { mention, act, noun, start, end }: Statement): boolean {
  if (noun || !GIVEN_AS.has(act) || start < mention.start) return false;
  const after = wordAt({ words }, end);
  if (!GIVEN.has(words[after]?.text ?? '') && !GIVEN.has(words[after + 1]?.text ?? '')) return false;
  const first = wordAt({ words }, start);
  const gives = words.findIndex(({ text }, index) => index < first && GIVES.has(text));
  return (
    gives > 0 &&
    first - gives <= GIVEN_WORDS &&
    words.slice(0, gives).some((_, index) => at(marks, index, 'own') > 0 || at(marks, index, 'us') > 0)
  );
}
const GIVEN_AS: ReadonlySet<Statement['act']> = new Set(['certified', 'compliant', 'authorized', 'attested']);
const GIVES = new Set('provide provides offer offers give gives deliver delivers'.split(' '));
const GIVEN = new Set(
  'product products service services solution solutions platform platforms software hosting infrastructure environment environments cloud'.split(
    ' ',
  ),
);
const GIVEN_WORDS = 12;
const EXAMINED = anyOf(reports.examined.wordings);
const WHOSE = /\b(?:vendors?|providers?|customers?|their|your)\b/i;

/** "We ensure security with encryption and compliance with frameworks like FedRAMP": what is given to everybody, and no help for the reader's own. */
export const isAssured = ({ text }: Spoken, { act, word, start, mention }: Statement): boolean =>
  act === 'compliant' &&
  start < mention.start &&
  /^compliance$/i.test(word) &&
  ASSURES.test(text.slice(Math.max(0, start - ASSURED_CHARS), start)) &&
  !HELPS.test(text);
/** How far before it the verb may stand, in characters. */
const ASSURED_CHARS = 120;
const ASSURES = /\b(?:ensur(?:es?|ing)|provid(?:es?|ing)|deliver(?:s|ing)?|guarantees?)\b[^.;:]*(?:, | and )$/i;
const HELPS = anyOf(reports.helps.wordings);

/** "We can easily comply with HIPAA" tells what could be done. */
export function isAbility({ words }: Sentence, { start, noun }: Statement): boolean {
  const verb = wordAt({ words }, start);
  if (noun) return false;
  const before = /ly$/.test(words[verb - 1]?.text ?? '') ? verb - 2 : verb - 1;
  return /^(?:can|could|may|might)$/.test(words[before]?.text ?? '');
}

/** "For our SOC 2 auditor" */
const EXAMINES = /^(?:auditor|assessor|consultant)s?$/;
const PEOPLE_WITHIN = 6;
/** "our engineers are ISO 27001 certified", "certified practitioners" */
export function isOfPeople({ words, marks }: Sentence, { start, end }: Statement): boolean {
  const first = wordAt({ words }, start);
  const after = wordAt({ words }, end);
  for (let index = first - 1; index >= Math.max(0, first - PEOPLE_WITHIN); index -= 1) {
    if (/[,;:.]/.test(words[index + 1]?.gap ?? '') || words[index]?.text === 'by') break;
    if (at(marks, index, 'people') > 0 && !words[index]?.possessive) return true;
  }
  return (
    /^[ -]$/.test(words[after]?.gap ?? '') &&
    (at(marks, after, 'people') > 0 || at(marks, after + 1, 'people') > 0 || EXAMINES.test(words[after]?.text ?? ''))
  );
}

/** "The platform is designed *to be* HIPAA compliant" says less than that it is. */
export const isMeantToBe = ({ words }: Sentence, start: number): boolean => {
  const first = wordAt({ words }, start);
  return words
    .slice(Math.max(0, first - 3), first)
    .some(({ text }, index, near) => text === 'be' && near[index - 1]?.text === 'to');
};

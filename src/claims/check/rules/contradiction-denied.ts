import type { Compliance } from '../../../schemas/compliance.ts';
import type { Mention } from '../../reading/schemes.ts';
import { at, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { currentReport, standing } from '../../standing.ts';
import { lackIn } from '../meant/lack.ts';
import { noneHeldIn } from '../meant/none-held.ts';
import { faultOf } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

/** "We do not have a SOC 2 report" or "we're in the process of obtaining one" while one holds. */
function* denied(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    // A guide explains what others lack; what it says of us it says of us.
    if (sentence.page.collection === 'learn' && !isOfUs(sentence)) continue;
    const said = lackingIn(context, sentence) ?? noneIn(context, sentence) ?? answeredIn(context, sentence);
    if (said !== null) yield said;
  }
}

/** Whether what a sentence says of a scheme is said of the company by its name. */
const isOfUs = ({ statements, read }: Spoken): boolean =>
  statements.some(({ subject }) => subject === 'us') &&
  read.words.some((_, index) => at(read.marks, index, 'own') > 0 || read.words[index]?.text === 'we');

/** A report or certificate that holds, and that a sentence calls lacking or still to come. */
function lackingIn(context: Context, one: Spoken): Fault | null {
  const lack = lackIn(one, ({ mention }) => {
    const framework = frameworkOf(context, mention.key);
    if (framework === undefined || framework.kind === 'regulation' || !isHeld(context, one, mention)) return false;
    // "We are not SOC 2 certified: nobody is" is right.
    const isWorded =
      framework.kind === 'attestation' &&
      one.statements.some((said) => said.mention === mention && said.act === 'certified' && said.polarity === 'denied');
    return !(isWorded && isExplained(one) && !NOT_YET.test(one.text));
  });
  if (lack === null) return null;
  const { mention, by } = lack;
  const isHere = by === 'here';
  const denial = isHere
    ? one.statements.find((said) => said.mention.start === mention.start && isDenial(one, said))
    : undefined;
  if (denial !== undefined) {
    const isWorded = frameworkOf(context, mention.key)?.kind === 'attestation' && denial.act === 'certified';
    return { ...faultOf(one, denial), severity: isWorded ? 'warning' : 'error' };
  }
  return {
    ...faultAt(one, isHere ? mention.start : 0, isHere ? mention.text : one.text),
    understood: {
      subject: 'us',
      act: 'named',
      scheme: mention.text,
      polarity: 'affirmed',
      tense: 'planned',
      certainty: 'claim',
    },
    severity: 'warning',
  };
}
/** Denied in so many words: of us, without a type or an edition, with nothing but the having between. */
const isDenial = (one: Spoken, statement: Statement): boolean =>
  statement.subject === 'us' &&
  statement.polarity === 'denied' &&
  statement.certainty === 'claim' &&
  statement.act !== 'compliant' &&
  statement.mention.type === null &&
  statement.mention.edition === null &&
  deniesHolding(one, statement);

/** "Are you certified to ISO 27001? No.", and a law that is said not to be complied with. */
function answeredIn(context: Context, sentence: Spoken): Fault | null {
  for (const statement of sentence.statements) {
    const { mention, act, subject, polarity, certainty, from } = statement;
    const framework = frameworkOf(context, mention.key);
    if (framework === undefined || framework.kind === 'assessment' || !isHeld(context, sentence, mention)) continue;
    if (framework.kind === 'regulation') {
      if (deniesLaw(sentence, statement)) return { ...faultOf(sentence, statement), severity: 'warning' };
      continue;
    }
    // "Do I need a SOC 2 report? Not yet."
    if (sentence.read.words.some((_, index) => at(sentence.read.marks, index, 'required') > 0)) continue;
    if (from !== 'answer' || subject !== 'us' || polarity !== 'denied' || certainty !== 'claim') continue;
    const isWorded = framework.kind === 'attestation' && act === 'certified';
    if (act !== 'compliant' && (!isWorded || NOT_YET.test(sentence.text)))
      return { ...faultOf(sentence, statement), severity: isWorded ? 'warning' : 'error' };
  }
  return null;
}

/** "We are not HIPAA compliant": nobody is certified to a law, and what a law asks may not be asked of us. */
const deniesLaw = (sentence: Spoken, statement: Statement): boolean =>
  statement.act === 'compliant' &&
  (statement.subject === 'us' || (statement.subject === 'unsaid' && OF_PRODUCT.test(sentence.text))) &&
  statement.polarity === 'denied' &&
  statement.certainty === 'claim' &&
  deniesHolding(sentence, statement);
/** "Not HIPAA compliant yet", "This app is not …": said of what the page is about. */
const OF_PRODUCT =
  /^\P{L}*(?:(?:currently|still|as yet) )?(?:not\b|(?:this|the) (?:tool|app|application|product|service|platform|site|website|system|software)\b)/iu;

/** "… but we have a report", "nobody is", "it's an attestation" */
const EXPLAINED =
  /\b(?:nobody|no one|no company|no such|(?:not|isn't|never) a certif|certifies no|(?:is|was|are|get|got|an?|our|only|by) attest\w*|(?:is|was|an?|our|been) (?:SOC 2 )?examin\w*|(?:our|have|hold|has|holds|share|current) (?:an? |our |the )?(?:SOC 2 )?(?:Type \w+ )?reports?)\b/i;
const EXPLAINED_CHARS = 160;
const isExplained = ({ block, start, text }: Spoken): boolean =>
  EXPLAINED.test(block.text.slice(start, start + text.length + EXPLAINED_CHARS));
const NOT_YET = /\b(?:yet|at this time|at present|so far)\b/i;

/** "We currently have no certifications", "We don't have audit reports yet", where one holds. */
function noneIn(context: Context, one: Spoken): Fault | null {
  const none = noneHeldIn(one);
  if (none === null) return null;
  // Who hasn't a certification may well have a report, unless he says that it's still to come.
  const kinds = none.of === 'reports' ? REPORTED : none.of === 'audits' || none.isYet ? AUDITED : CERTIFIED;
  const isAny = [...context.frameworks.values()].some(
    (data) => kinds.has(data.kind) && ['current', 'bridged'].includes(standing(data, one.page.day).status),
  );
  return isAny ? { ...faultAt(one, none.start, one.text.slice(none.start, none.end)), severity: 'warning' } : null;
}
const CERTIFIED: ReadonlySet<Compliance['kind']> = new Set(['certification']);
const REPORTED: ReadonlySet<Compliance['kind']> = new Set(['attestation']);
const AUDITED: ReadonlySet<Compliance['kind']> = new Set(['certification', 'attestation']);

/** Whether a report or certificate of the type and edition that is named holds on the page's day. */
function isHeld(context: Context, { page }: Spoken, { key, type, edition }: Mention): boolean {
  const framework = frameworkOf(context, key);
  if (framework?.kind === 'attestation') {
    if (!['current', 'bridged'].includes(standing(framework, page.day).status)) return false;
    const current = currentReport(framework, page.day)?.report;
    return current !== undefined && (type === null || current.type >= type);
  }
  if (framework?.kind === 'regulation') return framework.role !== undefined && !NO_ROLE.test(framework.role);
  if (framework?.kind !== 'certification') return false;
  const { status } = standing(framework, page.day);
  return status === 'current' && (edition === null || framework.certificates.some((one) => one.edition === edition));
}

/** A framework of the tree; "ISO certified" means whichever ISO certification it has. */
function frameworkOf({ frameworks }: Context, key: string): Compliance | undefined {
  if (key !== 'iso') return frameworks.get(key);
  return [...frameworks].find(([own, data]) => own.startsWith('iso-') && data.kind === 'certification')?.[1];
}

const NO_ROLE = /^(?:not\b|no\b|none\b)/i;

const BETWEEN = new Set([
  'been',
  'got',
  'yet',
  'currently',
  'officially',
  'formally',
  'independently',
  'externally',
  'actually',
  'itself',
  'in',
  'possession',
  'any',
  'obtained',
  'received',
  'certified',
  'to',
  'for',
  'under',
  'against',
  'have',
  'hold',
  'held',
  'have',
  'a',
  'an',
  'the',
  'be',
  'are',
  'is',
  'undergone',
  'completed',
  'pretend',
  'pursue',
  'pursued',
  'pursuing',
  'sought',
  'seek',
  'chosen',
  'decided',
  'do',
  'does',
  'presented',
  'offered',
  'marketed',
  'sold',
  'positioned',
  'represented',
  'advertised',
  'considered',
  'as',
]);
const DENIALS = /^(?:not|no|never|neither|\w+n't|without|lacks?|lacking)$/;
/** Only having stands between the denial and the scheme, and nothing else is said of it afterwards. */
function deniesHolding({ read: { words, marks }, mentions: named }: Spoken, { start, end }: Statement): boolean {
  // "not SOC 2, ISO 27001 or PCI DSS certified": what is named beside is denied with it.
  const isBeside = (index: number): boolean => {
    const { start: from = 0, text = '' } = words[index] ?? {};
    return text === 'or' || text === 'and' || named.some((one) => one.start <= from && one.end > from);
  };
  const first = wordAt({ words }, start);
  const after = words[wordAt({ words }, end)];
  // "a PCI DSS Report *on Compliance*"
  const isOfCompliance = after?.text === 'on' && words[wordAt({ words }, end) + 1]?.text === 'compliance';
  const isPresented = words.slice(Math.max(0, first - 3), first).some(({ text }) => PRESENTED.has(text));
  if (
    after !== undefined &&
    !isOfCompliance &&
    !isPresented &&
    !/[.,;)!–—]| - /.test(after.gap) &&
    !CLOSING.has(after.text)
  )
    return false;
  for (let index = first; index >= Math.max(0, first - DENIED_WITHIN); index -= 1) {
    const word = words[index];
    if (word === undefined) continue;
    if (DENIALS.test(word.text)) return !(words[index + 1]?.text === 'only');
    if (word.text === 'longer') continue;
    if (!BETWEEN.has(word.text) && at(marks, index, 'hold') === 0 && !isBeside(index) && index < first) return false;
  }
  return false;
}
/** "Not presented as a HIPAA compliant hosted processor": whatever noun follows, it is what we are not. */
const PRESENTED = new Set(['presented', 'offered', 'marketed', 'sold', 'positioned', 'represented', 'advertised']);
/** How far before a scheme its denial may stand, in words. */
const DENIED_WITHIN = 10;
const CLOSING = new Set([
  'report',
  'attestation',
  'certificate',
  'certification',
  'examination',
  'yet',
  'at',
  'today',
  'currently',
  'so',
  'service',
  'product',
  'platform',
  'app',
  'tool',
]);

export const CONTRADICTION_DENIED: Rule[] = [
  { code: 'VS-C05', family: 'contradiction', severity: 'error', check: denied },
];

import type { Compliance } from '../../../schemas/compliance.ts';
import { asksForIt } from '../../reading/asks-for-it.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { at, readSentence } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import { currentReport, standing } from '../../standing.ts';
import { rolesStated } from '../law-roles.ts';
import { askedOver } from '../meant/asked-over.ts';
import { cuesOf, cueWithin } from '../meant/cues.ts';
import { takesBack } from '../meant/denied-word.ts';
import { deniesHolding } from '../meant/denies-holding.ts';
import { healthData } from '../meant/health-data.ts';
import { lackIn, likelihoodOf } from '../meant/lack.ts';
import type { Lack } from '../meant/lack-signs.ts';
import { deniesHealthLaw } from '../meant/law-denied.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import { frameworkNamed } from '../meant/named-framework.ts';
import { isOfPart, isWithoutPart } from '../meant/no-part.ts';
import { noneHeldIn } from '../meant/none-held.ts';
import { isOfVendor } from '../meant/of-vendors.ts';
import { isOfOtherProduct } from '../meant/other-product.ts';
import { unlikeOthers } from '../meant/unlike-others.ts';
import { faultOf } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { heldUnderWay } from './planned-type.ts';

/** "We do not have a SOC 2 report" or "we're in the process of obtaining one" while one holds. */
function* denied(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    // A guide explains what others lack; what it says of us it says of us.
    if (sentence.page.collection === 'learn' && !isOfUs(sentence)) continue;
    const said =
      lackingIn(context, sentence) ??
      lackingBeside(context, sentence) ??
      noneIn(context, sentence) ??
      answeredIn(context, sentence) ??
      heldUnderWay(context, sentence) ??
      withoutHealthData(context, sentence);
    if (said !== null) yield said;
  }
}

/** Whether what a sentence says of a scheme is said of us; "Our journey to SOC 2", as a title, tells of what was reached. */
const isOfUs = ({ statements, read, block }: Spoken): boolean =>
  block.kind === 'text' &&
  statements.some(({ subject }) => subject === 'us') &&
  read.words.some((_, index) => at(read.marks, index, 'own') > 0 || read.words[index]?.text === 'we');

/** A report or certificate that holds, and that a sentence calls lacking or still to come. */
function lackingIn(context: Context, one: Spoken): Fault | null {
  if (isStory(one)) return null;
  const lack = lackIn(one, (found) => {
    const { mention } = found;
    if (isForReader(one, mention) || HAD_NONE.test(one.text) || isWithoutPart(one.text, mention.start)) return false;
    if (found.by === 'here' && HAS_BECOME.test(one.text.slice(mention.end))) return false;
    const framework = frameworkNamed(context, mention.key, one.page.day);
    if (isOfPart(one.text, mention.start)) return false;
    if (framework === undefined || !isHeld(context, one, mention)) return false;
    if (isOfOtherProduct(context, one, framework)) return false;
    if (isAskedOtherwise(one, found)) return false;
    // What a law asks of others, and what is to come under it, is told in the same words.
    // "We are not HIPAA certified": nobody is certified to a law.
    if (framework.kind === 'regulation') return isOfLaw(one, found) && !deniesCertified(one, mention);
    // "We are not SOC 2 certified: nobody is" is right.
    const isWorded =
      framework.kind === 'attestation' && (NO_CERTIFICATE.test(one.text) || deniesCertified(one, mention));
    // "… our SOC 2 certificate. There is none: what you get is the report."
    if (framework.kind === 'attestation' && isOfCertificate(one)) return false;
    return !(isWorded && isExplained(one) && !NOT_YET.test(one.text));
  });
  if (lack === null) return null;
  const { mention, by } = lack;
  const isHere = by === 'here';
  const denial = isHere
    ? one.statements.find((said) => said.mention.start === mention.start && isDenial(one, said))
    : undefined;
  if (denial !== undefined) {
    const isWorded =
      frameworkNamed(context, mention.key, one.page.day)?.kind === 'attestation' && denial.act === 'certified';
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
const deniesCertified = ({ statements }: Spoken, mention: Mention): boolean =>
  statements.some((said) => said.mention === mention && said.act === 'certified' && said.polarity === 'denied');
/** "Our data centers are ISO 27001 certified; we are not.", where one holds. */
function lackingBeside(context: Context, one: Spoken): Fault | null {
  const lack = unlikeOthers(one);
  if (lack === null || !isHeld(context, one, lack.mention)) return null;
  return { ...faultAt(one, lack.start, one.text.slice(lack.start, lack.end)), severity: 'warning' };
}

const NO_CERTIFICATE = anyOf(reports.explained.wordings);
const isOfCertificate = ({ text, previous, read }: Spoken): boolean =>
  takesBack(text) && /certif/i.test(previous === '' ? (read.around.previous ?? '') : previous);
/** "ISO 27001 has become the leading standard": told of the standard, and nothing of who has it. */
const HAS_BECOME =
  /^[^.;]{0,20} (?:has|have) (?:now |since |quickly )?(?:become|evolved into|grown into|turned into) (?:the|an?|one of)\b/i;
/** "When we bought it, it had no SOC 2 report." */
const HAD_NONE = /^\W*(?:when|before|until) [^.;]*\bhad (?:no|not|neither)\b/i;
/** "Is the SOC 2 report public? No.": a question, here or before, that asks for something else than the report. */
function isAskedOtherwise(one: Spoken, { mention, by }: Lack): boolean {
  const { text, read, previous } = one;
  if (by === 'here') return isQuestion(text) && !asksForIt(read, { mention, start: mention.start, end: mention.end });
  const asked = [previous, askedOver(one), read.around.heading ?? '', read.around.previous ?? ''].find(isQuestion);
  if (asked === undefined) return false;
  const named = mentions(asked).find(({ key }) => key === mention.key);
  return (
    named !== undefined &&
    !asksForIt(readSentence(asked, read.parties), { mention: named, start: named.start, end: named.end })
  );
}
/** "Our journey to SOC 2", "How Northwind is preparing for the GDPR": a title that tells how something was reached. */
const isStory = ({ block, read }: Spoken): boolean =>
  (block.kind === 'heading' || block.kind === 'title') &&
  (read.words[0]?.text === 'how' || cueWithin(cuesOf(read), 'pending.stories', 0, read.words.length));
/** "SOC 2 readiness for your vendors", "Achieve SOC 2 readiness by aligning your email": what readers get, and nothing of ours. */
const isForReader = ({ read: { words, marks } }: Spoken, { end }: Mention): boolean =>
  words.some(({ start, text }) => start >= end && text === 'your') &&
  !marks.some((mark) => mark?.has('us') === true || mark?.has('own') === true || mark?.has('our') === true);

/** A law that is called not met or still to come, and not only a part of what it asks for: "| HIPAA | N/A |", "We are working toward HIPAA compliance". */
const isOfLaw = (one: Spoken, lack: Lack): boolean =>
  likelihoodOf(lack) >= OF_LAW &&
  !READY.test(one.text.slice(lack.by === 'here' ? lack.mention.end : 0)) &&
  !one.statements.some(({ mention, act }) => act === 'audited' && mention.start === lack.mention.start) &&
  (lack.by === 'here' || AT_ONCE.some((sign) => lack.signs.has(sign))) &&
  !NOT_OF_LAW.some((sign) => lack.signs.has(sign)) &&
  (!lack.signs.has('affirmed') || lack.signs.has('denials-after'));
const OF_LAW = 0.7;
/** "GDPR readiness" is what a law is met with. */
const READY = /^[ -]read(?:y|iness)\b/i;
const AT_ONCE = ['pending-at-once', 'denied-at-once'];
const NOT_OF_LAW = ['preparing-after', 'preparing-before', 'standing-denied'];
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
    const framework = frameworkNamed(context, mention.key, sentence.page.day);
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
  isLawRefused(statement) ||
  (statement.act === 'compliant' &&
    (statement.subject === 'us' || (statement.subject === 'unsaid' && OF_PRODUCT.test(sentence.text))) &&
    statement.polarity === 'denied' &&
    statement.certainty === 'claim' &&
    deniesHolding(sentence, statement));
/** "Do you support HIPAA? No." */
const isLawRefused = ({ act, from, subject, polarity, certainty }: Statement): boolean =>
  from === 'answer' && act !== 'certified' && subject === 'us' && polarity === 'denied' && certainty === 'claim';
/** "Not HIPAA compliant yet", "This app is not …": said of what the page is about. */
const OF_PRODUCT =
  /^\P{L}*(?:(?:currently|still|as yet) )?(?:not\b|(?:this|the) (?:tool|app|application|product|service|platform|site|website|system|software)\b)/iu;

/** "… but we have a report", "nobody is", "it's an attestation" */
const EXPLAINED = anyOf([...reports.explained.wordings, ...reports.attested.wordings]);
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
/** "We do not store protected health information", "HIPAA does not apply to us", where HIPAA's file states a role. */
function withoutHealthData({ frameworks }: Context, one: Spoken): Fault | null {
  const framework = frameworks.get('hipaa');
  if (framework?.kind !== 'regulation' || !rolesStated(framework.role ?? '').has.has('associate')) return null;
  const stored = healthData(one);
  const said = stored?.isDenied === true && !isOfVendor(one) ? stored : deniesHealthLaw(one);
  if (said === null) return null;
  return { ...faultAt(one, said.start, one.text.slice(said.start, said.end)), severity: 'warning' };
}
const CERTIFIED: ReadonlySet<Compliance['kind']> = new Set(['certification']);
const REPORTED: ReadonlySet<Compliance['kind']> = new Set(['attestation']);
const AUDITED: ReadonlySet<Compliance['kind']> = new Set(['certification', 'attestation']);

/** Whether a report or certificate of the type and edition that is named holds on the page's day. */
function isHeld(context: Context, { page }: Spoken, { key, type, edition }: Mention): boolean {
  const framework = frameworkNamed(context, key, page.day);
  if (framework?.kind === 'attestation') {
    if (!['current', 'bridged'].includes(standing(framework, page.day).status)) return false;
    const current = currentReport(framework, page.day)?.report;
    return current !== undefined && (type === null || current.type >= type);
  }
  if (framework?.kind === 'assessment') return framework.completed !== undefined && framework.completed <= page.day;
  if (framework?.kind === 'regulation') return framework.role !== undefined && !NO_ROLE.test(framework.role);
  if (framework?.kind !== 'certification') return false;
  const { status } = standing(framework, page.day);
  return status === 'current' && (edition === null || framework.certificates.some((one) => one.edition === edition));
}

const NO_ROLE = /^(?:not\b|no\b|none\b)/i;

export const CONTRADICTION_DENIED: Rule[] = [
  { code: 'VS-C05', family: 'contradiction', severity: 'error', check: denied },
];

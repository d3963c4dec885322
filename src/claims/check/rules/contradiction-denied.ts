import type { Compliance } from '../../../schemas/compliance.ts';
import { type Mention, mentions } from '../../reading/schemes.ts';
import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isQuestion } from '../../reading/told.ts';
import { currentReport, standing } from '../../standing.ts';
import { isDeniedInRow, isPending, isPendingCell } from '../meant/pending.ts';
import { toldFor } from '../meant/read-spoken.ts';
import { faultOf } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

/** "We do not have a SOC 2 report" or "we're in the process of obtaining one" while one holds. */
function* denied(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, [...NO_CLAIMS, 'updates', 'learn'])) {
    const said = pendingIn(context, sentence) ?? uncertifiedIn(context, sentence) ?? noneIn(context, sentence);
    if (said !== null) {
      yield said;
      continue;
    }
    for (const statement of sentence.statements) {
      const { mention, act, subject, certainty } = statement;
      const framework = frameworkOf(context, mention.key);
      if (framework === undefined || framework.kind === 'assessment') continue;
      if (framework.kind === 'regulation') {
        if (!deniesLaw(sentence, statement) || !isHeld(context, sentence, mention)) continue;
        yield { ...faultOf(sentence, statement), severity: 'warning' };
        break;
      }
      if (mention.type !== null || mention.edition !== null || act === 'compliant') continue;
      if (certainty !== 'claim') continue;
      const isOurs = subject === 'us';
      // "We are not SOC 2 certified: nobody is" is right. Without a word of the report, it denies that there is one.
      const isWorded = framework.kind === 'attestation' && act === 'certified';
      if (isWorded && !NOT_YET.test(sentence.text) && (statement.from === 'answer' || isExplained(sentence))) continue;
      const isDenial =
        isOurs &&
        statement.polarity === 'denied' &&
        (statement.from === 'answer' || deniesHolding(sentence, statement));
      const isPlan =
        (isOurs || (subject === 'unsaid' && statement.noun && sentence.block.kind === 'text')) &&
        statement.polarity === 'affirmed' &&
        statement.tense === 'planned' &&
        isFirstPlan(sentence.read, statement, framework);
      if (!isDenial && !isPlan) continue;
      const { status } = standing(framework, sentence.page.day);
      if (status !== 'current' && status !== 'bridged') continue;
      yield { ...faultOf(sentence, statement), severity: isDenial && !isWorded ? 'error' : 'warning' };
      break;
    }
  }
}

/** "We are not HIPAA compliant": nobody is certified to a law, and what a law asks may not be asked of us. */
const deniesLaw = (sentence: Spoken, statement: Statement): boolean =>
  statement.act === 'compliant' &&
  statement.subject === 'us' &&
  statement.polarity === 'denied' &&
  statement.certainty === 'claim' &&
  deniesHolding(sentence, statement);

/** "… but we have a report", "nobody is", "it's an attestation" */
const EXPLAINED =
  /\b(?:nobody|no one|no company|no such|(?:not|isn't|never) a certif|certifies no|attest\w*|examin\w*|(?:our|have|hold|has|holds|share|current) (?:an? |our |the )?(?:SOC 2 )?(?:Type \w+ )?reports?)\b/i;
const EXPLAINED_CHARS = 160;
const isExplained = ({ block, start, text }: Spoken): boolean =>
  EXPLAINED.test(block.text.slice(start, start + text.length + EXPLAINED_CHARS));
const NOT_YET = /\b(?:yet|at this time|at present|so far)\b/i;

/** What a line, a row or a verb calls pending though it is held. */
function pendingIn(context: Context, one: Spoken): Fault | null {
  if (isQuestion(one.text)) return null;
  const isCell = isPendingCell(one);
  const named = isCell ? mentions(one.block.row ?? '') : one.mentions;
  const found = named.find(
    (mention) =>
      isHeld(context, one, mention) &&
      (isCell || isDeniedInRow(one, mention) || (isPending(one, mention) && isSaidOfUs(one, mention))),
  );
  if (found === undefined) return null;
  const text = isCell ? one.text : found.text;
  return {
    ...faultAt(one, isCell ? 0 : found.start, text),
    understood: {
      subject: 'us',
      act: 'named',
      scheme: found.text,
      polarity: 'affirmed',
      tense: 'planned',
      certainty: 'claim',
    },
    severity: 'warning',
  };
}
/** "We follow ISO 27001 but are not certified", "ISO 27001 isn't something that we hold", "No SOC 2 report exists yet". */
function uncertifiedIn(context: Context, one: Spoken): Fault | null {
  const [mention] = one.mentions;
  if (mention === undefined || one.mentions.length > 1 || isQuestion(one.text)) return null;
  const after = one.text.slice(mention.end);
  const isUncertified = context.frameworks.get(mention.key)?.kind === 'certification' && UNCERTIFIED.test(after);
  const isNone = NOT_THERE.test(after) && (ABSENT.test(one.text) || !HOLDER.test(one.text.slice(0, mention.start)));
  if (!(isUncertified || isNone) || !isHeld(context, one, mention)) return null;
  const { subject, certainty } = toldFor(one, mention.start, mention.end);
  if (!(subject === 'us' || (subject === 'unsaid' && isNone)) || certainty === 'condition' || certainty === 'worded')
    return null;
  return { ...faultAt(one, mention.start, mention.text), severity: 'warning' };
}
const UNCERTIFIED =
  /^[^;]{0,40}\b(?:but|though|although|yet|however|and)\b[^;]{0,20}\b(?:not|aren't|isn't|never|hasn't|haven't)\b(?: (?:yet|been|formally|currently|officially|ourselves|itself|actually|independently)){0,3} certified\b/i;
const NOT_THERE =
  /^(?: (?:report|certificate|certification|attestation|examination))? (?:exists (?:yet|at|so far|today)|(?:isn't|is not) (?:something (?:that )?we (?:hold|have)|(?:currently |yet )?(?:available|held|in place)(?! (?:for|in|to|under|by|from|through)\b)))/i;
const ABSENT = /^\W*no\b|\b(?:isn't|is not)\b/i;
const HOLDER = /\b(?:their|your|vendors?|customers?|whose)\b/i;

/** "We currently have no certifications", where a certificate holds. */
function noneIn(context: Context, one: Spoken): Fault | null {
  const match = NO_CERTIFICATIONS.exec(one.text);
  if (match === null || one.mentions.length > 0 || isQuestion(one.text) || EXCEPT.test(one.text)) return null;
  const { subject, certainty, tense } = toldFor(one, match.index, match.index + match[0].length);
  if (subject !== 'us' || certainty !== 'claim' || tense === 'past') return null;
  const isAny = [...context.frameworks.values()].some(
    (data) => data.kind === 'certification' && standing(data, one.page.day).status === 'current',
  );
  return isAny ? { ...faultAt(one, match.index, match[0]), severity: 'warning' } : null;
}
const NO_CERTIFICATIONS =
  /\b(?:no|not (?:\w+ )?(?:hold|have) any|don't (?:\w+ )?(?:hold|have) any) (?:(?:current|formal|security|compliance|third-party|vendor|independent|external|industry|other) ){0,3}certifications?\b/i;
const EXCEPT = /\b(?:other|except|besides|beyond|further|additional|yet for|fees?|required|needed|from)\b/i;

function isSaidOfUs(one: Spoken, { start, end }: Mention): boolean {
  const { subject, polarity, certainty } = toldFor(one, start, end);
  return (subject === 'us' || subject === 'unsaid') && polarity === 'affirmed' && certainty === 'claim';
}
/** Whether a report or certificate of the type and edition that is named holds on the page's day. */
function isHeld(context: Context, { page }: Spoken, { key, type, edition }: Mention): boolean {
  const framework = frameworkOf(context, key);
  if (framework?.kind === 'attestation') {
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
  if (after !== undefined && !isOfCompliance && !/[.,;)!–—]| - /.test(after.gap) && !CLOSING.has(after.text))
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
]);

/** A plan to get what is held already; a renewal is none. */
function isFirstPlan({ words, marks }: Sentence, { got, act }: Statement, framework: Compliance): boolean {
  const isFirst = act === 'attested' && words.some(({ text }) => text === 'first');
  if (!(got || act === 'certified' || isFirst)) return false;
  if (framework.kind === 'attestation' && act === 'audited') return false;
  return !words.some((_, index) => at(marks, index, 'again') > 0);
}

export const CONTRADICTION_DENIED: Rule[] = [
  { code: 'VS-C05', family: 'contradiction', severity: 'error', check: denied },
];

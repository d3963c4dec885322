import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { at, isOwnNameAt, wordAt } from '../../reading/sentence.ts';
import { isAsked, isQuestion, toldAt } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import others from '../meant/lexicon/wordings-others.json' with { type: 'json' };
import { isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault } from '../rule.ts';
import { isCertified } from './wording-stated.ts';

const LED = anyOf(others.ledCertifications.wordings);
const CERTIFIED_LEAD = anyOf(others.certifiedLead.wordings);
const OFFERED = anyOf(others.offeredCertifications.wordings);
/** "Our certifications and reports" leaves open which each one is. */
const AMONG_OTHERS =
  /certifications?,? (?:and|or|&) (?!(?:run|undergo|follow|comply|meet|adhere|are|have|hold|keep|maintain|perform|conduct)\b)|(?:and|or|&|\/|,) certifications/i;
/** How many sentences below a line may stand before the first report: it leads no further. */
const LED_SENTENCES = 12;

/** "We meet the requirements of the following certifications:" over items or paragraphs that begin with a SOC report's name. */
export function* certificationsLed(context: Context): Generator<Fault> {
  const sentences = spoken(context, ['learn']);
  for (const [index, one] of sentences.entries()) {
    const { block, text, read } = one;
    if (block.kind !== 'text' || one.mentions.length > 0 || !/certif|accredit/i.test(text)) continue;
    if (!text.trimEnd().endsWith(':') && !isRightOver(sentences, index)) continue;
    const counted = LED.exec(text);
    const found = counted ?? CERTIFIED_LEAD.exec(text);
    if (found === null || isAsked(read) || AMONG_OTHERS.test(text)) continue;
    // Whoever it is said of, a report certifies nobody.
    if (counted !== null && !saysOurs(one) && !OFFERED.test(text)) continue;
    const { polarity, certainty } = toldAt(read, found.index, found.index + found[0].length);
    if (polarity === 'denied' || certainty === 'question' || certainty === 'worded') continue;
    if (isOverReport(sentences, index)) yield { ...faultAt(one, found.index, found[0]), severity: 'warning' };
  }
}
/** Whether a block ends with a sentence and the next begins with a scheme's name: "The certifications we hold." over a list. */
function isRightOver(sentences: readonly Spoken[], index: number): boolean {
  const [one, next] = [sentences[index] as Spoken, sentences[index + 1]];
  if (next === undefined || next.block === one.block || next.page !== one.page || next.block.kind !== 'text')
    return false;
  return next.mentions.some(({ start }) => start <= ITEM_CHARS);
}
/** Whether a line speaks of us, of what we have, or of what readers of ours get. */
const saysOurs = ({ read }: Spoken): boolean =>
  read.words.some(
    (_, index) =>
      at(read.marks, index, 'us') > 0 ||
      at(read.marks, index, 'our') > 0 ||
      at(read.marks, index, 'own') > 0 ||
      isOwnNameAt(read, index),
  );

const THESE = anyOf(others.theseCertifications.wordings);
const ALONE = anyOf(others.certifiedAlone.wordings);
/** "We have SOC 1 and SOC 2 reports. Both certifications …", "Once certified, we'll share our SOC 2 report" */
export function* certificationsCalledSo(context: Context): Generator<Fault> {
  const sentences = spoken(context, ['learn']);
  for (const [index, one] of sentences.entries()) {
    if (!/certifi/i.test(one.text) || isSaidElsewhere(one)) continue;
    const these = THESE.exec(one.text);
    const inSentence = these === null ? one.mentions : one.mentions.filter(({ start }) => start < these.index);
    const isAbove = these !== null && one.previous === '' && one.block.kind === 'text';
    const before = isAbove ? namedAbove(sentences, index) : mentions(one.read.around.previous ?? '');
    const named = inSentence.length > 0 ? inSentence : before;
    const isOfReports = named.length > 0 && named.every(({ sort }) => sort === 'soc');
    const isAfterReport = named.some(
      ({ sort, end }) => sort === 'soc' && (inSentence.length === 0 || end < (these?.index ?? 0)),
    );
    const found = isAfterReport ? these : null;
    const met = found ?? (isOfReports ? ALONE.exec(one.text) : null);
    if (met === null) continue;
    const { polarity, certainty } = toldAt(one.read, met.index, met.index + met[0].length);
    if (polarity === 'denied' || certainty === 'question' || certainty === 'worded') continue;
    yield { ...faultAt(one, met.index, met[0]), severity: 'warning' };
  }
}

/** How many sentences above "these certifications" what they are may stand, and of how many items. */
const ABOVE_SENTENCES = 12;
/** What was named last above a block, all items of a list together; behind a heading only where it is nothing but reports. */
function namedAbove(sentences: readonly Spoken[], index: number): readonly Mention[] {
  const { page, block } = sentences[index] as Spoken;
  let isBehindHeading = false;
  const found: Mention[] = [];
  for (const one of sentences.slice(Math.max(0, index - ABOVE_SENTENCES), index).toReversed()) {
    if (one.page !== page || one.block.kind === 'cell') break;
    if (one.mentions.length === 0 || one.block.kind === 'heading') {
      if (found.length > 0) break;
      // Certificates of people, or of what is no scheme.
      if (one.block.kind !== 'heading' && /certif|accredit|course|exam/i.test(one.text)) return [];
    }
    if (one.block.kind === 'heading')
      isBehindHeading ||= one.text !== '' && one.block.depth !== undefined && block !== one.block;
    found.push(...one.mentions);
  }
  return isBehindHeading && found.some(({ sort }) => sort !== 'soc') ? [] : found;
}

/** Whether a report is called certified in so many words; "these certifications" after a report and a certificate are told here alone. */
const isSaidElsewhere = ({ statements }: Spoken): boolean =>
  statements.some(
    (said) =>
      said.mention.sort === 'soc' &&
      isCertified(said) &&
      !(said.from === 'antecedent' && statements.some(({ mention }) => mention.sort !== 'soc')),
  );

/** Whether what follows a line begins with a report's name, and no word of its own says what is certified. */
function isOverReport(sentences: readonly Spoken[], index: number): boolean {
  const lead = sentences[index] as Spoken;
  let hasReport = false;
  for (const one of sentences.slice(index + 1, index + 1 + LED_SENTENCES)) {
    if (one.page !== lead.page || one.block.kind === 'heading') break;
    // What is said in so many words below is found there.
    if (one.statements.some((said) => said.mention.sort === 'soc' && isCertified(said))) return false;
    hasReport ||= one.mentions.some(({ sort, start }) => sort === 'soc' && start <= ITEM_CHARS);
  }
  return hasReport;
}
const ITEM_CHARS = 2;

const CERTIFIES = new RegExp(anyOf(others.certifies.wordings), 'gi');
/** How far behind a report's name it may be said to certify something, in characters. */
const CERTIFIES_WITHIN = 90;

/** "We achieved SOC 2 Type 2 compliance, which certifies the effectiveness of our controls." */
export function* reportCertifies(context: Context): Generator<Fault> {
  for (const one of spoken(context)) {
    if (!/certif(?:ies|y\b|ying)/i.test(one.text) || !one.mentions.some(({ sort }) => sort === 'soc')) continue;
    for (const { index, 0: found } of one.text.matchAll(CERTIFIES)) {
      const named = one.mentions.findLast(({ end }) => end <= index + found.length);
      if (named?.sort !== 'soc' || index - named.end > CERTIFIES_WITHIN || /[;]/.test(one.text.slice(named.end, index)))
        continue;
      const isSaid = one.statements.some((said) => said.mention === named && isCertified(said));
      if (isSaid || !isPutForward(toldAt(one.read, index, index + found.length))) continue;
      yield { ...faultAt(one, index, found), severity: 'warning' };
      break;
    }
  }
}

const STATUS =
  /^\W*(?:(?:current|audit|compliance|certification|report) )?status\W{1,6}(?:fully |currently )?(certified)\b/i;
/** "Certified March 2025", "Certified [mm/yyyy]" and nothing else: a line of its own. */
const CERTIFIED_LINE =
  /^\W*(?:fully |currently )?(certified)(?:\W+(?:in |since )?(?:[a-z]{2,9}\W{1,3}|\d{1,2}\W{1,3}){0,2}(?:\d{4}|y{2,4}))?\W*$/i;
/** As long as a line is that names a scheme and says no more, in words. */
const NAME_WORDS = 6;
/** "Status: Certified" under a heading, or right under a line, that names a SOC report and nothing that can be certified. */
export function* statusCertified(context: Context): Generator<Fault> {
  const sentences = spoken(context);
  for (const [index, one] of sentences.entries()) {
    const line = CERTIFIED_LINE.exec(one.text);
    const status = STATUS.exec(one.text) ?? line;
    if (status === null || one.mentions.length > 0 || one.block.kind === 'heading') continue;
    if (one.statements.some((said) => said.mention.sort === 'soc' && isCertified(said))) continue;
    const { heading = '' } = one.block;
    const over = line === null ? undefined : nameRightOver(sentences, index);
    const named = over ?? (isQuestion(heading) ? [] : mentions(heading));
    if (named.length === 0 || named.some(({ sort }) => sort !== 'soc')) continue;
    const start = one.text.toLowerCase().lastIndexOf('certified', status[0].length);
    if (wordAt(one.read, start) >= 0)
      yield { ...faultAt(one, start, one.text.slice(start, start + 9)), severity: 'warning' };
  }
}
/** What a short line right above a block names. */
function nameRightOver(sentences: readonly Spoken[], index: number): readonly Mention[] | undefined {
  const [line, one] = [sentences[index - 1], sentences[index] as Spoken];
  if (line === undefined || line.page !== one.page || line.block === one.block || line.block.kind !== 'text')
    return undefined;
  return line.mentions.length > 0 && line.read.words.length <= NAME_WORDS ? line.mentions : undefined;
}

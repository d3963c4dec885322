import type { Role } from '../../reading/lexicon.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { at } from '../../reading/sentence.ts';
import { toldAt } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import { endedEditionOf, isEditionHistory } from '../meant/ended-edition.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { isIntroduced } from './introduced.ts';

/** Whether a sentence tells of a scheme's end; "the invalidation of Safe Harbor" is not that of another scheme beside it. */
export function hasHistory(mention: Mention, sentence: Spoken): boolean {
  const { start, end } = mention;
  const { read } = sentence;
  const told = predecessorEnd(mention, sentence);
  return read.words.some((word, index) => {
    const length = at(read.marks, index, 'schemeHistory');
    // What is said of the one before it doesn't end the one that took its place.
    if (length === 0 || (word.start >= end && word.end <= told)) return false;
    const of = index + length;
    if (read.words[of]?.text !== 'of') return true;
    const named = read.words.slice(of + 1, of + 4).find(({ capital }) => capital);
    return named === undefined || (start < named.end && named.start < end);
  });
}

/** Where it ends that tells what a scheme was called or came after: "SSAE 16 *(formerly SAS 70)*", "SSAE 16, *the successor of SAS 70*". */
function predecessorEnd({ end }: Mention, { text, mentions }: Spoken): number {
  const next = mentions.find(({ start }) => start > end);
  return next !== undefined && PREDECESSOR.test(text.slice(end, next.start)) ? next.end : end;
}
const PREDECESSOR = anyOf(reports.predecessor.wordings);

/** Other safe harbors than that between the EU and the United States: of a state's law, of research, of HIPAA. */
const OTHER_HARBOR = /\b(?:Act|statute|state|research\w*|HIPAA|COPPA|PRIVO|kidSAFE|children\w*|DMCA|de-?identif\w*)\b/i;
const isOtherHarbor = ({ key, text }: Mention, sentence: string): boolean =>
  key === 'safe-harbor' && !/\b(?:EU|US)\b/.test(text) && OTHER_HARBOR.test(sentence);

const BARE_HARBOR = /\bsafe harbou?r\b/i;
/** "Transfers take place under Safe Harbor": the name alone, where nothing but the transfer of data is spoken of. */
function* bareHarbor(sentence: Spoken): Generator<Fault> {
  const { text, read, mentions, page } = sentence;
  const found = BARE_HARBOR.exec(text);
  if (found === null || mentions.some(({ key }) => key === 'safe-harbor')) return;
  const says = (role: Role): boolean => read.words.some((_, index) => at(read.marks, index, role) > 0);
  if (!says('transfers') || says('otherHarbor') || says('schemeHistory') || page.collection === 'company') return;
  const told = toldAt(read, found.index, found.index + found[0].length);
  if (told.polarity === 'denied' || told.certainty === 'question' || told.certainty === 'worded') return;
  if (told.subject === 'other' && page.collection === 'learn') return;
  yield faultAt(sentence, found.index, found[0]);
}

/** The successor of SSAE 16 took its place for reports from 1 May 2017 on (AICPA, SSAE 18). SAS 70 is caught as a scheme that ended. */
const ENDED_SSAE = /^SSAE\b\D{0,6}16\b/i;
/** Certified to it, nobody is in any year: that is said by another rule. */
const isEndedStandard = (one: Mention, { statements }: Spoken): boolean =>
  one.sort === 'ssae' &&
  ENDED_SSAE.test(one.text) &&
  !statements.some(({ mention, act }) => mention.start === one.start && act === 'certified');

/** A framework that a court or its maker ended, or an edition, told as if it were in force. */
function isInForce(one: Mention, sentence: Spoken): boolean {
  const edition = endedEditionOf(one, sentence);
  if (isTitle(sentence)) return false;
  if (edition !== undefined) return !isEditionHistory(edition, one, sentence);
  const isOfEnded = one.sort === 'ended' && !isOtherHarbor(one, sentence.text);
  return (isOfEnded || isEndedStandard(one, sentence)) && !hasHistory(one, sentence);
}
/** "AWS KMS uses modules that are validated under FIPS 140-2": what a cloud provider's own modules hold is for it to say. */
const OF_CLOUD = anyOf(reports.cloudModules.wordings);
const isOfCloud = ({ key }: Mention, { text }: Spoken): boolean => key === 'fips-140' && OF_CLOUD.test(text);

/** What the company says it doesn't claim, and titles that tell no more than what a page is about. */
const isTitle = ({ page, block, statements }: Spoken): boolean =>
  page.collection === 'company' ||
  (block.kind === 'title' && statements.every(({ act }) => act === 'named' || act === 'held'));

/** "Are you in the Privacy Shield program?" "Yes, …" */
const AFFIRMS = /^\W*(?:yes|yep|absolutely|certainly|of course|indeed)\b/i;

/** "Control A.12.4": ISO/IEC 27001:2013 numbered its controls from A.5 to A.18; the edition of 2022 ends with A.8. */
const OLD_CONTROL = /\bA\.(?:9|1[0-8])\.\d{1,2}(?:\.\d{1,2})?\b/;
const OLD_ANNEX_ENDED = '2025-11-01';
/** Other standards have an annex A of their own: ISO/IEC 27018, 27701 and 42001. */
const OTHER_ANNEX = /\b(?:27018|27701|42001)\b/;
const isOfAnnexA = ({ blocks }: Spoken['page']): boolean =>
  blocks.some(({ text }) => /\b2700[12]\b/.test(text)) && !blocks.some(({ text }) => OTHER_ANNEX.test(text));
/** Once a page: its other controls are numbered alike. */
function* oldControls(context: Context): Generator<Fault> {
  const seen = new Set<Spoken['page']>();
  for (const sentence of spoken(context)) {
    const { page, text, read } = sentence;
    const found = OLD_CONTROL.exec(text);
    if (found === null || seen.has(page) || page.day < OLD_ANNEX_ENDED) continue;
    if (!isOfAnnexA(page)) {
      seen.add(page);
      continue;
    }
    if (read.words.some((_, index) => at(read.marks, index, 'schemeHistory') > 0) || /2022|mapped|formerly/i.test(text))
      continue;
    const end = found.index + found[0].length;
    const told = toldAt(read, found.index, end);
    if (told.polarity === 'denied' || told.certainty === 'question' || told.certainty === 'worded') continue;
    seen.add(page);
    yield faultAt(sentence, found.index, found[0]);
  }
}

/** Once a sentence. */
function* ended(context: Context): Generator<Fault> {
  yield* oldControls(context);
  for (const sentence of spoken(context)) {
    yield* bareHarbor(sentence);
    const mention = sentence.mentions.find((one) => isInForce(one, sentence));
    if (mention === undefined || isIntroduced(sentence.text, mention) || isOfCloud(mention, sentence)) continue;
    const told = toldAt(sentence.read, mention.start, mention.end);
    if (told.polarity === 'denied' || told.certainty === 'worded') continue;
    if (told.certainty === 'question' && !AFFIRMS.test(sentence.block.answer ?? '')) continue;
    if (told.subject === 'other' && sentence.page.collection === 'learn') continue;
    yield faultAt(sentence, mention.start, mention.text);
  }
}

export const WORDING_ENDED: Rule[] = [{ code: 'VS-W09', family: 'wording', severity: 'warning', check: ended }];

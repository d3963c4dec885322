import { at, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { toldAt } from '../../reading/told.ts';
import { faultOf, isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { CLAIMED, isCriteria, isListed, type Place, proceduresFollowed, standardsMet } from './wording-standards.ts';

/** SOC 2 complied with, as if it were a rule; or said to require something. */
function* noRules(context: Context): Generator<Fault> {
  // A guide explains to buyers in their own words.
  for (const sentence of spoken(context, ['learn'])) {
    if (!sentence.mentions.some(isCriteria)) continue;
    const found =
      sentence.statements.find(
        (one) =>
          isCriteria(one.mention) &&
          isPutForward(one) &&
          !isUsual(one) &&
          !hasOwnNoun(one, sentence) &&
          isCompliedWith(one, sentence),
      ) ?? null;
    if (found !== null) {
      yield faultOf(sentence, found);
      continue;
    }
    const imagined = requirementIn(sentence) ?? standardsMet(sentence) ?? proceduresFollowed(sentence);
    if (imagined !== null && isPutForward(toldAt(sentence.read, imagined.start, imagined.end)))
      yield faultAt(sentence, imagined.start, sentence.text.slice(imagined.start, imagined.end));
  }
}
/** "SOC 2 compliant" is said everywhere and misleads nobody; "complies with the requirements of SOC 2" makes rules of criteria. */
const isUsual = ({ word }: Statement): boolean => /^complian(?:t|ce)$/i.test(word);
/** "comply with ISO 27001, and a SOC 2 report is available": the report is another matter. */
const hasOwnNoun = ({ mention }: Statement, { text }: Spoken): boolean =>
  /\b(?:an?|our|the|its) $/i.test(text.slice(Math.max(0, mention.start - 5), mention.start)) &&
  /^ (?:reports?|attestations?|examinations?)\b/i.test(text.slice(mention.end));
/** "To comply with SOC 2, restrict …" takes it for a rulebook. */
const TO_COMPLY = /(?:^|[,;:] )to (?:comply with|meet) [^,;]{1,40}$/i;
function isCompliedWith(one: Statement, { read, block }: Spoken): boolean {
  if (
    one.act === 'compliant' &&
    !one.noun &&
    one.certainty === 'requirement' &&
    TO_COMPLY.test(read.text.slice(0, one.end))
  )
    return true;
  if (one.act !== 'compliant' || !CLAIMED.has(one.certainty) || one.tense !== 'now' || one.subject === 'nobody')
    return false;
  if (one.from === 'antecedent' || (block.kind === 'heading' && one.noun)) return false;
  if (!one.noun) return true;
  // "Compliance documentation, including our SOC 2 report" is of papers.
  if (one.start < one.mention.start && !WITH.test(read.text.slice(one.start + one.word.length, one.mention.start)))
    return false;
  if (/\bin (?:full |strict |complete )?$/i.test(read.text.slice(0, one.start))) return true;
  if (one.subject === 'unsaid' && one.got) return false;
  // "maintains SOC 2 compliance" says that it's so; "our SOC 2 compliance" and "SOC 2 compliance" name a topic.
  const first = wordAt(read, one.start);
  for (let index = first - 1; index >= Math.max(0, first - 4); index -= 1) {
    if (at(read.marks, index, 'hold') > 0 || at(read.marks, index, 'got') > 0)
      return !['are', 'is'].includes(read.words[index]?.text ?? '') && at(read.marks, index, 'noun') === 0;
    if (at(read.marks, index, 'determiners') === 0) return false;
  }
  return false;
}
const WITH =
  /^ (?:with|to|of|under)(?: (?:the|our|all|both|HIPAA|GDPR|and|ISO 27001),?)*(?: [A-Z][\w-]*,?(?: and)?)* $/;
/** "SOC 2's stringent security standards", "the requirements of SOC 2", "SOC 2 requires that" */
function requirementIn({ read, mentions }: Spoken): Place | null {
  const { words, marks } = read;
  for (const mention of mentions) {
    if (!isCriteria(mention)) continue;
    const end = wordAt(read, mention.end);
    for (let index = end; index < Math.min(words.length, end + 4); index += 1) {
      const gap = words[index]?.gap ?? '';
      if (/[.;:()–—]/.test(gap)) break;
      // What an examination takes is a fact: "a SOC 2 attestation requires an independent auditor".
      if (at(marks, index, 'demands') > 0 && EXAMINED.test(words[index - 1]?.text ?? '')) break;
      if (at(marks, index, 'demands') > 0) return { start: mention.start, end: words[index]?.end ?? mention.end };
      const length = at(marks, index, 'imagined');
      if (length > 0 && !gap.includes(',') && words[index]?.text !== 'controls')
        return { start: mention.start, end: words[index + length - 1]?.end ?? mention.end };
      if (!BETWEEN.has(words[index]?.text ?? '') && at(marks, index, 'noun') === 0) break;
    }
    const start = wordAt(read, mention.start);
    const joint = words[start - 1]?.text === 'the' || words[start - 1]?.text === 'a' ? start - 2 : start - 1;
    if (!['of', 'for', 'in', 'under'].includes(words[joint]?.text ?? '')) continue;
    if (/^(?:attestation|auditing|audit|reporting)$/.test(words[joint - 2]?.text ?? '')) continue;
    if (at(marks, joint - 1, 'imagined') > 0 && words[joint - 1]?.text !== 'controls')
      return { start: words[joint - 1]?.start ?? 0, end: mention.end };
  }
  return null;
}
const EXAMINED = /^(?:attestations?|audits?|examinations?|reports?)$/;
const BETWEEN = new Set([
  'compliance',
  'stringent',
  'security',
  'strict',
  'rigorous',
  'however',
  'retention',
  'data',
  'audit',
  'reporting',
  'type',
  'privacy',
  's',
  'also',
  'typically',
  'high',
  'the',
]);

/** How many words may stand between "regulations" and what is counted among them. */
const LIST_WORDS = 10;
const MIXED =
  /^(?:standards?|frameworks?|certifications?|attestations?|programs?|audits?|schemes?|requirements? and|best)$/;
/** "regulations such as GDPR and SOC 2" */
function* noLaws(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const { read, mentions } = sentence;
    const regulator = regulatorIn(sentence);
    if (regulator !== null) {
      if (isPutForward(toldAt(read, regulator.start, regulator.end)))
        yield faultAt(sentence, regulator.start, sentence.text.slice(regulator.start, regulator.end));
      continue;
    }
    // What is joined under the Data Privacy Framework is enforced as law (FTC Act section 5).
    const wrong = mentions.filter(
      ({ sort, key }) => sort === 'soc' || sort === 'iso' || (sort === 'scheme' && !key.endsWith('dpf')),
    );
    if (wrong.length === 0) continue;
    const other = andOtherLaws(sentence);
    if (other !== null) {
      if (isPutForward(toldAt(read, other.start, other.end)))
        yield faultAt(sentence, other.start, sentence.text.slice(other.start, other.end));
      continue;
    }
    const laws = read.words.findIndex((_, index) => at(read.marks, index, 'laws') > 0);
    if (laws === -1) continue;
    const listing = read.words.findIndex(
      (word, index) =>
        index > laws && index <= laws + LIST_WORDS && (at(read.marks, index, 'listing') > 0 || word.gap.includes('(')),
    );
    if (listing === -1) continue;
    if (read.words.slice(Math.max(0, laws - 3), listing).some(({ text }) => MIXED.test(text))) continue;
    const start = read.words[laws]?.start ?? 0;
    const from = read.words[listing]?.start ?? 0;
    const counted = wrong.find((mention) => mention.start >= from && isListed(sentence, from, mention.start));
    if (counted === undefined || !isPutForward(toldAt(read, start, from))) continue;
    yield faultAt(sentence, start, sentence.text.slice(start, counted.end));
  }
}
/** How far from its maker or its standard a word for a regulator may stand. */
const [MAKER_WITHIN, MADE_WITHIN] = [7, 14];
/** "the AICPA is a regulatory body", "regulatory bodies have made standards such as PCI DSS" */
function regulatorIn({ read, mentions }: Spoken): Place | null {
  const { words, marks } = read;
  const index = words.findIndex((_, at_) => at(marks, at_, 'regulators') > 0);
  if (index === -1) return null;
  const end = words[index + at(marks, index, 'regulators') - 1]?.end ?? 0;
  let isOne = false;
  for (let back = index - 1; back >= Math.max(0, index - MAKER_WITHIN); back -= 1) {
    if (at(marks, back, 'copula') > 0) isOne = true;
    const made = Math.max(...[0, 1, 2, 3, 4, 5].map((far) => (at(marks, back - far, 'makers') > far ? far + 1 : 0)));
    if (made > 0) return isOne ? { start: words[back - made + 1]?.start ?? 0, end } : null;
    if (at(marks, back, 'prepositions') > 0 && words[back]?.text !== 'of') break;
  }
  const listing = words.findIndex(
    (_, at_) => at_ > index && at_ <= index + MADE_WITHIN && at(marks, at_, 'listing') > 0,
  );
  if (listing === -1) return null;
  const listed = mentions.find(({ start, sort, key }) => {
    const far = wordAt(read, start) - listing;
    return far > 0 && far <= 3 && (sort === 'soc' || key === 'pci-dss' || sort === 'iso');
  });
  return listed === undefined ? null : { start: words[index]?.start ?? 0, end: listed.end };
}
/** "SOC 2, HIPAA and other regulations" */
function andOtherLaws({ read, mentions }: Spoken): Place | null {
  const { words, marks } = read;
  const other = words.findIndex(
    ({ text }, index) =>
      (text === 'other' || text === 'similar') && ['and', 'or'].includes(words[index - 1]?.text ?? ''),
  );
  if (other < 1) return null;
  const laws = [other + 1, other + 2].find((index) => at(marks, index, 'laws') > 0);
  if (laws === undefined) return null;
  const end = laws + at(marks, laws, 'laws');
  if (words.slice(other, end + 2).some(({ text }) => MIXED.test(text))) return null;
  let start: number | null = null;
  for (let index = other - 2; index >= 0; index -= 1) {
    const word = words[index];
    const named = word === undefined ? undefined : mentions.find((one) => one.start < word.end && one.end > word.start);
    if (named !== undefined) {
      if (named.sort === 'soc' || named.sort === 'iso') start = named.start;
    } else if (at(marks, index, 'joints') === 0) break;
  }
  return start === null ? null : { start, end: words[end - 1]?.end ?? start };
}
/** A service may well meet the program's controls and baselines. */
const OF_CONTROLS = /requirements?|controls?|baselines?|standards?|guidelines?/i;
const AUTHORIZING = new Set(['fedramp', 'stateramp']);
/** FedRAMP itself says "certified" since its Consolidated Rules for 2026, and Texas always did. */
const CERTIFYING = /^(?:Fed|TX)/i;
/** FedRAMP certifies a service, GovRAMP authorizes it, or it's in process or ready: nobody is compliant with either or accredited by it. */
function* authorizes(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const found = sentence.statements.find(
      (one) =>
        AUTHORIZING.has(one.mention.key) &&
        isPutForward(one) &&
        (one.act === 'accredited' || (one.act === 'certified' && !CERTIFYING.test(one.mention.text))
          ? one.certainty === 'claim' && (!one.noun || one.holds) && one.from !== 'heading' && one.from !== 'antecedent'
          : one.from !== 'heading' &&
            one.from !== 'lead' &&
            isCompliedWith(one, sentence) &&
            !OF_CONTROLS.test(sentence.text.slice(one.mention.end, one.mention.end + 60))),
    );
    if (found !== undefined) yield faultOf(sentence, found);
  }
}

export const WORDING_IMAGINED: Rule[] = [
  { code: 'VS-W14', family: 'wording', severity: 'warning', check: noRules },
  { code: 'VS-W15', family: 'wording', severity: 'warning', check: noLaws },
  { code: 'VS-W16', family: 'wording', severity: 'warning', check: authorizes },
];

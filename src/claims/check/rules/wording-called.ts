import { mentions as mentionsOf } from '../../reading/schemes.ts';
import { toldAt } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import called from '../meant/lexicon/called.json' with { type: 'json' };
import { isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault } from '../rule.ts';
import { isCertified } from './wording-stated.ts';

const ONLY_REPORTS = new WeakMap<Spoken['page'], boolean>();
/** Whether the schemes that a page names all end in a report; read once a page. */
export function onlyReports(page: Spoken['page']): boolean {
  const known = ONLY_REPORTS.get(page);
  if (known !== undefined) return known;
  const named = page.blocks.flatMap(({ text }) => mentionsOf(text)).filter(({ sort }) => sort !== 'law');
  const are = named.length > 0 && named.every(({ sort }) => sort === 'soc');
  ONLY_REPORTS.set(page, are);
  return are;
}
/** "The certification isn't a checklist", "achieving this certification took the whole team", where a page names reports alone. */
const THE_CERTIFICATION = new RegExp(
  `\\b(?:(?:the|this|that|such a) (?:(?:${called.adjectives.words.join('|')}) )?certification|(?:these|both|such) certifications)\\b(?! (?:${called.otherBehind.words.join('|')})\\b)`,
  'i',
);
/** Staff's certifications, reviews of access and devices have a word of their own near. */
const OTHERWISE_CERTIFIED = new RegExp(
  `\\b(?:${called.otherBefore.words.join('|')})\\b(?:\\W+\\w+){0,4}\\W+certification|certification(?:\\W+\\w+){0,3}\\W+(?:${called.taught.words.join('|')})\\b|access certification`,
  'i',
);
/** Once a page: what is said again of the same report is no other fault. */
export function* calledTheCertification(context: Context): Generator<Fault> {
  const seen = new Set<Spoken['page']>();
  const sentences = spoken(context, ['learn']);
  for (const [index, sentence] of sentences.entries()) {
    const { page, text, read, mentions, statements } = sentence;
    const met = seen.has(page) ? null : (THE_CERTIFICATION.exec(text) ?? gottenIn(text));
    if (met === null || mentions.length > 0) continue;
    if (statements.some((one) => isCertified(one) && isPutForward(one))) continue;
    if (OTHERWISE_CERTIFIED.test(text) || !onlyReports(page)) continue;
    if (/certifications$/i.test(met[0]) && isBehindPeople(sentences, index)) continue;
    const { polarity, certainty } = toldAt(read, met.index, met.index + met[0].length);
    if (certainty === 'question' || certainty === 'worded' || (polarity === 'denied' && !IS_NOT.test(text))) continue;
    seen.add(page);
    yield { ...faultAt(sentence, met.index, met[0]), severity: 'warning' };
  }
}
/** "Engineers take exams. These certifications are paid for by us.": how many sentences before it people may stand. */
const PEOPLE_WITHIN = 4;
const OF_PEOPLE = anyOf(called.ofPeople.wordings);
const isBehindPeople = (sentences: readonly Spoken[], index: number): boolean =>
  sentences
    .slice(Math.max(0, index - PEOPLE_WITHIN), index)
    .some(({ page, text }) => page === sentences[index]?.page && OF_PEOPLE.test(text));
const GOTTEN = anyOf(called.gotten.wordings);
const OTHER_NEXT = new RegExp(`^ (?:${called.otherBehind.words.join('|')})\\b`, 'i');
/** "We have achieved industry-wide accreditation.", and not "accreditation by a body" */
function gottenIn(text: string): RegExpExecArray | null {
  const met = GOTTEN.exec(text);
  return met === null || OTHER_NEXT.test(text.slice(met.index + met[0].length)) ? null : met;
}
/** "The certification isn't a self-assessment" has one all the same. */
const IS_NOT = /certification (?:isn't|is not|was not|wasn't|doesn't|does not)\b/i;

const OBTAINED = anyOf(called.obtained.wordings);
const NOUN = anyOf(called.noun.wordings);
const LOOKED_AT = 90;
/** "We have not yet completed a SOC 2 certification": whoever has not got one yet thinks that there is one. */
export function* certificationToGet(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, ['learn']))
    for (const { sort, start, end } of sentence.mentions) {
      if (sort !== 'soc' || !NOUN.test(sentence.text.slice(end, end + LOOKED_AT))) continue;
      if (!OBTAINED.test(sentence.text.slice(Math.max(0, start - LOOKED_AT), start))) continue;
      const { certainty } = toldAt(sentence.read, start, end);
      if (certainty === 'question' || certainty === 'worded') continue;
      yield { ...faultAt(sentence, start, sentence.text.slice(start, end)), severity: 'warning' };
    }
}

const SEALS = anyOf(called.seals.wordings);
/** "The SOC 2 seal of approval", "HIPAA seal of compliance", where nothing was said of a certificate. */
export function* sealed(context: Context, sort: 'soc' | 'law'): Generator<Fault> {
  for (const sentence of spoken(context, ['learn']))
    for (const mention of sentence.mentions) {
      const met = mention.sort === sort ? SEALS.exec(sentence.text.slice(mention.end, mention.end + LOOKED_AT)) : null;
      if (met === null || mention.key === 'coppa' || mention.key === 'eidas') continue;
      if (sentence.statements.some((one) => one.mention === mention && isCertified(one))) continue;
      const end = mention.end + met.index + met[0].length;
      if (!isPutForward(toldAt(sentence.read, mention.start, end))) continue;
      yield { ...faultAt(sentence, mention.start, sentence.text.slice(mention.start, end)), severity: 'warning' };
    }
}

const OF_OTHER =
  /certification of (?:\w+ )?(?:access|rights|users?|accounts?|products?|devices?|staff|employees|skills|partners?)\b|access certification/i;
const TAUGHT = /\b(?:exams?|courses?|training)\b/i;
/** "The certification of access rights", "staff take an exam. The certification …": not of the report that a heading names. */
export const isOfOtherThing = ({ text, read }: Spoken): boolean =>
  OF_OTHER.test(text) || TAUGHT.test(read.around.previous ?? '');

import { statementAsked } from './asked-lead.ts';
import { asksForIt } from './asks-for-it.ts';
import { ACTS, type Act } from './lexicon.ts';
import { hasOtherKinds } from './other-kinds.ts';
import { ownStatements } from './own-statements.ts';
import type { Mention } from './scheme-names.ts';
import { mentions } from './schemes.ts';
import { at, readSentence, type Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';
import { denies, isAsked, isQuestion, toldAt } from './told.ts';
import { wordsOf } from './words.ts';
import { yesOrNo } from './yes-or-no.ts';

/** A heading that is more than a name is no lead. */
const HEADING_WORDS = 9;
/** Nor is a question that asks for more than one thing. */
const LEAD_WORDS = 14;
/** What stands under a lead or a heading continues it only when it is no sentence of its own. */
const FRAGMENT_WORDS = 12;

const isFragment = ({ words, marks }: Sentence, limit = FRAGMENT_WORDS): boolean =>
  words.length <= limit && !words.some(({ text }, index) => FINITE.has(text) && at(marks, index, 'noun') === 0);
const FINITE = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'can',
  'will',
  'may',
  'does',
  'do',
  'must',
  'should',
]);

interface Lead {
  text: string;
  from: 'lead' | 'heading';
}
function leadOf({ around, text }: Sentence): Lead | null {
  const { lead = '', heading = '', previous = '', kind } = around;
  if (lead.trim() !== '' && lead !== text) {
    const asked = isQuestion(lead) ? statementAsked(lead) : lead;
    return asked === null ? null : { text: ended(asked), from: 'lead' };
  }
  if (kind === 'question' || kind === 'title' || isQuestion(text)) return null;
  const asked = statementAsked(previous) ?? statementAsked(heading);
  if (asked !== null && wordsOf(asked).length <= LEAD_WORDS) return { text: ended(asked), from: 'heading' };
  const words = wordsOf(heading);
  if (words.length === 0 || words.length > HEADING_WORDS || isQuestion(heading)) return null;
  return { text: ended(heading), from: 'heading' };
}
const ended = (lead: string): string => (/:\s*$/.test(lead) ? lead.trimEnd() : `${lead.trimEnd()}:`);

/** "Our certifications include:" over "SOC 2 Type II": an item says what its lead says of it. */
export function underLead(sentence: Sentence, named: readonly Mention[], own: Statement[]): Statement[] {
  const lead = leadOf(sentence);
  if (lead === null || (lead.from === 'heading' && !isFragment(sentence))) return own;
  if (!own.some(({ act, subject }) => act === 'named' || subject === 'unsaid')) return own;
  const shift = lead.text.length + 1;
  const joined = readSentence(`${lead.text} ${sentence.text}`, sentence.parties, sentence.around);
  const moved = named.map((mention) => ({ ...mention, start: mention.start + shift, end: mention.end + shift }));
  const over = ownStatements(joined, moved);
  // "Held today, or on the roadmap" leaves open which an item is.
  const isOfBoth =
    lead.from === 'heading' && readSentence(lead.text, sentence.parties).words.some(({ text }) => HELD_NOW.has(text));
  return own.map((one) => {
    const same = over.find(({ mention, act }) => mention.start === one.mention.start + shift && act !== 'named');
    const told = toldAt(joined, one.start + shift, one.end + shift);
    // "Security at every layer" says of nobody what stands under it.
    const isOfNobody = lead.from === 'heading' && told.subject === 'nobody' && told.certainty === 'explanation';
    const act =
      one.act === 'named' &&
      same !== undefined &&
      (isCertified(one.mention) ||
        (!hasOtherKinds(lead.text) && !isMixed(actsIn(readSentence(lead.text, sentence.parties)))))
        ? same.act
        : one.act;
    return {
      ...one,
      act,
      ...(act === one.act ? {} : { word: same?.word ?? '', noun: same?.noun ?? false }),
      subject: one.subject === 'unsaid' && !isOfNobody ? told.subject : one.subject,
      named: one.subject === 'unsaid' ? told.named : one.named,
      polarity: told.polarity,
      tense: one.tense === 'now' && !isOfBoth ? told.tense : one.tense,
      certainty: one.certainty === 'claim' && !isOfNobody ? told.certainty : one.certainty,
      from: lead.from,
    };
  });
}
const HELD_NOW: ReadonlySet<string> = new Set(['held', 'today', 'now', 'current', 'currently']);
/** Of "certifications and reports", a management standard is the former. */
const isCertified = ({ sort, key }: Mention): boolean => sort === 'iso' && key !== 'iso';

/** The standings that a lead names. "Certifications and reports" leaves open which an item is. */
function actsIn({ marks, words }: Sentence): Set<Act> {
  const found = new Set<Act>();
  for (let index = 0; index < words.length; index += 1)
    // "Compliance certifications": the first of the two says which kind.
    for (const act of ACTS)
      if (at(marks, index, act) > 0 && !(words[index + 1]?.gap === ' ' && at(marks, index + 1, 'noun') > 0))
        found.add(act);
  return found;
}
const isMixed = (acts: ReadonlySet<Act>): boolean =>
  acts.has('certified') &&
  (acts.has('attested') || acts.has('audited') || acts.has('compliant') || acts.has('authorized'));

const POINTING = new Set(['this', 'these', 'that', 'those', 'the', 'above', 'such', 'our', 'mentioned']);
/** "This certification", "the above certifications": the standing of what was named last. */
export function referredTo(sentence: Sentence): Statement[] {
  const { around, marks, words, text } = sentence;
  const previous = around.previous ?? '';
  const heading = around.kind === 'heading' ? '' : (around.heading ?? '');
  if ((previous === '' && heading === '') || words.length === 0) return [];
  for (let index = 0; index < words.length; index += 1) {
    if (at(marks, index, 'noun') === 0 || (at(marks, index, 'certified') === 0 && at(marks, index, 'accredited') === 0))
      continue;
    const from = pointsFrom(sentence, index);
    if (from === null) continue;
    const before = mentions(previous);
    const found = before.length > 0 || wordsOf(heading).length > HEADING_WORDS ? before : mentions(heading);
    if (found.length === 0) return [];
    const start = words[from]?.start ?? 0;
    const end = words[index]?.end ?? 0;
    const told = toldAt(sentence, words[index]?.start ?? 0, end);
    const act: Act = at(marks, index, 'certified') > 0 ? 'certified' : 'accredited';
    return found.map((mention) => ({
      ...told,
      mention,
      act,
      word: text.slice(words[index]?.start ?? 0, end),
      noun: true,
      got: false,
      holds: false,
      start,
      end,
      text: text.slice(start, end),
      from: 'antecedent',
    }));
  }
  return [];
}

/** The word from which a noun points back: "*this* certification", "*it* is … a certification", "*Certification* performed by …". */
function pointsFrom({ marks, words }: Sentence, index: number): number | null {
  const before = words[index - 1]?.text ?? '';
  if (index === 0)
    return MADE.has(words[1]?.text ?? '') && words[1]?.gap === ' ' && marks[1]?.has('noun') !== true ? 0 : null;
  if (words[index]?.gap === ' ' && POINTING.has(before)) return index - 1;
  const isIt = IT.has(words[0]?.text ?? '') && (at(marks, 1, 'copula') > 0 || words[0]?.text === "it's");
  if (!isIt || index > IT_WITHIN) return null;
  // "It is not a standard but a certification": whatever is said to be it must have its own article.
  for (let back = index - 1; back > Math.max(0, index - 4); back -= 1) {
    if (['a', 'an', 'the'].includes(words[back]?.text ?? '')) return 0;
    if (/[,;:]/.test(words[back + 1]?.gap ?? '') || at(marks, back, 'prepositions') > 0) return null;
  }
  return null;
}
const IT = new Set(['it', "it's", 'this', 'which']);
const IT_WITHIN = 10;
const MADE = new Set([
  'performed',
  'conducted',
  'issued',
  'granted',
  'awarded',
  'carried',
  'obtained',
  'renewed',
  'given',
  'done',
  'verified',
  'provided',
]);

/** What an answer makes of its question: "Yes, we are." makes a claim of it, "No." a denial. */
export function answered(sentence: Sentence, own: Statement[]): Statement[] {
  if (!isAsked(sentence)) return own;
  const { around, parties } = sentence;
  const says = around.answer === undefined ? null : yesOrNo(readSentence(around.answer.slice(0, 120), parties));
  return own.map((one) => {
    // "Is SOC 2 a certification?" asks about the scheme.
    if (
      at(sentence.marks, first(sentence), 'asks') > 0 &&
      one.mention.start === sentence.words[first(sentence) + 1]?.start
    )
      return { ...one, subject: 'nobody' };
    const ours = one.subject === 'unsaid' || one.subject === 'us' || /^you/i.test(one.named) || isOfYou(sentence, one);
    if (
      says !== null &&
      ours &&
      (startsAsking(sentence) || isElliptic(sentence, one)) &&
      (says === 'yes' || asksForIt(sentence, one))
    )
      return {
        ...one,
        subject: 'us',
        polarity: says === 'yes' ? one.polarity : 'denied',
        certainty: 'claim',
        from: 'answer',
      };
    // "Need our SOC 2 report?" offers it.
    if (one.subject === 'us' && one.noun && one.holds && isOfferedAsking(sentence))
      return { ...one, certainty: 'claim' };
    // "What does your SOC 2 certification cover?" takes for granted that there is one.
    if (ours && one.noun && one.subject !== 'unsaid' && startsOpen(sentence) && !isLeftUnsaid(sentence, one))
      return { ...one, subject: 'us', certainty: 'claim' };
    // "Looking for a SOC 2 certified processor?" uses the words as if they meant something.
    if (one.subject === 'other' && !one.noun && sentence.text.indexOf(one.named, one.end) > 0)
      return { ...one, certainty: 'requirement' };
    return one;
  });
}
const first = (sentence: Sentence): number => (['q', 'question'].includes(sentence.words[0]?.text ?? '') ? 1 : 0);
/** "Why don't you *speak of* a SOC 2 certification?": what is not said is not put forward. */
const isLeftUnsaid = ({ words, marks }: Sentence, { start }: Statement): boolean => {
  const before = words.filter((word) => word.start < start);
  return before.some(({ text }) => SPEAKS.has(text)) && before.some((_, index) => at(marks, index, 'denied') > 0);
};
const SPEAKS = new Set(
  'say speak talk call write use mention claim advertise show speaking saying calling using claiming'.split(' '),
);
/** "Has anyone certified *you* to ISO 27001?" */
const isOfYou = ({ words }: Sentence, { word, start, end, noun }: Statement): boolean =>
  !noun &&
  word !== '' &&
  words.some(
    (one, index) =>
      one.text === 'you' && one.start >= start && one.end <= end && words[index - 1]?.end === start + word.length,
  );
/** "Need our …?", "Want to see our …?", and no denial in what follows. */
const isOfferedAsking = ({ words, around, parties }: Sentence): boolean => {
  if (!OFFERING.has(words[0]?.text ?? '')) return false;
  const answer = readSentence((around.answer ?? '').slice(0, 120), parties);
  return !answer.words.some((_, index) => denies(answer, index) || at(answer.marks, index, 'planned') > 0);
};
const OFFERING = new Set(['need', 'want', 'looking', 'interested', 'curious', 'care', 'like', 'fancy', 'keen']);
/** "ISO 27001 certified?": a question that leaves out its verb. */
const isElliptic = ({ words, text }: Sentence, { mention, end }: Statement): boolean =>
  isQuestion(text) &&
  words.length <= ELLIPTIC_WORDS &&
  mention.start <= (words[0]?.start ?? 0) &&
  /^[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(end, mention.end)));
const ELLIPTIC_WORDS = 6;
const startsAsking = (sentence: Sentence): boolean => at(sentence.marks, first(sentence), 'asks') > 0;
const startsOpen = (sentence: Sentence): boolean => at(sentence.marks, first(sentence), 'asksOpen') > 0;

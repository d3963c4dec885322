import { at, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { toldAt } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import others from '../meant/lexicon/wordings-others.json' with { type: 'json' };
import { isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault } from '../rule.ts';
import { isCertified, isRemote, stated } from './wording-stated.ts';

const held = (context: Context): Set<string> =>
  new Set(
    [...context.frameworks].flatMap(([key, data]) =>
      data.kind === 'certification' && data.certificates.length > 0 ? [key] : [],
    ),
  );
const isOurs = ({ subject, certainty, tense }: Statement): boolean =>
  (subject === 'us' || subject === 'unsaid') && certainty === 'claim' && tense === 'now';

/** ISO certificates told as less, or as something else, than they are: "compliant", "accredited", "certified by ISO". */
export function* isoLoosely(context: Context): Generator<Fault> {
  const numbers = held(context);
  yield* certifiedByIso(context);
  yield* stated(context, (statement, sentence) => {
    const { page } = sentence;
    const { mention, act, noun, certainty, from } = statement;
    if (act === 'accredited' && (mention.sort === 'iso' ? mention.key !== 'iso' : CERTIFIED_TO.has(mention.key)))
      return isSaidOfCompany(statement) && page.collection !== 'learn' && !isAccreditedBody(sentence, statement);
    if (mention.sort !== 'iso') return false;
    if (mention.key === 'iso')
      return (
        (isCertified(statement) || act === 'compliant') &&
        certainty !== 'topic' &&
        !isKindOfPaper(statement) &&
        !isOfReader(statement) &&
        !isNumbered(statement, sentence)
      );
    if (!isOurs(statement) || page.collection === 'learn') return false;
    if (!numbers.has(mention.key)) return false;
    // "ISO 27001 compliance is part of …" takes it for granted; under a heading it is a topic.
    if (noun && statement.subject === 'unsaid' && !IS_NEXT.test(sentence.text.slice(statement.end))) return false;
    if (noun && statement.start < mention.start && !statement.holds && !isHad(sentence, statement)) return false;
    return (
      act === 'compliant' && from !== 'answer' && !isRemote(statement) && !isAmongRequirements(sentence, statement)
    );
  });
}
/** "If you receive an ISO certification", "why you need an ISO certified vendor" */
const isOfReader = ({ certainty, subject }: Statement): boolean =>
  subject === 'reader' || (subject !== 'us' && (certainty === 'condition' || certainty === 'requirement'));
/** "Download our ISO certificate" on a page that says by which standard. */
const isNumbered = ({ noun, word }: Statement, { page }: Spoken): boolean =>
  noun && /^certificates?$/i.test(word) && page.blocks.some(({ text }) => /\bISO\b.{0,5}\d{4,5}/.test(text));
/** "complying with all legal and contractual requirements, including ISO/IEC 27001": it's what they ask for. */
const isAmongRequirements = ({ text }: Spoken, { start, end }: Statement): boolean =>
  /\brequirements?,? (?:including|such as|like)\b/i.test(text.slice(start, end));
/** Accredited now, or once and by the wrong word all the same; whoever it is, ours or another's. */
const isSaidOfCompany = ({ subject, certainty, tense, polarity }: Statement): boolean =>
  subject !== 'nobody' &&
  subject !== 'reader' &&
  certainty === 'claim' &&
  polarity === 'affirmed' &&
  tense !== 'planned';
/** "Accredited ISO 27001 certification", "by an accredited body": by one that is accredited, as it should be. */
function isAccreditedBody({ text }: Spoken, { mention, start, end, text: said }: Statement): boolean {
  // "Was accredited *with* ISO 27001 certification": we, and not a body.
  if (/accredited (?:with|for|to|under|against)\b/i.test(said)) return false;
  // "Our body is accredited by UKAS for ISO 27001."
  if (BODY.test(text.slice(0, start))) return true;
  if (start < mention.start && /^ certificat(?:ion|e)s?\b/i.test(text.slice(mention.end))) return true;
  return ACCREDITS.test(said) || BEHIND.test(text.slice(end));
}
const ACCREDITS = anyOf(others.accredits.wordings);
const BODY = anyOf(others.certifiers.wordings);
const BEHIND = anyOf(others.certifiersBehind.wordings);
/** Schemes beside the standards of ISO in which companies are certified (ISO/IEC 17000:2020, 7.6): nobody is accredited to them. */
const CERTIFIED_TO = new Set(['cyber-essentials', 'hitrust', 'pci-dss', 'tisax']);
/** "SOC reports and ISO certificates" names a kind of paper; "ISO certification" alone a topic. */
const isKindOfPaper = ({ noun, word, holds, subject }: Statement): boolean =>
  noun && (/^certificates$/i.test(word) || !(holds || subject === 'us'));
/** "maintain compliance with ISO 27001", "in compliance with" */
function isHad({ read }: Spoken, { start }: Statement): boolean {
  const first = wordAt(read, start);
  for (let index = first - 1; index >= Math.max(0, first - 3); index -= 1)
    if (
      at(read.marks, index, 'hold') > 0 ||
      at(read.marks, index, 'got') > 0 ||
      at(read.marks, index, 'our') > 0 ||
      read.words[index]?.text === 'in'
    )
      return true;
  return false;
}
const IS_NEXT = /^ (?:is|has|means)\b/;
/** ISO writes standards; others certify. */
function* certifiedByIso(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/\bISO\b|Standardization/i.test(sentence.text)) continue;
    const { words, marks } = sentence.read;
    for (let index = 0; index < words.length; index += 1) {
      const length = at(marks, index, 'byIso');
      const last = words[index + length - 1];
      if (
        length === 0 ||
        last === undefined ||
        sentence.mentions.some(({ start, end }) => start < last.end && end > last.end)
      )
        continue;
      const start = words[index]?.start ?? 0;
      if (isPutForward(toldAt(sentence.read, start, last.end)))
        yield faultAt(sentence, start, sentence.text.slice(start, last.end));
    }
  }
}

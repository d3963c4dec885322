import { mentions as mentionsOf } from '../../reading/schemes.ts';
import { at, isOwnNameAt, type Sentence } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { toldAt } from '../../reading/told.ts';
import { isTakenBack } from '../meant/denied-word.ts';
import { isPutForward } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { isIntroduced } from './introduced.ts';
import { calledTheCertification, certificationToGet, isOfOtherThing, onlyReports, sealed } from './wording-called.ts';
import { hasHistory } from './wording-ended.ts';
import { certificationsOver, isInColumnOfVendors } from './wording-headings.ts';
import { isoLoosely } from './wording-iso.ts';
import { lawCertified } from './wording-law-certified.ts';
import { certificationsCalledSo, certificationsLed, reportCertifies, statusCertified } from './wording-leads.ts';
import { isCertified, isRemote, stated } from './wording-stated.ts';

/** A report is spoken of right there: a visitor's "certified" was answered in the right word. */
const ATTESTS = /\b(?:attest\w*|examin\w*|opinion|reports?)\b/i;
const isCorrected = ({ from }: Statement, { read }: Spoken): boolean =>
  from === 'answer' && ATTESTS.test(read.around.answer ?? '');
/** "SOC 2 approved": right after the name, since people approve of many things beside a report. */
const isApproved = ({ act, word, mention, start, end }: Statement): boolean =>
  act === 'authorized' &&
  /^(?:approved|registered)$/i.test(word) &&
  start === mention.start &&
  end - word.length - mention.end <= 1;
/** "This certification" may mean the ISO certificate that was named beside. */
const isAmbiguous = ({ from }: Statement, { statements }: Spoken): boolean =>
  from === 'antecedent' && statements.some(({ mention }) => mention.sort !== 'soc');

/** "### SOC 2" under "Certifications" only names what its section is about. */
const isOnlyNamed = ({ from, word }: Statement, { block, text }: Spoken): boolean =>
  block.kind === 'heading' && from === 'heading' && !(word !== '' && text.includes(word));

/** Whether a word is our "certification" or "certificate": "what our recent certification means". */
function isOurCertification({ words, marks }: Sentence, index: number): boolean {
  if (!/^certificat(?:ion|e)$/.test(words[index]?.text ?? '') || at(marks, index, 'certified') === 0) return false;
  if (at(marks, index, 'otherwise') > 0 || at(marks, index + 1, 'topicAfter') > 0) return false;
  if (/^(?:body|bodies|process|program|authority|firm|audit|by|for|to|of|under)$/.test(words[index + 1]?.text ?? ''))
    return false;
  return [index - 1, index - 2].some(
    (owner) => words[owner]?.text === 'our' || (words[owner]?.possessive === true && isOwnNameAt({ marks }, owner)),
  );
}
const MEANS =
  /^(?:certificat(?:ion|e)) (?:means|shows|proves|demonstrates|confirms|assures|guarantees|covers|validates|is)\b/i;
/** "Our certification means that …" on a page, or a section, that names reports alone. */
function isMeansOfReport({ page, text }: Spoken): boolean {
  const at_ = text.search(/\bcertificat/i);
  if (!MEANS.test(text.slice(at_))) return false;
  return onlyReports(page);
}
/** "questions about SOC 2 audits, and what our recent certification means": no other scheme is named that it could be of. */
function* ownCertification(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const { mentions, statements, read, text } = sentence;
    if (!/certificat/i.test(text) || mentions.some(({ sort }) => sort !== 'soc')) continue;
    if (mentions.length === 0 && !isMeansOfReport(sentence)) continue;
    if (statements.some((one) => isCertified(one))) continue;
    const index = read.words.findIndex((_, at_) => isOurCertification(read, at_));
    const word = read.words[index];
    if (word === undefined || !isPutForward(toldAt(read, word.start, word.end))) continue;
    yield { ...faultAt(sentence, word.start, text.slice(word.start, word.end)), severity: 'warning' };
  }
}

/** A word of standing in a row of SOC reports: "SOC 2 | Example Assurance LLP | Certified". */
function* certifiedInRow(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    const { block, read, text, statements } = sentence;
    if (block.kind !== 'cell' || block.row === undefined || !/certif/i.test(text)) continue;
    const named = mentionsOf(block.row);
    if (named.length === 0 || named.some(({ sort }) => sort !== 'soc')) continue;
    const others = sentence.mentions.some(({ key }) => named.every((one) => one.key !== key));
    if (others || statements.some((one) => isCertified(one))) continue;
    const index = read.words.findIndex(
      ({ text: word, capital }, at_) =>
        /^certifi(?:ed|cation)$/.test(word) &&
        at(read.marks, at_, 'otherwise') === 0 &&
        at(read.marks, at_ - 1, 'otherwise') < 2 &&
        (!capital || at_ === 0 || read.words[at_ - 1]?.capital !== true),
    );
    const word = read.words[index];
    if (word === undefined || !isPutForward(toldAt(read, word.start, word.end))) continue;
    yield { ...faultAt(sentence, word.start, text.slice(word.start, word.end)), severity: 'warning' };
  }
}

/** "Our Type II certification", where no scheme is named. */
function* typeCertified(context: Context): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!/type/i.test(sentence.text)) continue;
    const { read } = sentence;
    for (let index = 0; index + 2 < read.words.length; index += 1) {
      const [type, number, said] = read.words.slice(index, index + 3);
      if (type?.text !== 'type' || !/^(?:1|2|i|ii)$/.test(number?.text ?? '') || said === undefined) continue;
      if (at(read.marks, index + 2, 'certified') === 0 && at(read.marks, index + 2, 'accredited') === 0) continue;
      if (
        sentence.mentions.some(({ sort, start, end }) => sort === 'soc' && start <= type.start && end >= said.start - 1)
      )
        continue;
      if (!isPutForward(toldAt(read, type.start, said.end))) continue;
      yield faultAt(sentence, type.start, sentence.text.slice(type.start, said.end));
    }
  }
}

const ENDED_STANDARDS = /SSAE.{0,6}16|SAS.{0,6}70/i;
/** Put forward, or worked by. */
const FOLLOWED: ReadonlySet<Statement['certainty']> = new Set(['claim', 'mapping']);

function* socCertified(context: Context): Generator<Fault> {
  yield* stated(
    context,
    (statement, sentence) =>
      statement.mention.sort === 'soc' &&
      (isCertified(statement) || isApproved(statement)) &&
      !isCorrected(statement, sentence) &&
      !isTakenBack(sentence) &&
      !isOnlyNamed(statement, sentence) &&
      !(isRemote(statement) && isOfOtherThing(sentence)) &&
      !isAmbiguous(statement, sentence) &&
      !isInColumnOfVendors(statement, sentence),
    // What a heading or the sentence before makes of it is worth a look; what the sentence says itself is wrong.
    (statement) => (isRemote(statement) || isApproved(statement) ? 'warning' : 'error'),
  );
  yield* typeCertified(context);
  yield* ownCertification(context);
  yield* calledTheCertification(context);
  yield* certificationToGet(context);
  yield* sealed(context, 'soc');
  yield* certifiedInRow(context);
  yield* certificationsOver(context);
  yield* certificationsLed(context);
  yield* certificationsCalledSo(context);
  yield* reportCertifies(context);
  yield* statusCertified(context);
}

/** SSAE and SAS as a seal: certified, complied with, or put before a data center. */
const auditorsStandard = (context: Context): Iterable<Fault> =>
  stated(
    context,
    ({ mention, act, subject, tense, certainty }, sentence) =>
      mention.sort === 'ssae' &&
      !(act === 'named' && (isIntroduced(sentence.text, mention) || hasHistory(mention, sentence))) &&
      (act === 'certified' ||
        act === 'accredited' ||
        act === 'compliant' ||
        (ENDED_STANDARDS.test(mention.text) && tense === 'now' && FOLLOWED.has(certainty) && subject !== 'nobody')),
    ({ act }) => (act === 'certified' || act === 'compliant' ? 'error' : 'warning'),
  );

function* lawOrSealCertified(context: Context): Generator<Fault> {
  yield* lawCertified(context);
  yield* sealed(context, 'law');
}

export const WORDING_ATTESTED: Rule[] = [
  { code: 'VS-W01', family: 'wording', severity: 'error', check: socCertified },
  { code: 'VS-W05', family: 'wording', severity: 'error', check: auditorsStandard },
  { code: 'VS-W06', family: 'wording', severity: 'warning', check: isoLoosely },
  { code: 'VS-W07', family: 'wording', severity: 'error', check: lawOrSealCertified },
];

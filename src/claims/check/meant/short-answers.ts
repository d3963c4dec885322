import type { Block } from '../../reading/block.ts';
import { isAsked } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cover, deniedThings, type Part, partOf, partsOf } from './answer-parts.ts';
import { askedOver } from './asked-over.ts';
import { isPointer, yesOrNo } from './opposites.ts';

/** A question with its short answer. */
export interface Answered {
  question: Spoken;
  asked: Part;
  /** Whether it is answered by yes or no; null where neither is said, or where that answers nothing. */
  truth: boolean | null;
  sentences: readonly Spoken[];
  /** Of its sentences, without the yes or no. */
  parts: readonly Part[];
}

const MOST_SENTENCES = 3;
const MOST_WORDS = 70;
const LEAD = /^(?:A: )?[^.,;:!?–—(]*/;
/** What yes or no doesn't answer. */
const OPEN = /^\W*(?:what|who|whose|which|where|when|why|how|in (?:what|which)|from where|until|since|by|to whom)\b/i;
export const isOpenQuestion = (text: string): boolean => OPEN.test(text);
const WHO = /^\W*(?:who|which|what)\b/i;
const NOBODY = /^\W*(?:nobody|no one|none)/i;
/** Whether a page says all that it says in one paragraph. */
const isOneParagraph = ({ page, block }: Spoken): boolean =>
  page.blocks.every((other) => other === block || other.path !== null);

/** The questions, and titles of pages of one paragraph, that a few sentences answer. */
export function shortAnswers(sentences: readonly Spoken[]): Answered[] {
  const questions = new Map<string, Spoken>();
  const titles = new Map<string, Spoken>();
  const found = new Map<string, { question: Spoken; block: Block; of: Spoken[] }>();
  for (const one of sentences) {
    const { file } = one.page;
    if (one.block.kind === 'question') titles.set(file, one);
    if (isAsked(one.read)) questions.set(`${file} ${one.text}`, one);
    if (one.block.kind !== 'text' || one.block.path !== null || isAsked(one.read)) continue;
    const asked = askedOver(one) || (isOneParagraph(one) ? (titles.get(file)?.text ?? '') : '');
    const key = `${file} ${asked}`;
    const question = asked === '' ? undefined : (questions.get(key) ?? titles.get(file));
    if (question === undefined) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, { question, block: one.block, of: [one] });
    else if (known.block === one.block) known.of.push(one);
  }
  return [...found.values()].flatMap(({ question, of }) => {
    const words = of.reduce((total, { read }) => total + read.words.length, 0);
    // What introduces a list is not the answer.
    const isLead = of.at(-1)?.text.trimEnd().endsWith(':') === true;
    return isLead || of.length > MOST_SENTENCES || words > MOST_WORDS ? [] : [answeredBy(question, of)];
  });
}

function answeredBy(question: Spoken, sentences: readonly Spoken[]): Answered {
  const [lead = ''] = LEAD.exec(sentences[0]?.text ?? '') ?? [];
  const said = yesOrNo(lead.replace(/^A: /, ''));
  // "Who may? Nobody."
  const isTold = !isOpenQuestion(question.text) || (said === false && WHO.test(question.text) && NOBODY.test(lead));
  const parts = sentences
    .flatMap((one, index) => partsOf(one, index === 0 && said !== null ? lead.length : 0))
    .filter(({ text }) => !isPointer(text));
  const asked = partOf(question);
  const mayBeSaidBack = said === null && !isOpenQuestion(question.text) && isAsked(question.read);
  const truth = mayBeSaidBack ? saidBack(asked, parts[0]) : said;
  return { question, asked, truth: isTold ? truth : null, sentences, parts };
}
/** As much of a question is named in an answer that says it back. */
const SAID_BACK = 0.75;
/** What an answer that says its question back says of it: no in "Is access logged? Access by staff is not logged."; null where it doesn't. */
function saidBack(asked: Part, answer: Part | undefined): boolean | null {
  if (answer === undefined || asked.denials.length > 0 || answer.denials.length > 1) return null;
  if (answer.isForSome || answer.isConditional) return null;
  const isDenied = answer.denials.length === 1;
  const said = isDenied ? deniedThings(answer, new Set(asked.things)) : answer.things;
  return cover(asked.things, new Set(said)).share >= SAID_BACK ? !isDenied : null;
}

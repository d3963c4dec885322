import type { Block } from '../../reading/block.ts';
import { type OwnSchemes, withOwn } from '../../reading/own-schemes.ts';
import type { Parties } from '../../reading/parties.ts';
import { type Mention, mentions } from '../../reading/schemes.ts';
import { readSentence, type Sentence, type Surroundings } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { statementsOf } from '../../reading/statements.ts';
import { isQuestion } from '../../reading/told.ts';
import { type Word, wordsOf } from '../../reading/words.ts';
import type { Page } from './page.ts';

/** A sentence with everything around it. `start` is its index in the block's text. */
export class Spoken {
  readonly page: Page;
  readonly block: Block;
  readonly text: string;
  readonly start: number;
  /** The sentence before it in the same block, or ''. */
  readonly previous: string;
  readonly mentions: readonly Mention[];
  readonly #parties: Parties;
  readonly #around: Surroundings;
  readonly #words: readonly Word[];
  #read: Sentence | undefined;
  #statements: readonly Statement[] | undefined;

  constructor(
    page: Page,
    block: Block,
    start: number,
    text: string,
    previous: string,
    around: Surroundings,
    parties: Parties,
    own: OwnSchemes,
  ) {
    this.page = page;
    this.block = block;
    this.text = text;
    this.start = start;
    this.previous = previous;
    this.#words = wordsOf(text);
    this.mentions = withOwn(mentions(text, this.#words), own, text, this.#words);
    this.#around = around;
    this.#parties = parties;
  }

  /** The same sentence with its words, clauses and surroundings: `toldAt(sentence.read, start, end)` says how a stretch of it is told. */
  get read(): Sentence {
    this.#read ??= readSentence(this.text, this.#parties, this.#around, this.#words);
    return this.#read;
  }

  /** What it says of each scheme, also where the scheme, the word or the subject stands in a heading, a lead or the sentence before. */
  get statements(): readonly Statement[] {
    this.#statements ??= statementsOf(this.read, this.mentions);
    return this.#statements;
  }
}

/** Every sentence of every page, in order. */
export function sentencesOf(pages: readonly Page[], parties: Parties, own: OwnSchemes): Spoken[] {
  const found: Spoken[] = [];
  for (const page of pages) {
    let over = '';
    let antecedent = '';
    for (const block of page.blocks) {
      if (block.heading !== over) antecedent = '';
      over = block.heading ?? '';
      let previous = '';
      for (const [index, { start, end }] of block.sentences.entries()) {
        const text = block.text.slice(start, end);
        const isNamed = isNameWithStatus(block);
        const around: Surroundings = {
          kind: block.kind,
          heading: isNamed ? '' : over,
          lead: isNamed ? '' : (block.leadIn ?? ''),
          previous: previous === '' ? antecedent : previous,
          isGuide: page.collection === 'learn',
        };
        if (isQuestion(text) || block.kind === 'heading' || block.kind === 'question') {
          const next = block.sentences[index + 1];
          const answer = next === undefined ? block.answer : block.text.slice(next.start, next.end);
          if (answer !== undefined) around.answer = answer;
        }
        found.push(new Spoken(page, block, start, text, previous, around, parties, own));
        previous = text;
      }
      antecedent = previous;
    }
  }
  return found;
}

/** "Certification | Status": what stands in the first column is named there, and its status says the rest. */
const isNameWithStatus = ({ kind, row, leadIn = '', columns = [] }: Block): boolean =>
  kind === 'cell' && row === undefined && leadIn === columns[0] && columns.slice(1).some(isStatusColumn);
/** Whether a column's head is over standings. */
export const isStatusColumn = (title: string): boolean => STATUS.test(title);
const STATUS =
  /^\W*(?:(?:current|compliance|certification|audit) )?(?:status|state|standing|held|obtained|achieved|in place)\W*\??$/i;

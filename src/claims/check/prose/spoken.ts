import type { Block } from '../../reading/block.ts';
import { MASK } from '../../reading/normalize.ts';
import { type OwnSchemes, withOwn } from '../../reading/own-schemes.ts';
import type { Parties } from '../../reading/parties.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
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
  readonly #own: OwnSchemes;
  readonly #around: Surroundings;
  readonly #words: readonly Word[];
  #read: Sentence | undefined;
  #termed: Spoken | undefined;
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
    this.#own = own;
  }

  /** The same sentence with its words, clauses and surroundings: `toldAt(sentence.read, start, end)` says how a stretch of it is told. */
  get read(): Sentence {
    this.#read ??= readSentence(this.text, this.#parties, this.#around, this.#words);
    return this.#read;
  }

  /** The same sentence with the terms that it defines read as words: `(the "Processor")`, `is the "Controller"`. Offsets stay. */
  get termed(): Spoken {
    this.#termed ??= this.#withTerms();
    return this.#termed;
  }
  #withTerms(): Spoken {
    const { page, block, start, text, previous } = this;
    if (block.path !== null || !text.includes(MASK)) return this;
    const written = text.replace(TERM, (masked: string, index: number) => {
      const [from = 0, to = 0] = [block.offsets[start + index], block.offsets[start + index + masked.length - 1]];
      const source = page.entry.body.slice(from, to + 1);
      return source.length === masked.length && IS_TERM.test(source) ? source : masked;
    });
    if (written === text) return this;
    return new Spoken(page, block, start, written, previous, this.#around, this.#parties, this.#own);
  }

  /** What it says of each scheme, also where the scheme, the word or the subject stands in a heading, a lead or the sentence before. */
  get statements(): readonly Statement[] {
    this.#statements ??= statementsOf(this.read, this.mentions);
    return this.#statements;
  }
}

/** A quotation where a term is defined: after an article, "as", a bracket, a comma or a slash. */
const TERM = new RegExp(
  `(?<=(?:\\b(?:an?|the|as|or|and|our|your|their|its|data|hereinafter|hereafter|called) |[(/,] ?))${MASK}+`,
  'gu',
);
/** No more than a few words in quotation marks. */
const IS_TERM = /^["“„'‘][\p{L}\p{N}.&-]+(?: [\p{L}\p{N}.&-]+){0,3},?["”“'’]$/u;

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

import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };

const DENIED_NEXT = anyOf(others.deniedNext.wordings);
/** The first clause of a text: what follows a colon or a comma explains. */
const FIRST_CLAUSE = /^[^.:;,!?–—]*/;
const firstClause = (text: string): string => (FIRST_CLAUSE.exec(text)?.[0] ?? '').trim();

/** "There is none", "No such thing exists", "It doesn't exist": a sentence that takes back the thing that the one before it named. */
export const takesBack = (text: string): boolean => DENIED_NEXT.test(firstClause(text));

/** "People ask for our SOC 2 certificate. *There is none*: …": the wrong word is named and denied in the sentence behind it. */
export function isTakenBack({ block, start }: Spoken): boolean {
  const next = block.sentences[block.sentences.findIndex((one) => one.start === start) + 1];
  return next !== undefined && next.start > start && takesBack(block.text.slice(next.start, next.end));
}

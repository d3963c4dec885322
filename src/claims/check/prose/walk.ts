import { MASK } from '../../reading/normalize.ts';
import type { Context, Fault } from '../rule.ts';
import type { CollectionKey } from '../types.ts';
import { placeOf } from './page.ts';
import type { Spoken } from './spoken.ts';

const MASKED = new RegExp(`${MASK}+`, 'g');
/** As much of a sentence as a finding shows. */
const SENTENCE_CHARS = 400;

/** The sentences of all pages but those of the collections left out. */
export const spoken = (context: Context, except: readonly CollectionKey[] = []): readonly Spoken[] =>
  except.length === 0 ? context.sentences : context.sentences.filter(({ page }) => !except.includes(page.collection));

/** What is not set against other texts: terms of contracts, news of a day, guides, and lists that have rules of their own. */
export const NOT_COMPARED = ['agreements', 'updates', 'learn', 'access', 'subprocessors'] as const;

/** A fault at an index of a sentence. */
export function faultAt(sentence: Spoken, index: number, found: string): Fault;
export function faultAt<Facts>(sentence: Spoken, index: number, found: string, facts: Facts): Fault<Facts>;
export function faultAt(
  { page, block, start, text }: Spoken,
  index: number,
  found: string,
  facts: unknown = null,
): Fault<unknown> {
  const sentence = text.replaceAll(MASKED, '…').slice(0, SENTENCE_CHARS).trim();
  return {
    file: page.file,
    at: placeOf(block, start + index),
    found: found.replace(/\s+/g, ' ').trim(),
    facts,
    sentence,
  };
}

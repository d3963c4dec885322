import { isQuestion } from '../../reading/told.ts';
import type { Word } from '../../reading/words.ts';
import { wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/kept.json' with { type: 'json' };
import { quantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { toldFor } from './read-spoken.ts';
import { Stems } from './stems.ts';

/** How long a text says that something is kept, and the words that say what. */
export interface KeptTold {
  things: ReadonlySet<string>;
  quantity: Quantity;
  sentence: Spoken;
}

const STEMS = new Stems<'keeps' | 'plain' | 'other'>()
  .add('keeps', lexicon.keeps.words)
  .add('plain', lexicon.plain.words)
  .add('other', lexicon.other.words);
/** As many letters as tell "closure" and "closed", "image" and "images" the same. */
const LETTERS = 5;
const MOST_THINGS = 14;
/** "Without" and "no" stand in what a thing is called: "images of an account without a case". */
const DENIED = /\b(?:not|never|cannot)\b|n't\b/i;
/** "We may retain archives for five years" says how long. */
const MAY_KEEP = /\bmay (?:also )?(?:retain|keep|store|hold|archive|preserve)\b/i;
const TIME = /\b(?:hours?|days?|weeks?|months?|years?)\b/i;

/** Every time that a sentence says something is kept for, or deleted after. `row` is the name of its row in a table, `over` what stands over it. */
export function keptIn(sentence: Spoken, row: string, over: string): KeptTold[] {
  const { text } = sentence;
  if (!TIME.test(text) || isQuestion(text)) return [];
  const all = quantities(text).filter(({ measure }) => measure === 'time');
  if (all.length === 0 || !(says(text, 'keeps') || says(`${row} ${over}`, 'keeps'))) return [];
  if (says(withoutAside(`${row} ${text}`), 'other')) return [];
  return all.flatMap((quantity, index) => {
    const { named, polarity, certainty } = toldFor(sentence, quantity.start, quantity.end);
    const isDenied = polarity === 'denied' && DENIED.test(text);
    if (
      /^you$/i.test(named) ||
      isDenied ||
      certainty === 'question' ||
      (certainty === 'condition' && !MAY_KEEP.test(text))
    )
      return [];
    const around = segment(text, quantity, all[index - 1]?.end ?? 0, all[index + 1]?.start ?? text.length);
    const things = thingsOf(sentence, row, withoutAside(around));
    return things.size === 0 || things.size > MOST_THINGS ? [] : [{ things, quantity, sentence }];
  });
}

/** "On Standard plans" beside "by default", and what a "session replay" has of a session, tell of no other time. */
const withoutAside = (text: string): string =>
  (text.includes('default') ? text.replace(OF_PLANS, '') : text).replace(OF_SESSION, '$1').replace(BRACKETED, '');
const OF_PLANS = /\b(?:on|for|in) (?:[\w-]+ ){0,3}plans?\b/gi;
const OF_SESSION = /\bsession (replays?|recordings?)\b/gi;
const BRACKETED = /\((?:i\.e\.|e\.g\.|that is|including|such as)[^()]{0,200}\)/gi;

/** What a time is told of: "Automatically after 24 hours" leaves it to the line over its list, "Free: 7 days" to its heading. */
function thingsOf({ block }: Spoken, row: string, named: string): Set<string> {
  const things = thingsIn(`${row} ${named}`);
  if (things.size === 0) return block.kind === 'text' ? thingsIn(block.leadIn ?? '') : things;
  const isPlan = block.kind === 'cell' && [...things].every((word) => PLANS.has(word));
  return isPlan ? things.union(thingsIn(block.heading ?? '')) : things;
}
/** Plans, cut as things are. */
const PLANS = new Set(lexicon.plans.words.map((word) => word.slice(0, LETTERS)));

const says = (text: string, role: 'keeps' | 'other'): boolean =>
  STEMS.marks(wordsOf(text)).some((mark) => mark?.has(role));

/** What is said around a number, up to the next ones and to the ends of its part of the sentence: "90 days (logs)" names it in brackets. */
function segment(text: string, { start, end }: Quantity, from: number, to: number): string {
  const named = /^ ?\(([^)]{3,60})\)/.exec(text.slice(end));
  if (named !== null) return named[1] ?? '';
  const before =
    text
      .slice(from, start)
      .split(/[;]|\. /)
      .at(-1) ?? '';
  const after = text.slice(end, to).split(/[;,]|\. | and /)[0] ?? '';
  return `${before} ${after}`;
}

/** The words that carry what is meant, cut to their first letters. */
function thingsIn(text: string): Set<string> {
  const words = wordsOf(text);
  const marks = STEMS.marks(words);
  const isThing = ({ text: word }: Word, index: number): boolean =>
    (word === 'deleted' && DELETED.test(words[index + 1]?.text ?? '')) ||
    (word.length > 2 &&
      /^\p{L}+$/u.test(word) &&
      marks[index]?.has('plain') !== true &&
      marks[index]?.has('keeps') !== true);
  return new Set(words.filter(isThing).map(({ text: word }) => word.slice(0, LETTERS)));
}

/** "Deleted content is kept for …": of what is kept, that it was deleted tells which. */
const DELETED = /^(?:content|data|items?|records?|files?|accounts?|messages?|documents?|projects?|objects?|users?)$/;

/** Whether two times are of one thing: all words of the shorter stand in the longer. */
export function ofOneThing(one: KeptTold, other: KeptTold): boolean {
  const [few, many] = one.things.size <= other.things.size ? [one.things, other.things] : [other.things, one.things];
  return few.isSubsetOf(many) && (few.size > 1 || many.size === 1);
}

import type { Role } from '../../reading/lexicon.ts';
import { at, isOwnNameAt, type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isQuestion } from '../../reading/told.ts';
import { type Word, wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cuesOf, cueWithin } from './cues.ts';
import { isInTitle } from './in-title.ts';
import signs from './lexicon/claim-signs.json' with { type: 'json' };
import { isOfOthers } from './of-others.ts';

const { source: _, ...LISTS } = signs;
type List = keyof typeof LISTS;
const SETS = Object.fromEntries(
  Object.entries(LISTS).map(([list, { words }]) => [list, new Set(words)]),
) as unknown as Record<List, ReadonlySet<string>>;

/** "Certified", "audited", "maintains": words of having or keeping a standing. */
export const isAssuring = (word: string): boolean => SETS.assures.has(word);

/** What speaks for or against that a place says the company has a scheme, by name; each sign is there or not. */
export type Signs = ReadonlySet<string>;

/** "Our SOC 2 report" is a thing at hand; "our FedRAMP authorization" may be the work on it. */
const REPORTED: ReadonlySet<Statement['act']> = new Set(['attested', 'certified']);
const SHORT_WORDS = 6;
const LONG_WORDS = 24;
const NEAR_BEFORE = 5;
/** Who is helped may be said further off: "helps to ensure safety and compliance with". */
const HELP_BEFORE = 8;
const NEAR_AFTER = 5;
const HEADING_CHARS = 120;

/** What is said outright around a place: the same scheme somewhere else on the page, another scheme in the same sentence. */
export interface SaidAround {
  isElsewhere: boolean;
  isBeside: boolean;
}

/** The signs of one statement. */
export function signsOf(sentence: Spoken, statement: Statement, said: SaidAround): Signs {
  const { read, text, block, mentions } = sentence;
  const { mention, subject, act, noun, certainty, holds, got, from } = statement;
  const { words } = read;
  const first = wordAt(read, mention.start);
  const after = wordAt(read, Math.max(mention.end, statement.end) - 1) + 1;
  const found = new Set<string>([
    `of ${subject}`,
    `says ${act}${noun ? ' as a noun' : ''}`,
    `told as ${certainty}`,
    `in ${block.kind}`,
    `in the ${statement.tense}`,
    `a ${mention.sort}`,
  ]);
  const add = (name: string, holdsTrue: boolean) => {
    if (holdsTrue) found.add(name);
  };
  add('a verb of having', holds);
  add('got', got);
  add(`under ${from}`, from !== undefined);
  add('typed', mention.type !== null || mention.edition !== null);
  const [begin, end] = partOf(words, first, after);
  add('short', end - begin <= SHORT_WORDS);
  add('long', words.length >= LONG_WORDS);
  add('a part', end - begin < words.length);
  add(
    'bare',
    isBare(
      read,
      begin,
      end,
      mentions.map((one) => [wordAt(read, one.start), wordAt(read, one.end - 1) + 1] as const),
    ),
  );
  add('yours before', within(words, SETS.yours, first - NEAR_BEFORE, first));
  add('yours right before', isYoursBefore(read, first));
  add(
    'another has the same',
    sentence.statements.some((one) => one.mention.key === mention.key && isOfOthers(sentence, one)),
  );
  add('with others', mentions.length > 1);
  add('said elsewhere', said.isElsewhere);
  add('another claimed beside', said.isBeside);
  add('the title names it', isInTitle(sentence.page, mention.key));
  add('a card', first <= 1 && /^[*)\]®™]{0,3} ?[:–—|]|^ - /.test(text.slice(Math.max(mention.end, statement.end))));
  add(
    'an article',
    /^[’']?s? ?\(?(?:Art(?:icle|\.)|§|Section|Rule|CC\d|Title|Annex|Requirement)/.test(text.slice(mention.end)),
  );
  // "If you need a copy of our SOC 2 report": what is ours is there, whatever is said of it.
  add('taken for granted', certainty !== 'claim' && noun && REPORTED.has(act) && at(read.marks, first - 1, 'our') > 0);
  const next = words[after]?.text ?? '';
  // "SOC 2 Type II, GDPR-aligned": what follows a comma is said of the next.
  const second = /[,;]/.test(words[after]?.gap ?? '') ? '' : (words[after + 1]?.text ?? '');
  for (const list of ['seal', 'body', 'likeness', 'place'] as const)
    add(`${list} next`, SETS[list].has(next) || SETS[list].has(second));
  add('listed with a typed one', act === 'named' && subject === 'unsaid' && isBesideTyped(sentence, mention));
  for (const list of [
    'explains',
    'assures',
    'accords',
    'teaches',
    'helps',
    'place',
    'about',
    'shows',
    'hypothetical',
  ] as const) {
    add(`${list} before`, within(words, SETS[list], first - (list === 'helps' ? HELP_BEFORE : NEAR_BEFORE), first));
    add(`${list} after`, within(words, SETS[list], after, after + NEAR_AFTER));
    add(`${list} first`, SETS[list].has(words[0]?.text ?? ''));
  }
  for (const role of [
    'reader',
    'others',
    'us',
    'our',
    'own',
    'nobody',
    'required',
    'condition',
    'mapped',
    'planned',
    'past',
    'people',
    'available',
  ] as const)
    add(`${role} somewhere`, isIn(read, role, 0, words.length));
  add('others before', isIn(read, 'others', first - NEAR_BEFORE, first));
  add('others after', isIn(read, 'others', after, after + NEAR_AFTER));
  const cues = cuesOf(read);
  add(
    'to come somewhere',
    TO_COME.some((cue) => cueWithin(cues, cue, 0, words.length)),
  );
  add('a stranger first', isStranger(read));
  add('opens with it', first <= 1);
  for (const [name, over] of [
    ['heading', block.heading ?? ''],
    ['lead', block.leadIn ?? ''],
  ] as const) {
    const short = over.slice(0, HEADING_CHARS);
    if (short === '') continue;
    add(`${name} asks`, isQuestion(short) || SETS.asks.has(wordsOf(short)[0]?.text ?? ''));
    add(
      `${name} helps`,
      wordsOf(short).some((word) => SETS.helps.has(word.text)),
    );
    add(
      `${name} of standings`,
      wordsOf(short).some((word) => SETS.standings.has(word.text)),
    );
    add(
      `${name} of safety`,
      wordsOf(short).some((word) => SETS.safety.has(word.text)),
    );
  }
  add(
    'a bare heading',
    block.kind === 'heading' && act === 'named' && found.has('bare') && !found.has('heading of standings'),
  );
  return found;
}

/** "SOC 2 Type II, ISO 27001 and HIPAA": only commas and the like between it and a report or certificate that is named with its type or edition. */
function isBesideTyped({ mentions: named, text }: Spoken, mention: Statement['mention']): boolean {
  const at = named.indexOf(mention);
  for (let index = at; index > 0; index -= 1) {
    const [one, before] = [named[index], named[index - 1]];
    if (one === undefined || before === undefined || !JOINTS.test(text.slice(before.end, one.start))) return false;
    if (before.type !== null || before.edition !== null) return true;
  }
  return false;
}
const JOINTS = /^\W{0,3}(?:(?:and|&|plus) )?$/;

const within = (words: readonly Word[], set: ReadonlySet<string>, from: number, to: number): boolean =>
  words.slice(Math.max(0, from), Math.max(0, to)).some(({ text }) => set.has(text));

/** Whether a word in a role begins within a stretch of words. */
function isIn({ marks }: Sentence, role: Role, from: number, to: number): boolean {
  for (let index = Math.max(0, from); index < to; index += 1) if (at(marks, index, role) > 0) return true;
  return false;
}

/** "Your own SOC 2 audit", "their SOC 2 reports" */
function isYoursBefore({ words }: Sentence, first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - YOURS_WORDS); index -= 1) {
    if (/[,;:.(]/.test(words[index + 1]?.gap ?? '')) return false;
    if (SETS.yours.has(words[index]?.text ?? '')) return true;
  }
  return false;
}
const YOURS_WORDS = 2;

const TO_COME = ['pending.states', 'pending.later', 'pending.aims'] as const;
/** "DO has SOC 2": a name that is not ours, and what it has. */
const isStranger = ({ text, words, marks }: Sentence): boolean =>
  /^\p{Lu}/u.test(text) &&
  SETS.having.has(words[1]?.text ?? '') &&
  !isOwnNameAt({ marks }, 0) &&
  at(marks, 0, 'us') + at(marks, 0, 'our') + at(marks, 0, 'it') + at(marks, 0, 'determiners') === 0;

/** "SOC 2 Type II · ISO 27001 · EU hosting": the part of a line that a word stands in, as words. */
function partOf(words: readonly Word[], from: number, to: number): [number, number] {
  let begin = from;
  while (begin > 0 && !PARTS.test(words[begin]?.gap ?? '')) begin -= 1;
  let end = to;
  while (end < words.length && !PARTS.test(words[end]?.gap ?? '')) end += 1;
  return [begin, end];
}
const PARTS = /[·•|;✓✔✅☑]/u;

/** Whether a part of a line holds nothing but names of schemes, standings and the words between them. */
function isBare(
  { words, marks }: Sentence,
  begin: number,
  end: number,
  names: readonly (readonly [number, number])[],
): boolean {
  return words
    .slice(begin, end)
    .every(
      ({ text }, offset, _all, index = begin + offset) =>
        names.some(([start, end]) => index >= start && index < end) ||
        at(marks, index, 'joints') > 0 ||
        SETS.plain.has(text),
    );
}

import type { Sentence } from '../../reading/sentence.ts';
import { denies, toldAt } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { formOf } from './promise-form.ts';
import { type Absolute, AROUND, type Around, type Good, type Marks, type Part } from './promise-marks.ts';
import type { Shape } from './promise-shapes.ts';
import { isDisclaimed } from './wording-disclaimed.ts';

/** "To be fully protected, …" */
const OPENING = 2;
/** "Must make sure that they are always protected." */
const DUE_BEFORE = 6;
/** How far the words around both are looked for. */
const WINDOW = 8;

/** How near words stand that belong together. */
const NEAR = 3;

/** A place where something may be promised: from the first to the last of its words, and the signs that speak for or against it. */
export interface Candidate {
  from: number;
  to: number;
  signs: readonly string[];
  /** It has the shape of a promise. */
  isShaped: boolean;
  isDisclaimed: boolean;
}

/** An absolute word: the index of its first word, and how far its nearest one is from what is good or harmful: negative before it. */
export interface Near {
  at: number;
  distance: number;
}

/** "We make sure that nobody …", "even if …, they could not …": what makes another absolute word a pledge. */
const PLEDGES = ['assures', 'guarantees', 'comeWhatMay', 'most'] as const satisfies Absolute[];
/** What is said of the things around tells much of what is meant by a word. */
const TELLING = [
  'yours',
  'kept',
  'ours',
  'ourThing',
  'outsiders',
  'another',
  'technical',
  'used',
  'duty',
  'ofLoss',
] as const satisfies Around[];

/** "Ensures", "to ensure" and "ensuring" tell differently of what is promised. */
const FORMED = ['prevents', 'assures', 'guarantees'] as const satisfies Absolute[];
/** What stands before one of these denies it: "we cannot guarantee", "cannot stop attackers". */
const DENIABLE = ['prevents', 'assures', 'guarantees', 'always', 'wholly', 'any'] as const satisfies Absolute[];
/** Who can be said to do something never, or to be unable to. */
const DOERS = ['outsiders', 'another', 'duty', 'ours', 'ourThing', 'yours', 'kept'] as const satisfies Around[];
const DOER_WITHIN = 5;
/** Whom an absolute word is said of, and whether it is itself denied or put as a case of the reader's. */
function* signsOfDoers(read: Sentence, marks: Marks<Part>, found: ReadonlyMap<Absolute, Near>): Generator<string> {
  const { words } = read;
  for (const [absolute, { at }] of found) {
    for (let back = 1; back <= 2; back += 1) if (marks[at - back]?.has('ours') === true) yield `we ${absolute}`;
    const doer = doerBefore(read, marks, at);
    if (doer !== null) yield `${absolute} by ${doer}`;
    const before = words[at - 1]?.text ?? '';
    if (POINTING.has(before)) yield `this ${absolute}`;
    if (absolute === 'comeWhatMay' && [1, 2, 3].some((on) => /^(?:you|your)$/.test(words[at + on]?.text ?? '')))
      yield 'in the case of the reader';
  }
  for (const absolute of DENIABLE) {
    const place = found.get(absolute)?.at;
    if (place === undefined) continue;
    for (let back = 1; back <= NEAR; back += 1)
      if (denies(read, place - back) || marks[place - back]?.has('cannot') === true) yield `denied ${absolute}`;
  }
}
const POINTING = new Set(['this', 'which', 'that', 'it', 'these']);
function doerBefore({ words }: Sentence, marks: Marks<Part>, at: number): Around | null {
  for (let index = at - 1; index >= Math.max(0, at - DOER_WITHIN); index -= 1) {
    if (/[,.;:]/.test(words[index + 1]?.gap ?? '')) return null;
    const doer = DOERS.find((one) => marks[index]?.has(one) === true);
    if (doer !== undefined) return doer;
  }
  return null;
}

/** What follows tells a thing from a deed: "secure your account", "lose access to". */
function followerOf({ words }: Sentence, end: number): string {
  const after = words[end];
  if (after === undefined || !/^[ -]$/.test(after.gap)) return 'an end';
  return FOLLOWERS.has(after.text) ? after.text : 'a word';
}
const FOLLOWERS = new Set(
  'your our their its the any all another other to of by from in on at with it them and or if when for even that'.split(
    ' ',
  ),
);

const SMALL = new Set(
  'and or but at by from in on of to for with against while when as so because that which is are will cannot without across during no'.split(
    ' ',
  ),
);

/** A place with its signs: which absolute words stand near what is good or harmful, who is spoken of, and how it is told. */
export function candidate(
  { read, block, page }: Spoken,
  marks: Marks<Part>,
  index: number,
  goods: readonly (Good | 'deed')[],
  found: ReadonlyMap<Absolute, Near>,
  shape: Shape | undefined,
): Candidate {
  const { words } = read;
  const signs = new Set<string>();
  let [from, to] = [shape?.from ?? index, shape?.to ?? index + 1];
  if (shape !== undefined) signs.add('shaped').add(`shaped as ${shape.kind}`);
  for (const [absolute, { at, distance }] of found) {
    signs.add(absolute);
    for (const good of goods) signs.add(`${absolute} ${good}`);
    if (Math.abs(distance) <= NEAR) signs.add(`${absolute} near`);
    if (distance > 0) signs.add(`${absolute} after`);
    if (words[at - 1]?.text === 'to') signs.add('for a purpose');
    if (shape !== undefined) continue;
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
  }
  for (const good of goods) signs.add(good);
  for (let at = Math.max(0, from - WINDOW); at < Math.min(words.length, to + WINDOW); at += 1)
    for (const part of AROUND) {
      if (marks[at]?.has(part) !== true) continue;
      if (part !== 'byWay' && part !== 'due') signs.add(part);
      if ((TELLING as readonly Around[]).includes(part)) for (const good of goods) signs.add(`${good} of ${part}`);
      if (part === 'aims' || part === 'hedged' || part === 'measures')
        signs.add(`${part} ${at < index ? 'before' : 'after'}`);
      if (part === 'byWay' && at >= to && at <= to + 1) signs.add('in some way');
      if (part === 'work' && at === index + (marks[index]?.get(goods[0] as Part) ?? 1)) signs.add('of work');
    }
  const end = index + Math.max(1, ...goods.map((good) => marks[index]?.get(good as Part) ?? 1));
  const after = words[end];
  if (after !== undefined && after.gap === ' ' && !SMALL.has(after.text)) signs.add('of a thing');
  if (marks[index - 1]?.has('state') === true || marks[index - 2]?.has('state') === true) signs.add('as a state');
  for (const sign of signsOfDoers(read, marks, found)) signs.add(sign);
  const cannot = found.get('cannot');
  if (cannot !== undefined && cannot.distance < 0 && words[index - 1]?.text === 'be') signs.add('cannot be');
  if (words[index + 1]?.text === 'by' || ['just', 'simply', 'even'].includes(words[index + 1]?.text ?? ''))
    signs.add('by whom');
  for (const absolute of FORMED) {
    const form = formOf(read, found.get(absolute)?.at);
    if (form === null) continue;
    signs.add(`${absolute} ${form}`);
    for (const good of goods) signs.add(`${absolute} ${form} ${good}`);
  }
  signs.add(`then ${followerOf(read, end)}`);
  if (index > 0 && marks[index - 1]?.has('able') === true) signs.add('as can be done');
  for (let at = Math.max(0, from - DUE_BEFORE); at < from; at += 1)
    if (marks[at]?.has('due') === true) signs.add('due before');
  for (const one of PLEDGES)
    if (found.has(one)) for (const absolute of found.keys()) if (absolute !== one) signs.add(`${one} ${absolute}`);
  if (found.size > 1) signs.add('more than one');
  if (found.size > 2) signs.add('more than two');
  const first = words[from];
  const before = words[from - 1]?.text ?? '';
  if (before === 'to') signs.add('for a purpose');
  if (words[0]?.text === 'to' && from <= OPENING) signs.add('ordered');
  if (from === 0 && words[0]?.text === 'always') signs.add('ordered');
  if (
    from === 0 &&
    /^(?:ensure|prevent|guarantee|keep|make|eliminate|stop|protect|ensuring|preventing|making|assuring)$/.test(
      first?.text ?? '',
    )
  )
    signs.add('ordered');
  if (/ing$/.test(first?.text ?? '')) signs.add('by the way');
  const { subject, polarity, certainty } = toldAt(read, first?.start ?? 0, words[index]?.end ?? 0);
  if (subject === 'us')
    for (const absolute of ['never', 'cannot'] as const) if (found.has(absolute)) signs.add(`${absolute} of us`);
  signs.add(`of ${subject}`).add(`told as ${certainty}`);
  if (polarity === 'denied') signs.add('denied');
  for (let at = Math.max(0, from - NEAR); at < from; at += 1) if (denies(read, at)) signs.add('denied before');
  const isTaken = isDisclaimed(read, index) || isDisclaimed(read, from);
  if (isTaken) signs.add('disclaimed');
  if (block.kind !== 'text') signs.add(`in a ${block.kind}`);
  if (page.collection === 'learn') signs.add('in a guide');
  if (words.length <= 8) signs.add('short');
  if (words.length > 30) signs.add('long');
  return { from, to, signs: [...signs], isShaped: shape !== undefined, isDisclaimed: isTaken };
}

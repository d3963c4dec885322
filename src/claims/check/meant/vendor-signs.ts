import { isOfOrder } from '../../reading/before-being.ts';
import type { Role } from '../../reading/lexicon.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { type Cue, cueAt, cuesOf } from './cues.ts';
import { toldFor } from './read-spoken.ts';
import { isCalledOurs } from './vendor-called.ts';
import type { VendorMention } from './vendor-mentions.ts';

/** Words that say something of a vendor by standing near it, by the name of their sign. */
const WORDS: readonly (readonly [string, readonly Cue[]])[] = [
  ['use', ['subprocessors.uses']],
  ['operation', ['handling.operations']],
  ['agent', ['handling.agents']],
  ['matter', ['handling.matters']],
  ['thing', ['labels.things']],
  ['purpose', ['subprocessors.purposes', 'labels.names', 'labels.through']],
  ['ours', ['labels.ours']],
  ['part', ['handling.parts', 'labels.products', 'handling.facilities']],
  ['duty', ['subprocessors.duties']],
  ['list', ['subprocessors.lists']],
  ['linked', ['subprocessors.linked']],
  ['readers', ['subprocessors.readers']],
  ['chosen', ['handling.chosen']],
  ['advice', ['handling.advice']],
  ['offered', ['labels.offered']],
  ['compared', ['subprocessors.compared']],
  ['ended', ['subprocessors.endings', 'history.past']],
  ['imagined', ['subprocessors.imagined']],
  ['staff', ['subprocessors.staff']],
  ['idle', ['handling.idle']],
  ['peer', ['handling.peers']],
  ['given', ['handling.given']],
  ['moved', ['handling.moves', 'handling.acquires']],
  ['open', ['weighed.open']],
  ['key', ['weighed.key']],
];
const ROLES: readonly (readonly [string, readonly Role[]])[] = [
  ['us', ['us']],
  ['our', ['our', 'own']],
  ['you', ['reader']],
  ['nobody', ['nobody']],
  ['others', ['others']],
  ['no', ['denied']],
  ['planned', ['planned']],
  ['past', ['past']],
  ['if', ['condition']],
  ['copula', ['copula']],
];
const PLAIN: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['or', new Set(['or', 'either'])],
  ['such as', new Set(['such', 'like', 'e.g', 'example', 'etc', 'including'])],
  ['modal', new Set(['can', 'could', 'may', 'might', 'should', 'must', 'would'])],
  ['by', new Set(['by', 'via', 'through', 'using', 'with'])],
  ['in', new Set(['on', 'in', 'at', 'within', 'inside', 'behind'])],
  ['to', new Set(['to', 'into', 'onto'])],
  ['from', new Set(['from', 'of', 'between'])],
  ['for', new Set(['for'])],
  ['the', new Set(['the', 'this', 'that'])],
  ['a', new Set(['a', 'an', 'any', 'each', 'every', 'another'])],
  ['was', new Set(['was', 'were', 'had', 'did'])],
  ['is', new Set(['is', 'are', 'be', 'been', 'being'])],
];

/** Where a word may stand, in words from the row of names. */
const PLACES: readonly (readonly [string, number, number])[] = [
  ['long before', -18, -7],
  ['before', -6, -2],
  ['right before', -1, -1],
  ['right behind', 0, 0],
  ['behind', 1, 5],
  ['long behind', 6, 16],
];

const FOUND = new WeakMap<Sentence, readonly (readonly string[])[]>();
/** The classes of each word of a sentence. */
function classesOf(sentence: Sentence): readonly (readonly string[])[] {
  const known = FOUND.get(sentence);
  if (known !== undefined) return known;
  const cues = cuesOf(sentence);
  const { words, marks } = sentence;
  // "Is used to detect errors" and "before being stored" end nothing, though "used to" and "before" do.
  const isOfUse = (at: number): boolean =>
    (words[at]?.text === 'used' && /^(?:is|are|be|being|it's)$/.test(words[at - 1]?.text ?? '')) ||
    isOfOrder(words, at);
  // "For example, our mail …" only opens.
  const opening = words[0]?.text === 'for' && /^(?:example|instance)$/.test(words[1]?.text ?? '') ? 2 : 0;
  const found = words.map(({ text }, at) =>
    at < opening
      ? []
      : [
          ...WORDS.filter(
            ([name, of]) => of.some((cue) => cueAt(cues, at, cue) > 0) && !(name === 'ended' && isOfUse(at)),
          ).map(([name]) => name),
          ...ROLES.filter(
            ([name, of]) => of.some((role) => marks[at]?.has(role) === true) && !(name === 'past' && isOfUse(at)),
          ).map(([name]) => name),
          ...PLAIN.filter(([, of]) => of.has(text)).map(([name]) => name),
        ],
  );
  FOUND.set(sentence, found);
  return found;
}

/** What stands near a vendor in its sentence, as signs of whether the company says that it uses it. */
export function* wordSigns(mention: VendorMention): Generator<string> {
  const { spoken, row, many, isToldApart, start, end, from, to, vendor } = mention;
  const { read, text, block } = spoken;
  const { words } = read;
  const classes = classesOf(read);
  for (const [place, first, last] of PLACES) {
    const base = first < 0 ? row.from : row.to;
    for (let at = Math.max(0, base + first); at <= Math.min(words.length - 1, base + last); at += 1)
      for (const name of classes[at] ?? []) yield `${name} ${place}`;
  }
  const [gap, after] = [words[row.from]?.gap ?? '', words[to]?.gap ?? text.slice(words[to - 1]?.end)];
  if (/[:–—|]/.test(gap) || / - /.test(gap)) yield 'mark before';
  if (gap.includes('(')) yield 'bracket before';
  if (/\//.test(gap)) yield 'slash before';
  const isMarked = /^ ?[:–—|]|^ -{1,3} /.test(after);
  if (isMarked) yield 'mark behind';
  if (/^ ?\(/.test(after)) yield 'bracket behind';
  if (/^ ?\)/.test(after)) yield 'bracket closes behind';
  if (/^-/.test(after)) yield 'hyphen behind';
  if (/^[,;]/.test(after)) yield 'comma behind';
  if (words[to - 1]?.possessive === true) yield 'possessive';
  if (words[to]?.capital === true && words[to]?.gap === ' ') yield 'longer name';
  if (row.from === 0) yield 'begins';
  if (row.to === words.length) yield 'ends';
  if (row.from === 0 && row.to === words.length) yield 'alone';
  if (many > 1) yield isToldApart ? 'told apart in row' : many > 3 ? 'many in row' : 'some in row';
  if (text.slice(Math.max(0, start - 12), end + 12).includes('\uFFFC')) yield 'code or link near';
  if (isQuestion(text)) yield 'question';
  if (words.length <= 6) yield 'short';
  if (words.length > 30) yield 'long';
  if (block.kind === 'cell') yield 'cell';
  if (block.kind === 'heading') yield 'heading';
  if (vendor === null) yield 'unknown vendor';
  else {
    if (vendor.internal) yield 'internal tool';
    if (vendor.hosts) yield 'host';
  }
  for (let at = 0; at < Math.min(BEGINNING_WORDS, row.from); at += 1)
    for (const name of classes[at] ?? []) if (BEGINNING.has(name)) yield `${name} at the beginning`;
  if (row.from === 0 && (isMarked || /^ ?\(/.test(after)) && hasWithin(classes, to, to + ENTRY_WORDS, SERVICES))
    yield 'entry with its service';
  if (row.from === 1 && ['by', 'in', 'to'].some((name) => classes[0]?.includes(name))) yield 'placed at the beginning';
  if (
    row.to === words.length &&
    row.from > 0 &&
    ['by', 'in', 'to'].some((name) => classes[row.from - 1]?.includes(name))
  )
    yield 'placed at the end';
  const told = toldFor(spoken, start, end);
  yield* saidTogether(classes, row, told.subject);
  yield* passive(read, classes, row.from);
  if (isCalledOurs(read, from, to)) yield 'called our vendor';
  if (labels(words, classes, row)) yield 'label before';
  yield `subject ${told.subject}`;
  if (told.polarity === 'denied') yield 'denied';
  if (told.tense !== 'now') yield told.tense;
  if (told.certainty !== 'claim') yield told.certainty;
  if (from - row.from > 0) yield 'not first of row';
}
/** "Railway -- application hosting": what it does, within a few words. */
const SERVICES = ['purpose', 'duty', 'thing', 'part', 'operation'];
const ENTRY_WORDS = 6;
/** What the first words of a sentence say of its subject. */
const BEGINNING = new Set(['us', 'our', 'you', 'advice', 'if', 'to', 'for', 'no', 'others']);
const BEGINNING_WORDS = 3;

const DOES = ['use', 'operation', 'agent', 'moved'];
const THINGS = ['matter', 'thing', 'purpose', 'ours', 'given'];
type Classes = readonly (readonly string[])[];
const hasWithin = (classes: Classes, from: number, to: number, names: readonly string[]): boolean =>
  classes.slice(Math.max(0, from), Math.max(0, to)).some((here) => names.some((name) => here.includes(name)));

/** Signs that only say something together: what is done, by whom, with what. */
function* saidTogether(
  classes: Classes,
  { from, to }: { from: number; to: number },
  subject: string,
): Generator<string> {
  const ours = subject === 'us' || hasWithin(classes, from - 5, from, ['us', 'our']);
  const modal = hasWithin(classes, from - 6, from, ['modal']);
  const does = hasWithin(classes, from - 4, from, DOES);
  if (ours && does && !modal) yield 'we use it';
  const isBy = hasWithin(classes, from - 3, from, ['by', 'in', 'to']);
  const isThing = hasWithin(classes, from - 12, from, THINGS);
  if (isBy && hasWithin(classes, from - 5, from, ['operation', 'use']) && isThing) yield 'done with ours there';
  const right = classes[from - 1] ?? [];
  const isUse = right.includes('use') || (hasWithin(classes, from - 3, from - 1, ['use']) && right.includes('the'));
  if (ours && isUse && !modal && !hasWithin(classes, from - 2, from - 1, ['to'])) yield 'we use it outright';
  const isRight =
    right.includes('by') ||
    right.includes('in') ||
    right.includes('to') ||
    (right.includes('the') && hasWithin(classes, from - 2, from - 1, ['by', 'in', 'to']));
  if (isRight && hasWithin(classes, from - 4, from - 1, ['use', 'operation'])) {
    const isBeing = hasWithin(classes, from - 6, from - 1, ['is']);
    yield isBeing ? (isThing ? 'ours is done there outright' : 'is done there outright') : 'done there outright';
  }
  if (isBy && isThing && !does) yield 'ours there';
  if (hasWithin(classes, from - 4, from, ['our']) && hasWithin(classes, from - 3, from, ['duty', 'ours', 'purpose']))
    yield 'called ours before';
  if (hasWithin(classes, to, to + 4, ['our']) && hasWithin(classes, to, to + 6, ['duty', 'ours', 'purpose']))
    yield 'called ours behind';
  if (from <= 1 && hasWithin(classes, to, to + 1, DOES)) yield 'does something';
  if (
    from <= 1 &&
    hasWithin(classes, to, to + 2, DOES) &&
    hasWithin(classes, to + 1, to + 8, ['our', 'us', 'matter', 'you', 'given'])
  )
    yield 'does something with ours';
  if (hasWithin(classes, to, to + 1, ['for']) && hasWithin(classes, to + 1, to + 4, ['purpose', 'matter', 'thing']))
    yield 'for a purpose';
  if (from === 0 && hasWithin(classes, to, to + 3, ['purpose', 'duty'])) yield 'begins with its purpose';
}

/** "Receipts are mailed by Postmark": something is done there, whatever the verb, and with what of whom. */
function* passive({ words, marks }: Sentence, classes: Classes, from: number): Generator<string> {
  const joint = ['by', 'in', 'to', 'from'].some((name) => classes[from - 1]?.includes(name)) ? from - 1 : from - 2;
  if (!['by', 'in', 'to', 'from'].some((name) => classes[joint]?.includes(name))) return;
  const verb = [joint - 1, joint - 2].find((at) => PARTICIPLE.test(words[at]?.text ?? ''));
  const being = [1, 2, 3].find((back) => verb !== undefined && classes[verb - back]?.includes('is') === true);
  if (verb === undefined || being === undefined || classes[verb]?.includes('idle') === true) return;
  const start = Math.max(0, verb - being - SUBJECT_WORDS);
  const subject = marks.slice(start, verb - being);
  if (subject.some((mark) => mark?.has('reader') === true && !mark.has('our'))) yield 'done there of readers';
  else if (subject.some((mark) => mark?.has('nobody') === true)) yield 'done there of nobody';
  else yield 'done there by whatever verb';
  if (
    start === 0 &&
    subject.length <= 2 &&
    words.slice(0, subject.length).every(({ capital }) => capital) &&
    !hasWithin(classes, 0, subject.length, ['our', 'matter', 'thing', 'purpose'])
  )
    yield 'somebody is subject';
}
const PARTICIPLE = /(?:ed|en)$|^(?:sent|kept|held|built|run|put|done|paid|stored|taken|met|read)$/;
const SUBJECT_WORDS = 8;

/** "Hosting: Vercel", "Payments | Stripe": a short label leads to it. */
function labels(words: Sentence['words'], classes: Classes, { from }: { from: number }): boolean {
  for (let at = from; at > Math.max(0, from - 5); at -= 1)
    if (/:| [–—-] |\|/.test(words[at]?.gap ?? ''))
      return hasWithin(classes, at - 4, at, ['purpose', 'duty', 'thing', 'ours']);
  return false;
}

import { isAsked } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { askedOver } from './asked-over.ts';
import { isExceptedNext } from './excepted-next.ts';
import { isListedDenied } from './listed-denied.ts';
import { isFirstOf } from './place-asked.ts';
import { ASIDES, DEFENDED, DENIALS, HARMLESS, LIMITS, PRACTICES, type Practice } from './practice-lexicon.ts';
import { toldFor } from './read-spoken.ts';

/** A part of a sentence that says whether something is done that buyers ask about. */
export interface PracticeSaid {
  sentence: Spoken;
  practice: Practice;
  isDone: boolean;
  /** Where it stands in the sentence's text. */
  start: number;
  end: number;
}

interface Part {
  text: string;
  start: number;
}
const BREAK =
  /[;()–—]| - |: |,? (?:but|however|although|though|whereas)\b|, (?:and|so) (?=(?:we|our|the|it|they|you|all|this|no)\b)/gi;
/** The parts of a sentence that can each be true by itself. */
function partsOf(text: string): Part[] {
  const found: Part[] = [];
  let start = 0;
  for (const { index, 0: broken } of text.matchAll(BREAK)) {
    // "Encryption at rest: AES-256", "an agreement (DPA) with each vendor"
    if (broken === ': ' && wordsIn(text.slice(start, index)) <= LABEL_WORDS) continue;
    if (/[()]/.test(broken) && SHORT.test(text.slice(broken === '(' ? index : text.lastIndexOf('(', index)))) continue;
    found.push({ text: text.slice(start, index), start });
    start = index + broken.length;
  }
  return [...found, { text: text.slice(start), start }];
}
const LABEL_WORDS = 5;
/** An abbreviation in brackets. */
const SHORT = /^\(\w+\)/;
const MOST_CHARS = 260;
const MOST_CHARS_READ = 1_000;
/** "Encryption at rest: yes", "Background checks | none" */
const LABELED = /^[^:|]{3,80}[:|] *(yes|no|none|never|not \w+)\b[^:]{0,40}$/i;
const IS_NO = /^(?:no|not)/i;
const YES =
  /^\W*(?:yes|absolutely|certainly|of course|(?:we|it|they|you|that|there|some|all) (?:do|does|is|are|can|will|have|has)(?=\s*(?:[.,;:!–—]|$)))/i;
const NO = /^\W*(?:no[.,!;]|no (?:we|it|they|there)\b|no$|no\n|never\b|not (?:currently|at this time|at the moment))/i;
/** "We do not.", "It cannot;" */
const NOT_SO =
  /^\W*(?:we|it|they|you|that|there|nobody|no one|none) (?:(?:do|does|is|are|can|will|have|has)(?:n['’]t| not)|cannot|can['’]t)(?=\s*(?:[.,;:!–—]|$))/i;
const NOBODY = /^\W*(?:nobody|no one|none|neither) (?:do|does|is|are|can|has)\b/i;
const saysNo = (text: string): boolean => NO.test(text) || NOT_SO.test(text) || NOBODY.test(text);
const ANSWER = /^\W*(?:yes|no)(?:[,.;:!–—]+ *| (?=(?:we|it|they|there)\b)|$)/i;

/** What a sentence says of the practices that buyers ask about. Linear in the sentence. */
export function practicesIn(one: Spoken): PracticeSaid[] {
  const { read, block, text, page } = one;
  if (block.kind === 'title' || page.collection === 'learn' || text.length > MOST_CHARS_READ) return [];
  if (isExceptedNext(one)) return [];
  if (isAsked(read)) return answered(one);
  if (block.kind === 'heading' || block.kind === 'question') return [];
  const labeled = LABELED.exec(text);
  if (labeled !== null) {
    if (LIMITS.test(text) || text.includes('(')) return [];
    const label = { text: text.slice(0, labeled[0].search(/[:|]/)), start: 0 };
    return PRACTICES.flatMap((practice) => {
      if (!isAbout(practice, label.text, '')) return [];
      return [{ sentence: one, practice, isDone: !IS_NO.test(labeled[1] ?? ''), start: 0, end: text.length }];
    });
  }
  if (block.kind === 'cell') return [];
  const asked = isFirstOf(one) ? askedOver(one) : '';
  return partsOf(text).flatMap(({ text: whole, start }) => {
    const cut = start === 0 && asked !== '' ? (ANSWER.exec(whole)?.[0].length ?? 0) : 0;
    const part = { text: whole.slice(cut), start: start + cut };
    if (part.text.length > MOST_CHARS || part.text.trim() === '') return [];
    return PRACTICES.flatMap((practice) => saidOf(one, practice, part, asked) ?? []);
  });
}

/** Whether all is named that a practice is about, and nothing by which something else is spoken of. */
function isAbout({ about, done, aside, opposite }: Practice, text: string, asked: string): boolean {
  const isSaid = done.test(text) || opposite?.test(text) === true;
  if (!isSaid && !(LEFT_OUT.test(text) && done.test(asked))) return false;
  // What isn't repeated from a question is left out at the end: "What is stored is not."
  const elsewhere = isSaid ? asked : '';
  return about.every((slot) => slot.test(text) || (elsewhere !== '' && slot.test(elsewhere))) && !aside.test(text);
}
const LEFT_OUT = /\b(?:is|are|do|does|have|has)(?: not|n['’]t)\W*$/i;

function saidOf(one: Spoken, practice: Practice, part: Part, asked: string): PracticeSaid | null {
  if (!isAbout(practice, part.text, asked) || (practice.may && practice.aside.test(one.text))) return null;
  const plain = practice.despite === null ? part.text : part.text.replace(practice.despite, ' ');
  if (LIMITS.test(plain)) return null;
  const opposite = practice.opposite?.exec(part.text);
  const isDone = opposite ? isDoneThough(part.text, opposite[0], practice.usual) : isDoneIn(part.text, practice);
  if (isDone === null) return null;
  const said = practice.done.exec(part.text) ?? opposite;
  const start = part.start + (said?.index ?? 0);
  const told = toldFor(one, start, start + (said?.[0].length ?? 1));
  const isUnusual = isDone !== practice.usual;
  const isOfOthers = told.subject === 'other' && !OURS.test(part.text.slice(0, said?.index ?? 0));
  if (!PUT.has(told.certainty) && !(practice.may && MAY.test(part.text))) return null;
  if (isOfOthers && !practice.may && (isUnusual || !practice.usual)) return null;
  if (isUnusual) {
    if (told.tense !== 'now' && !(told.tense === 'past' && /\bnever\b/i.test(part.text))) return null;
    const rest = opposite ? plain.replace(opposite[0], ' ') : plain;
    if (ORDER.test(part.text) || ASIDES.test(rest) || (isDone && DEFENDED.test(rest))) return null;
  } else if (told.tense === 'planned' && !/\bwill\b|'ll\b/i.test(part.text)) return null;
  const lead = /^\W*/.exec(part.text)?.[0].length ?? 0;
  return {
    sentence: one,
    practice,
    isDone,
    start: part.start + lead,
    end: part.start + part.text.trimEnd().length,
  };
}
const PUT: ReadonlySet<string> = new Set(['claim', 'explanation', 'requirement']);
const MAY = /\bmay\b/i;
/** Who speaks for the company, and who works there. */
const OURS =
  /\b(?:we|our|us|nobody|no one|none|nothing|staff|employees?|engineers?|developers?|administrators?|admins?|team|personnel)\b/i;
/** What readers are told to do. */
const ORDER =
  /^\W*(?:do not|don['’]t|never \w+ (?:your|the|a|an)\b|ensure|make|use|avoid|create|set|configure|please|always)\b/i;

/** What an opposite says: what usually isn't so is done where that is denied beside it, and may be of something else where it's denied farther off. */
function isDoneThough(text: string, opposite: string, usual: boolean): boolean | null {
  const at = text.indexOf(opposite);
  const [denial, second] = denialsIn(text.replace(opposite, ' '.repeat(opposite.length)));
  if (denial === undefined) return false;
  if (!usual || second !== undefined) return null;
  const between = denial < at ? text.slice(denial, at) : text.slice(at + opposite.length, denial);
  const isBeside = denial < at ? !APART.test(between) && wordsIn(between) - 1 <= NEAR_OPPOSITE : IS.test(between);
  return isBeside ? true : null;
}
const NEAR_OPPOSITE = 3;
/** Whether a part of a sentence affirms what it names; null where a denial may be of something else. */
function isDoneIn(text: string, { done, about }: Practice): boolean | null {
  const denials = denialsIn(text);
  if (denials.length === 0) return true;
  const [denial = 0, second] = denials;
  // "No one gets in without a check": two that lift each other.
  if (second !== undefined && second < (done.exec(text)?.index ?? text.length)) return null;
  for (const slot of [done, ...about]) {
    const met = slot.exec(text);
    if (met === null) continue;
    const end = met.index + met[0].length;
    if (denial >= met.index && denial <= end) return false;
    const between = denial < met.index ? text.slice(denial, met.index) : text.slice(end, denial);
    const isApart = APART.test(between) && !isListedDenied(between);
    if (denial < met.index ? !isApart && wordsIn(between) - 1 <= NEAR_BEFORE : IS.test(between)) return false;
  }
  return null;
}
const NEAR_BEFORE = 7;
/** "A report of keys that haven't been used": what another clause denies. */
const APART = /,|\b(?:that|which|who|whose|so|because|where)\b/i;
/** "Access reviews are not done", "Penetration tests: none" */
const IS = /^[\s:–—-]*(?:(?:is|are|has|have|been|do|does|currently|still|it|to|with)\s+)*$/i;
const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
/** Where words stand that deny. */
const denialsIn = (text: string): number[] => {
  const kept = text.replace(HARMLESS, (harmless) => ' '.repeat(harmless.length));
  const found = [...kept.matchAll(DENIALS)];
  // "Neither the one nor the other" denies once.
  const isOnce = found.some(([word]) => /^neither$/i.test(word));
  return found.filter(([word]) => !isOnce || !/^nor$/i.test(word)).map(({ index }) => index);
};

/** What a question asks that yes or no answers. */
function answered(one: Spoken): PracticeSaid[] {
  const { read, text } = one;
  const { answer } = read.around;
  if (answer === undefined || !ASKS.test(text) || text.length > MOST_CHARS) return [];
  const isNo = saysNo(answer);
  if (!isNo && !YES.test(answer)) return [];
  const [first = ''] = /^[^!?\n]*/.exec(answer) ?? [];
  // "It cannot." says all; "No." is told by what follows.
  const [plain = ''] = /^[^.!?\n]*/.exec(first) ?? [];
  const told = plain.includes(' ') ? plain : first;
  if (LIMITS.test(told) || CLOUDED.test(told) || LIMITS.test(text)) return [];
  // "Our own servers" are those of who asks.
  const theirs = text.replace(ASKERS, 'your');
  return PRACTICES.flatMap((practice) => {
    if (!isAbout(practice, text, '') && !(practice.may && isAbout(practice, theirs, ''))) return [];
    const opposite = practice.opposite?.exec(text)?.[0];
    const isOpposite = opposite !== undefined;
    if (denialsIn(isOpposite ? text.replace(opposite, ' ') : text).length > 0) return [];
    const isDone = isOpposite === isNo;
    if (isDone !== practice.usual && practice.aside.test(told)) return [];
    return [{ sentence: one, practice, isDone, start: 0, end: text.length }];
  });
}
const ASKS = /^\W*(?:q[:.] *)?(?:is|are|do|does|did|can|could|will|have|has|may|must)\b/i;
const ASKERS = /\b(?:our|my)\b/gi;
const CLOUDED = /\b(?:but|once|provided|as long as|only|when|however|on request|although|not all|not yet)\b/i;

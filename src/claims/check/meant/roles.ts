import { isQuestion } from '../../reading/told.ts';
import { DENYING, type LawRole, ROLES } from '../law-roles.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf, cueWithin } from './cues.ts';
import { isEveryTime } from './every-time.ts';
import single from './lexicon/single-words.json' with { type: 'json' };
import { isOfVendor } from './of-vendors.ts';
import { toldFor } from './read-spoken.ts';
import {
  ACT_WITHIN,
  type Bearer,
  bearerBefore,
  bearerBehind,
  isElided,
  isNamedBehind,
  isOursInBrackets,
  isTermFor,
  LOOKED_BACK,
} from './role-bearer.ts';

/** A role that a sentence says we have, or have not. */
export interface RoleSaid {
  role: LawRole;
  isDenied: boolean;
  /** Said of our own staff, of those who apply or of visitors of our website: every company is their controller. */
  isOfOwn?: boolean;
  /** "We act only as a processor", of whatever data. */
  isSole?: boolean;
  text: string;
  start: number;
}

/** What may stand between the word that makes a role ours and the role. */
const BETWEEN: ReadonlySet<string> = new Set(single.betweenRoles.words);
const MAYBE = /^(?:may|might|could|can|would|should)$/;
const SUPPOSED = /^(?:if|whether|once|unless|helps?|requires?|makes?)$/;
const MAYBE_WITHIN = 4;
const NAMES_ROLE = /entit|associate|processor|controller|service provider|business|school official|fiduciar/i;
/** "A processor and, for its own contacts, a controller": a role beside one that was read. */
const BESIDE_READ =
  /^[^,;.:()]{0,60}(?:,| and| or|\/)+(?: also)?(?: as)?(?: an?| the)?(?: independent| joint| separate)? ?$/;

/** "We act as a business associate", "Tallyfox is neither a covered entity nor …". What may be so says nothing. */
export function rolesIn(sentence: Spoken): RoleSaid[] {
  const one = sentence.termed;
  const { read, text } = one;
  if (isQuestion(text) || one.block.kind === 'question' || !NAMES_ROLE.test(text)) return [];
  const cues = cuesOf(read);
  const found: RoleSaid[] = [];
  for (const [index, word] of read.words.entries())
    for (const role of ROLES) {
      const length = cueAt(cues, index, `roles.${role}` as Cue);
      if (length === 0 || cueAt(cues, index + length, 'roles.not') > 0) continue;
      // "Data processor" holds "processor".
      if (found.some(({ start, text: known }) => start < word.start && word.end <= start + known.length)) continue;
      if (role === 'provider' && !isProviderOfLaw(one, index, length)) continue;
      const end = read.words[index + length - 1]?.end ?? word.end;
      const last = found.at(-1);
      const beside = last !== undefined && BESIDE_READ.test(text.slice(last.start + last.text.length, word.start));
      const said = roleOfWhom(one, role, index, length) ?? (beside ? { role, isDenied: last.isDenied } : null);
      if (said === null) continue;
      found.push({
        ...said,
        isOfOwn: isOfOwnData(one, said.role, said.isDenied),
        text: text.slice(word.start, end),
        start: word.start,
      });
    }
  return found.length === 0 || isOfVendor(one) ? [] : found;
}

/** Whether a role is said of data that every company has of its own: of staff, visitors, contacts. */
export function isOfOwnData({ text, read }: Pick<Spoken, 'text' | 'read'>, role: LawRole, isDenied: boolean): boolean {
  if (role !== 'controller' && !isDenied) return false;
  if (BOTH.test(text) || ALL_DATA.test(text)) return false;
  const isOfWhose = cueWithin(cuesOf(read), 'roles.whose', 0, read.words.length);
  return OUR_OWN.test(text) || ((isOfWhose || isPartial(text)) && !OF_CUSTOMERS.test(text));
}
/** "In its role as a controller", "our privacy policy covers data for which we are a controller": "in all other cases": one part of what we do, beside another. */
const isPartial = (text: string): boolean =>
  IN_ROLE.test(text) || (FOR_WHICH.test(text) && OWN_POLICY.test(text)) || ELSE.test(text);
/** What is left beside what was told before. */
const ELSE =
  /^\W*(?:otherwise|(?:in|for) (?:all|any|every) other (?:cases?|respects?|circumstances?|processing|data|information|situations?))\b/i;
const IN_ROLE = /\bin (?:its|our|the) (?:role|capacity) as (?:an? |the )?(?:data |independent )*controller\b/i;
const FOR_WHICH = /\b(?:for|of) which (?:[\w.-]+ ){1,5}(?:an?|the) (?:data |independent )*controller\b/i;
const OWN_POLICY = /\bprivacy (?:policy|notice|statement)\b/i;
/** "Both a controller and a processor": the two are all that we are. */
const BOTH = /\bboth\b/i;
/** "The controller of all personal data" */
const ALL_DATA = /\ball (?:of )?(?:the |your |such )?(?:personal )?(?:data|information)\b/i;
/** "We're a controller for our own contacts and invoices." */
const OUR_OWN = /\bour own (?!behalf)/i;
/** "… of customers, visitors and staff" */
const OF_CUSTOMERS = /\b(?:customers?|clients?|users?|subscribers?)\b(?!\.\w)/i;

/** "Service provider" is everybody's word: a role of the CCPA beside that law's name or beside "processor". */
function isProviderOfLaw({ read, block }: Spoken, index: number, length: number): boolean {
  if (cueWithin(cuesOf(read), 'roles.beside', index - BESIDE, index + length + BESIDE)) return true;
  return [...(block.over ?? []), block.row ?? '', read.around.previous ?? ''].some((text) => OF_CALIFORNIA.test(text));
}
const BESIDE = 8;
const OF_CALIFORNIA = /\b(?:CCPA|CPRA|California)\b/;

/** Whether a role at a word is ours, and which one follows from it; null where it is nobody's or another's. */
function roleOfWhom(
  one: Spoken,
  role: LawRole,
  index: number,
  length: number,
): Pick<RoleSaid, 'role' | 'isDenied' | 'isSole'> | null {
  const { read } = one;
  const after = index + length;
  const [word, last] = [read.words[index], read.words[after - 1]];
  if (word === undefined || last === undefined) return null;
  if (isUndecided(one, after)) return null;
  const isNamed = isOursInBrackets(one, after) || isTermFor(one, index, after, 'us');
  if (isNamed || isNamedBehind(one, index, after) || isElided(one, index)) return { role, isDenied: false };
  // "… on behalf of its customers (the data controllers)": then we process for them.
  if (role === 'controller' && isTermFor(one, index, after, 'reader')) return { role: 'processor', isDenied: false };
  const act = actBefore(one, index);
  if (act === null || ON_OURS.test(one.text.slice(last.end, last.end + ON_OURS_CHARS))) return null;
  const clauseStart = read.clauses.findLast(({ start }) => start <= act)?.start ?? 0;
  const from = Math.max(clauseStart, act - LOOKED_BACK);
  const before = read.words.slice(from, act + 1);
  const isMaybe = before.some(
    ({ text }, place) =>
      (SUPPOSED.test(text) && !(text === 'if' && isUsFirst(one, from + place + 1, role))) ||
      (MAYBE.test(text) && place >= before.length - MAYBE_WITHIN && !offersToAct(text, before[place + 1]?.text)),
  );
  if (isMaybe || isForUs(one, role, act, index)) return null;
  const bearer = bearerOf(one, role, act, after);
  // "You are the controller": then we process for you, unless you run it yourself.
  const isForReader = bearer === 'reader' && role === 'controller' && !SELF_HOSTED.test(one.text);
  if (bearer !== 'us' && !isForReader) return null;
  const { certainty, tense } = toldFor(one, read.words[act]?.start ?? word.start, word.end);
  if (tense === 'planned' && !isEveryTime(one)) return null;
  if (certainty === 'worded' || certainty === 'question') return null;
  const isSometimes =
    role !== 'controller' &&
    role !== 'business' &&
    read.words.slice(Math.max(clauseStart, act - WHEN_WITHIN), act).some(({ text }) => WHEN.test(text));
  if (certainty === 'condition' && !isSometimes) return null;
  const isDenied = read.words
    .slice(Math.max(clauseStart, act - ACT_WITHIN), index)
    .some((said) => DENYING.test(said.text));
  if (isForReader) return isDenied ? null : { role: 'processor', isDenied };
  return { role, isDenied, isSole: !isDenied && isSole(one, act, index, after) };
}
const SELF_HOSTED =
  /\b(?:self-?host|you deploy|on.premises?|your own (?:server|infrastructure|device|computer|mac|phone)|on your (?:mac|device|phone|computer))/i;
/** "Acts as our processor": whoever it is, not us. */
const isForUs = ({ read: { words } }: Spoken, role: LawRole, act: number, index: number): boolean =>
  role !== 'controller' && words.slice(act, index).some(({ text }) => text === 'our');
/** "Where we act as a processor": sometimes we do. A controller everybody is at times. */
const WHEN = /^(?:where|when|whenever|if)$/;
const WHEN_WITHIN = 40;
/** "If we process it as a processor": it happens. */
const isUsFirst = ({ read }: Spoken, index: number, role: LawRole): boolean =>
  role === 'processor' && read.marks[index]?.has('us') === true;
/** "Our role as a controller or processor depends on …" */
const isUndecided = ({ read: { words } }: Spoken, after: number): boolean =>
  words.slice(after, after + UNDECIDED_WITHIN).some(({ text }) => DEPENDS.test(text));
const UNDECIDED_WITHIN = 4;
const DEPENDS = /^(?:depends?|varies|differs?)$/;
/** "… as a processor on our behalf": whoever it is, not us. */
const ON_OURS = /^[^.;:()]{0,40}\b(?:on our behalf|on behalf of us)\b/i;
const ON_OURS_CHARS = 80;

function bearerOf(one: Spoken, role: LawRole, act: number, after: number): Bearer | null {
  const { read } = one;
  const behind = bearerBehind(one, act, after);
  if (behind !== null) return behind;
  const before = bearerBefore(one, act, role);
  if (before !== null) return before;
  // "Operates as a school official": a line of ours that begins with the verb.
  const { subject } = toldFor(one, read.words[act]?.start ?? 0, read.words[after - 1]?.end ?? 0);
  const begins = read.words[0]?.text !== 'as' && act <= 1 && cueAt(cuesOf(read), 0, 'roles.acts') > 0;
  return subject === 'us' || (subject === 'unsaid' && begins) ? 'us' : null;
}

/** "Tallyfox only acts as a processor.", of which nothing says for what data. */
function isSole({ read: { words } }: Spoken, act: number, index: number, after: number): boolean {
  const isOnly = words.slice(Math.max(0, act - 1), index).some(({ text }) => ONLY.test(text));
  return (
    isOnly && words[act]?.text !== 'as' && (words[after] === undefined || /^\s*[.,;(]/.test(words[after]?.gap ?? ''))
  );
}
const ONLY = /^(?:only|solely|exclusively|merely|purely)$/;

/** The verb by which a role is said of somebody, with no more than small words and other roles between. */
function actBefore(one: Spoken, role: number): number | null {
  const { read } = one;
  const cues = cuesOf(read);
  for (let index = role - 1; index >= Math.max(0, role - ACT_WITHIN * 2); index -= 1) {
    if (/[.;:()]/.test(read.words[index + 1]?.gap ?? '') && !isLawInBrackets(one, index)) return null;
    // "Acts as" holds "as".
    for (let start = Math.max(0, index - 3); start <= index; start += 1)
      if (cueAt(cues, start, 'roles.acts') > index - start) return start;
    const { text = '' } = read.words[index] ?? {};
    if (
      !BETWEEN.has(text) &&
      !/^[a-z]+ly$/.test(text) &&
      !(text === 'and' && isAfterBoth(one, index)) &&
      !isAdjective(one, index)
    )
      return null;
  }
  return null;
}
/** "A bounded processor" */
const isAdjective = ({ read: { words } }: Spoken, index: number): boolean =>
  /^(?:an?|the)$/.test(words[index - 1]?.text ?? '') &&
  /(?:ed|[ns]al|ary|dent|mere|pure)$/.test(words[index]?.text ?? '');
/** "A processor (under the GDPR) or …": the place before or behind such a bracket. */
const isLawInBrackets = ({ read: { words } }: Spoken, index: number): boolean =>
  words[index + 1]?.text === 'under' || OF_LAW.test(words[index]?.text ?? '');
const OF_LAW = /^(?:gdpr|ccpa|cpra|hipaa|ferpa)$/;
const isAfterBoth = ({ read: { words } }: Spoken, and: number): boolean =>
  words.slice(Math.max(0, and - ACT_WITHIN), and).some(({ text }) => text === 'both');

/** "We can act as a business associate": what is offered to everybody. */
const offersToAct = (word: string, next = ''): boolean => word === 'can' && /^(?:act|serve)$/.test(next);

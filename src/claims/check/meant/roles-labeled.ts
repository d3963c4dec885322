import { at, readSentence, type Sentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { type LawRole, ROLES } from '../law-roles.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cueAt, cuesOf } from './cues.ts';
import { namesIn } from './names-said.ts';
import { isOfOwnData, type RoleSaid } from './roles.ts';

/** A longer label is a sentence. */
const LABEL_CHARS = 90;
const ROLE_LABEL_CHARS = 60;
/** How far behind a label the name may stand under which we trade. */
const TRADED_WITHIN = 8;

/** What labels give us: "Role: Processor", "Data processor: Tallyfox Ltd", "Processor: for data that you upload" in a part about our roles. */
export function rolesByLabel(one: Spoken): RoleSaid[] {
  if (one.block.kind === 'heading' || one.block.kind === 'question') return [];
  const colon = one.read.words.findIndex(({ gap }, index) => index > 0 && gap.includes(':'));
  const from = Math.max(0, colon);
  const found = [valueIsRole(one, from), ...labelIsRole(one, colon)];
  return found.filter((role) => role !== null);
}

/** "Role: Processor", "Tallyfox | Processor", "Processor" in the column "Our role". */
function valueIsRole(one: Spoken, from: number): RoleSaid | null {
  const { read, text } = one;
  const first = read.words[from];
  if (first === undefined) return null;
  const cues = cuesOf(read);
  for (const role of ROLES) {
    const length = cueAt(cues, from, `roles.${role}` as Cue);
    const last = read.words[from + length - 1];
    if (length === 0 || last === undefined || cueAt(cues, from + length, 'roles.not') > 0) continue;
    if (!ENDS.test(text.slice(last.end, last.end + 6)) || !isOurLabel(one, from)) continue;
    const isOfOwn = isOfOwnData(one, role, false);
    return { role, isDenied: false, isOfOwn, text: text.slice(first.start, last.end), start: first.start };
  }
  return null;
}
const ENDS = /^\W*(?:$|,|;|\(|for |of |under )/;

/** Whether the label before a value says that it is our role. */
function isOurLabel({ read, text, block, previous }: Spoken, from: number): boolean {
  const inText = from > 0 ? text.slice(0, read.words[from]?.start) : '';
  const column = block.row !== undefined ? block.leadIn || (block.columns?.[1] ?? '') : '';
  const beside = inText !== '' ? inText : (block.row ?? previous);
  if (beside === '' && block.kind === 'text' && asksForRole(read.around.heading ?? '')) return true;
  const [label, head] = [readLabel(beside, read), readLabel(column, read)];
  // "Role | Controller | Processor" under "You | We": the head of the column says whose it is.
  const heads = (block.row === undefined ? [] : (block.columns ?? []).slice(1)).map((one) => readLabel(one, read));
  if (heads.some((one) => one !== null && isOfElse(one))) return head !== null && isOursIn(head);
  if (label !== null && (isOursIn(label) || isOfRole(label))) return true;
  // "Firebase | Data controller" in a table of suppliers, "Clinic | Controller" in one of parties
  if (block.row !== undefined && isOfParties(block.columns?.[0] ?? '')) return false;
  // "Customer | Controller" in the column "Role" is the customer's.
  return head !== null && (isOursIn(head) || (isOfRole(head) && (label === null || !isOfElse(label))));
}
/** The head of a first column whose rows are each about somebody. */
const PARTIES =
  /^\W*(?:name(?: of (?:the )?\w+)?|part(?:y|ies)|who|entit(?:y|ies)|actors?|organi[sz]ations?|stakeholders?|compan(?:y|ies))(?: name)?\W*$/i;
const SUPPLIERS =
  /^\W*(?:suppliers?|vendors?|(?:service )?providers?|sub-?processors?|partners?|recipients?|third[- ]part(?:y|ies)|tools?)(?: name)?\W*$/i;
const isOfParties = (head: string): boolean => PARTIES.test(head) || SUPPLIERS.test(head);
const readLabel = (label: string, { parties }: Sentence): Sentence | null =>
  label === '' || label.length > ROLE_LABEL_CHARS ? null : readSentence(label, parties);
const isOfElse = ({ marks }: Sentence): boolean => marks.some((mark) => mark?.has('others') || mark?.has('reader'));
const isOfRole = (label: Sentence): boolean => /\broles?\b/i.test(label.text) && !isOfElse(label);
/** "Are you a controller or a processor?" */
const asksForRole = (heading: string): boolean =>
  isQuestion(heading) && /\b(?:you|your)\b/i.test(heading) && /\b(?:controller|processor|associate)\b/i.test(heading);
const isOursIn = ({ marks }: Sentence): boolean =>
  marks.some((mark) => mark?.has('own') === true || mark?.has('us') === true || mark?.has('our') === true);

/** "Data processor: Tallyfox Ltd", and our name alone under "Name and address of the controller". */
function labelIsRole(one: Spoken, colon: number): RoleSaid[] {
  const { read, text, block, previous } = one;
  const behind = colonsOf(read).flatMap((after) => besideColon(one, after, after === colon));
  if (behind.length > 0 || block.kind !== 'text' || !isNameLine(read)) return behind;
  const over = previous !== '' ? [previous] : [read.around.previous ?? '', read.around.heading ?? ''];
  for (const label of over) {
    if (label === '' || label.length > LABEL_CHARS) continue;
    const said = readSentence(label, read.parties);
    const [named] = rolesOfLabel(said, said.words.length);
    if (named !== undefined)
      return [
        {
          role: named.role,
          isDenied: false,
          isOfOwn: isOfOwnData({ text: label, read: said }, named.role, false),
          text: text.trim(),
          start: 0,
        },
      ];
  }
  return [];
}

/** The roles that a label gives us before the colon at a word: by our name, or in a part about our roles by what they are for. */
function besideColon(one: Spoken, after: number, isFirst: boolean): RoleSaid[] {
  const { read, text } = one;
  const roles = rolesOfLabel(read, after);
  const isOurs = isNamed(read, after);
  const isFor = isFirst && FOR_WHAT.test(read.words[after]?.text ?? '');
  if (!isOurs && !(isFor && isAboutRoles(one))) return [];
  return roles.map(({ role, start, end }) => ({
    role,
    isDenied: false,
    isOfOwn: !isOurs && isOfOwnData(one, role, false),
    text: text.slice(start, end),
    start,
  }));
}
const FOR_WHAT = /^(?:for|when|where)$/;

const colonsOf = ({ words, marks }: Sentence): number[] =>
  words.flatMap(({ gap }, index) =>
    index > 0 && (/^[*_)”"]*:/.test(gap) || (/^ [–—-] $/.test(gap) && at(marks, index, 'own') > 0)) ? [index] : [],
  );

/** The roles that the words before `after` name, where these are a label: a role and small words, from the beginning or the last stop on. */
function rolesOfLabel(read: Sentence, after: number): { role: LawRole; start: number; end: number }[] {
  const cues = cuesOf(read);
  const found: { role: LawRole; start: number; end: number }[] = [];
  for (let index = after - 1; index >= Math.max(0, after - LABEL_WORDS); index -= 1) {
    const [word, last] = [read.words[index], read.words[after - 1]];
    if (word === undefined || last === undefined) return [];
    const role = ROLES.find((one) => cueAt(cues, index, `roles.${one}` as Cue) > 0);
    const length =
      role === undefined ? cueAt(cues, index, 'roles.responsible') : cueAt(cues, index, `roles.${role}` as Cue);
    if (length > 0 && index + length <= after) {
      const end = read.words[index + length - 1]?.end ?? word.end;
      if (!/s$/.test(read.words[index + length - 1]?.text ?? ''))
        found.push({ role: role ?? 'controller', start: word.start, end });
    } else if (cueAt(cues, index, 'roles.label-words') === 0 && !/^\d+$/.test(word.text) && !isInRole(read, index))
      break;
    if (STOP.test(word.gap) && !/^(?:art|no|nr)$/.test(read.words[index - 1]?.text ?? '')) break;
  }
  // "Data processor" holds "processor".
  return found.filter(({ end, start }) => !found.some((other) => other.start < start && other.end >= end));
}
const LABEL_WORDS = 14;
const STOP = /[·•|;]|\. /;
/** Whether a word is the second of a role or of what is said for it. */
function isInRole(read: Sentence, index: number): boolean {
  const cues = cuesOf(read);
  const names = [...ROLES.map((role) => `roles.${role}` as Cue), 'roles.responsible' as const];
  return [1, 2, 3, 4].some((back) => names.some((cue) => cueAt(cues, index - back, cue) > back));
}

/** Whether we are named at a word: not "Tallyfox's customers", but "a founder trading as Tallyfox". */
function isNamed({ marks, words }: Sentence, index: number): boolean {
  const length = at(marks, index, 'own');
  if (length > 0) return words[index + length - 1]?.possessive !== true;
  for (let next = index + 2; next < Math.min(words.length, index + TRADED_WITHIN); next += 1)
    if (at(marks, next, 'own') > 0)
      return (
        words[next - 1]?.text === 'dba' ||
        (words[next - 1]?.text === 'as' && /^(?:trading|business|operating)$/.test(words[next - 2]?.text ?? ''))
      );
  return false;
}

/** "Tallyfox GmbH, Musterstraße 1": our name and no verb behind it. */
function isNameLine(read: Sentence): boolean {
  const length = at(read.marks, 0, 'own');
  if (length === 0 || read.words[length - 1]?.possessive === true) return false;
  const [name] = namesIn(read);
  const isWhole = name !== undefined && name.from === 0 && name.form !== '';
  const next = read.words[isWhole ? name.to : length];
  if (next === undefined || /^\.?[,(]|^\.? \(/.test(next.gap)) return true;
  // The lines of an address are joined by blanks.
  return isWhole && (next.capital || /^\d/.test(next.text));
}

/** Whether the heading or the line over a list is about the roles of a law that we have. */
function isAboutRoles({ read, block }: Spoken): boolean {
  return [read.around.heading ?? '', block.leadIn ?? ''].some(
    (text) =>
      text.length <= LABEL_CHARS &&
      /\b(?:roles?|capacit(?:y|ies)|controllers?|processors?)\b/i.test(text) &&
      !/\b(?:vendors?|sub-?processors?)\b/i.test(text),
  );
}

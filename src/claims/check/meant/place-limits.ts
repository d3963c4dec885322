import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import type { Place } from './places.ts';

/** Of whom or what it is told: of all, of most, or where nobody chose another place. */
export type Bound = '' | 'mostly' | 'usual';

/** "Unless you ask for Europe, we serve you from Ohio": where what holds for others ends. */
export function clauseOfOthers({ read: { words } }: Spoken): number {
  if (words[0]?.text !== 'unless') return 0;
  const commas = words.flatMap(({ gap }, index) => (gap.includes(',') ? [index] : []));
  return commas.find((index) => STARTS.has(words[index]?.text ?? '')) ?? commas.at(-1) ?? 0;
}
const STARTS = new Set(['we', 'our', 'it', 'your', 'all', 'data', 'everything']);
/** Where another clause begins: "in Ohio, unless you ask for Europe", "in Ohio, where they're copied", "in Ohio, and if you don't live there". */
export function endOfClause({ read: { words } }: Spoken, to: number, standby: number): number {
  const end = words.findIndex(({ text, gap }, index) => {
    if (index < to) return false;
    const isNew = text === 'where' || (text === 'and' && words[index + 1]?.text === 'if');
    return text === 'unless' || gap.includes(';') || (isNew && gap.includes(','));
  });
  return Math.min(...[end, standby].filter((index) => index >= 0), words.length);
}
/** "We keep the data of customers in Canada", where nothing else tells where it is kept. */
export const isOfWhose = ({ read: { words } }: Spoken, { from }: Place): boolean => {
  const people = words[from - 1]?.text === 'in' ? from - 2 : -1;
  const of = words[people - 1]?.text === 'our' ? people - 2 : people - 1;
  return words[of]?.text === 'of' && words[of - 1]?.text === 'data';
};
/** Whether a part is spoken of, and not all that is listed: "databases, caches and files". */
export function isOfPart({ read }: Spoken, from: number, to: number): boolean {
  const cues = cuesOf(read);
  for (let index = from; index < to; index += 1) {
    if (cueAt(cues, index, 'located.parts') === 0) continue;
    const [before, here, behind] = [read.words[index - 1], read.words[index], read.words[index + 1]];
    const isListed =
      (here?.gap === ', ' && before !== undefined && cueAt(cues, index - 1, 'located.data') > 0) ||
      (before?.text === 'and' && cueAt(cues, index - 2, 'located.data') > 0) ||
      (behind?.text === 'and' && here?.gap === ', ');
    if (!isListed || index > LISTED_WITHIN) return true;
  }
  return false;
}
/** A list that is the subject stands at the beginning. */
const LISTED_WITHIN = 4;

/** Whether customers or circumstances decide; "we choose to keep it in Ohio" leaves nothing open. */
export function isOpen({ read }: Spoken, from: number, to: number): boolean {
  const cues = cuesOf(read);
  for (let index = Math.max(0, from); index < to; index += 1)
    if (cueAt(cues, index, 'located.open') > 0 && read.words[index - 1]?.text !== 'we') return true;
  return false;
}

/** Whether the place, which stands at `from..to`, is that of most, or where nobody chose another. */
export function boundOf({ read }: Spoken, asked: readonly Word[], from: number, to: number): Bound {
  for (const { words } of [read, { words: asked }]) {
    const cues = cuesOf(words === read.words ? read : { words });
    if (cueWithin(cues, 'located.usual', 0, cues.length)) return 'usual';
    // "In Ohio, primarily in one database": more of what is there.
    const aside = words === read.words ? words.findIndex(({ gap }, index) => index >= to && gap.includes(',')) : -1;
    // "As a mostly European company, we": nothing of the place.
    const before =
      words === read.words
        ? words.findIndex(({ text, gap }, index) => index < from && text === 'we' && gap.includes(','))
        : 0;
    if (cueWithin(cues, 'located.mostly', Math.max(0, before), aside < 0 ? cues.length : aside)) return 'mostly';
  }
  return '';
}

/** "We run workshops in Ohio" */
export function isOfOtherThings({ read }: Spoken, at: number, to: number): boolean {
  const { words } = read;
  if (!TAKES.has(words[at]?.text ?? '') || (words[at + 1]?.gap ?? '') !== ' ') return false;
  const cues = cuesOf(read);
  if (cueAt(cues, at + 1, 'located.leading') > 0 || words.slice(at + 1, to).some(({ capital }) => capital))
    return false;
  return !HELD.some((cue) => cueWithin(cues, cue, at + 1, to));
}
const TAKES = new Set([
  'run',
  'runs',
  'running',
  'operate',
  'operates',
  'hold',
  'holds',
  'host',
  'hosts',
  'keep',
  'keeps',
]);
const HELD = ['located.data', 'located.grounds', 'located.backups', 'located.only', 'located.asked'] as const;

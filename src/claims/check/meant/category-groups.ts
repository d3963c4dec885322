import { CATEGORIES, type Category } from '../../../schemas/primitives.ts';
import type { Word } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf } from './cues.ts';

/** Categories named in a row: "security, availability and confidentiality". Bounds are words. */
export interface Group {
  categories: Category[];
  from: number;
  to: number;
}
const JOINTS = new Set(['and', 'or', 'the', 'as', 'well', 'plus', 'also', 'both', 'online']);

/** "Security (mandatory), availability": what a bracket notes of the one before. */
const NOTED = new Set(['mandatory', 'required', 'common', 'criteria']);
const isNote = (gap: string, between: readonly Word[]): boolean =>
  /^(?: \(|\)[ ,/&+]+)$/.test(gap) && between.some(({ text }) => NOTED.has(text));

/** "Set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, …": all five are in the title of what reports are made by. */
const isOfTitle = (text: string, start: number): boolean =>
  TITLE.test(text.slice(Math.max(0, start - TITLE_CHARS), start));
const TITLE =
  /\bTSP (?:section )?100\b[^;:]{0,20}(?:\b2017 )?trust services criteria for (?:[a-z]+(?: [a-z]+)?(?:,| and|, and) )*(?:[a-z]+ )?$/i;
const TITLE_CHARS = 160;

/** Every group of a sentence, in order. */
export function groupsOf({ read }: Spoken): Group[] {
  const cues = cuesOf(read);
  const groups: Group[] = [];
  for (let index = 0; index < read.words.length; index += 1) {
    const category = CATEGORIES.find((one) => cueAt(cues, index, `scope.${one}`) > 0);
    if (category === undefined || isOfTitle(read.text, read.words[index]?.start ?? 0)) continue;
    const to = index + cueAt(cues, index, `scope.${category}`);
    const open = groups.at(-1);
    const between = open === undefined ? [] : read.words.slice(open.to, index);
    const isJoined =
      open !== undefined &&
      between.length <= 3 &&
      between.every(({ text }) => JOINTS.has(text) || NOTED.has(text)) &&
      read.words.slice(open.to, index + 1).every(({ gap }) => /^[ ,/&+]*$/.test(gap) || isNote(gap, between));
    if (isJoined) {
      open.categories.push(category);
      open.to = to;
    } else groups.push({ categories: [category], from: index, to });
    index = to - 1;
  }
  return groups;
}

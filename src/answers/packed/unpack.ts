import type { Steps } from '../steps.ts';
import type { AnswerEntry, AnswersData, Everyday, LexiconGroup } from '../types.ts';
import { slugOf } from './slug.ts';
import { reading, sumOf } from './words.ts';

/** The sorts of phrases of a group, as they follow one another in its line. */
export const PHRASES = ['words', 'typed', 'apart', 'loose'] as const;
/**
 * What parts the lines of groups, the sorts of phrases in a line, the phrases of a sort, and the ends of phrases that begin alike. None
 * of them is part of a word, nor stands between the words of a wording (`|`).
 */
export const [BETWEEN_GROUPS, BETWEEN_SORTS, BETWEEN_PHRASES, BETWEEN_ENDS] = ['\n', ';', '_', ','] as const;
/** How everyday words write a kind, what may stand in another one's place, and the kinds once they are packed: a sign each. */
export const [KIND, OR, FIRST_KIND, KINDS_MAX] = ['@', '|', 0x700, 0x100] as const;

type Columns<Row> = { [Key in keyof Row]-?: (Exclude<Row[Key], undefined> | number)[] };

/** Everyday words as they are published: lines of texts in which words are signs, by the list of the answers that they were packed with. */
export interface PackedEveryday {
  /** The sum of that list: an older one may still be about. */
  of: number;
  /** The sayings of each kind, as phrases are; it goes by its number. */
  kinds: string;
  /** The name of each group, and its senses. */
  senses: string;
  fillers: string;
}

/** Answers as they are published: the same in fewer bytes. */
export interface PackedAnswers extends Omit<AnswersData, 'version' | 'lexicon' | 'shorthand' | 'everyday' | 'entries'> {
  version: 3;
  /** The list of the words that are signs in what follows: see `words.ts`. */
  words: string;
  /**
   * A line for each group: its phrases by their sorts, then whether it is a name (`1`), then what it is within. Phrases that begin with the
   * same word stand as one: `sso ,setup,login`.
   */
  lexicon: string;
  /** A line for each short form and what it stands for. */
  shorthand?: string;
  everyday?: PackedEveryday;
  /** What the paths of pages begin with. */
  base: string;
  /**
   * The entries by columns, in order; 0 for what an entry has not, for the path where it is the base and the id, and for the id where it is
   * the kind and the title; another number for the list that the entry in that place has, counted from 1.
   */
  entries: Partial<Columns<AnswerEntry>> & { id: (string | number)[] };
}

function phrasesOf(packed: string): string[] {
  if (packed === '') return [];
  return packed.split(BETWEEN_PHRASES).flatMap((text) => {
    const at = text.indexOf(' ');
    const begin = text.slice(0, at);
    return at < 0
      ? text
      : text
          .slice(at + 1)
          .split(BETWEEN_ENDS)
          .map((end) => `${begin} ${end}`.trim());
  });
}

function groupOf(line: string): LexiconGroup {
  const parts = line.split(BETWEEN_SORTS);
  const group: LexiconGroup = { words: [] };
  for (const [at, sort] of PHRASES.entries()) if (parts[at]) group[sort] = phrasesOf(parts[at]);
  const [isName, within] = parts.slice(PHRASES.length);
  if (isName) group.isName = true;
  if (within) group.within = within;
  return group;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(BETWEEN_GROUPS));

function everydayOf({ kinds, senses, fillers }: PackedEveryday, read: (text: string) => string): Everyday {
  const isKind = (one: string): boolean =>
    one.charCodeAt(0) >= FIRST_KIND && one.charCodeAt(0) < FIRST_KIND + KINDS_MAX;
  const named = (text: string): string =>
    [...text].map((one) => (isKind(one) ? KIND + (one.charCodeAt(0) - FIRST_KIND) : one)).join('');
  return {
    kinds: Object.fromEntries(linesOf(kinds).map((line, at) => [String(at), phrasesOf(read(line)).join(OR)])),
    senses: Object.fromEntries(
      linesOf(senses).map((line) => {
        const [name = '', ...all] = read(line).split(BETWEEN_SORTS);
        return [name, all.map(named)];
      }),
    ),
    fillers: read(fillers),
  };
}

/** Unpacks answers as the matching takes them, in steps, a group or an entry each. */
export function* unpacking({
  base,
  words,
  lexicon,
  shorthand,
  everyday,
  entries,
  ...data
}: PackedAnswers): Steps<AnswersData> {
  const unpacked: AnswersData = { ...data, version: 1, lexicon: [], entries: [] };
  const read = reading(words);
  for (const line of linesOf(lexicon)) {
    unpacked.lexicon.push(groupOf(read(line)));
    yield;
  }
  if (shorthand !== undefined)
    unpacked.shorthand = Object.fromEntries(
      linesOf(shorthand).map((line) => {
        const [short = '', ...long] = read(line).split(' ');
        return [short, long.join(' ')];
      }),
    );
  if (everyday !== undefined && everyday.of === sumOf(words)) unpacked.everyday = everydayOf(everyday, read);
  const columns = Object.entries(entries);
  for (const [at, own] of entries.id.entries()) {
    const given = columns
      .filter(([, all]) => all[at] !== 0)
      .map(([key, all]) => [key, typeof all[at] === 'number' ? all[all[at] - 1] : all[at]]);
    const id = own === 0 ? `${entries.kind?.[at]}/${slugOf(String(entries.title?.[at]))}` : own;
    unpacked.entries.push({ id, href: `${base}/${id}/`, ...Object.fromEntries(given) });
    yield;
  }
  return unpacked;
}

import type { Steps } from '../steps.ts';
import type { AnswerEntry, AnswersData, LexiconGroup } from '../types.ts';

/** The sorts of phrases of a group, as they follow one another in its line. */
export const PHRASES = ['words', 'typed', 'apart', 'loose'] as const;
/**
 * What parts the lines of groups, the sorts of phrases in a line, the phrases of a sort, and the beginnings of phrases that end alike. None
 * of them is part of a word.
 */
export const [BETWEEN_GROUPS, BETWEEN_SORTS, BETWEEN_PHRASES, BETWEEN_BEGINNINGS] = ['\n', ';', '|', ','] as const;

type Columns<Row> = { [Key in keyof Row]-?: (Exclude<Row[Key], undefined> | 0)[] };

/** Answers as they are published: the same in fewer bytes. */
export interface PackedAnswers extends Omit<AnswersData, 'version' | 'lexicon' | 'entries'> {
  version: 2;
  /**
   * A line for each group: its phrases by their sorts, then whether it is a name (`1`), then what it is within. Phrases that end in the same
   * word stand as one: `sso,saml setup`.
   */
  lexicon: string;
  /** What the paths of pages begin with. */
  base: string;
  /** The entries by columns, in order; 0 for what an entry has not, and for the path where it is the base and the id. */
  entries: Partial<Columns<AnswerEntry>> & { id: string[] };
}

function phrasesOf(packed: string): string[] {
  if (packed === '') return [];
  return packed.split(BETWEEN_PHRASES).flatMap((text) => {
    const at = text.lastIndexOf(' ');
    const end = text.slice(at + 1);
    return at < 0
      ? text
      : text
          .slice(0, at)
          .split(BETWEEN_BEGINNINGS)
          .map((begin) => `${begin} ${end}`.trim());
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

/** Unpacks answers as the matching takes them, in steps, a group or an entry each. */
export function* unpacking({ base, lexicon, entries, ...data }: PackedAnswers): Steps<AnswersData> {
  const unpacked: AnswersData = { ...data, version: 1, lexicon: [], entries: [] };
  for (const line of lexicon === '' ? [] : lexicon.split(BETWEEN_GROUPS)) {
    unpacked.lexicon.push(groupOf(line));
    yield;
  }
  const columns = Object.entries(entries);
  for (const [at, id] of entries.id.entries()) {
    const given = columns.filter(([, all]) => all[at] !== 0).map(([key, all]) => [key, all[at]]);
    unpacked.entries.push({ href: `${base}/${id}/`, ...Object.fromEntries(given) });
    yield;
  }
  return unpacked;
}

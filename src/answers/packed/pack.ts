import type { AnswerEntry, AnswersData, LexiconGroup } from '../types.ts';
import {
  BETWEEN_BEGINNINGS,
  BETWEEN_GROUPS,
  BETWEEN_PHRASES,
  BETWEEN_SORTS,
  type PackedAnswers,
  PHRASES,
} from './unpack.ts';
import { usualForms } from './usual-forms.ts';

/** What a phrase may hold of the signs that part phrases says no more than a blank. */
const SIGNS = new RegExp(`[${[BETWEEN_GROUPS, BETWEEN_SORTS, BETWEEN_PHRASES, BETWEEN_BEGINNINGS].join('')}\\s]+`, 'g');
const plain = (phrase: string): string => phrase.replace(SIGNS, ' ').trim();

/** Phrases as one text: those that end in the same word stand where the first of them stood. */
function textOf(phrases: readonly string[]): string {
  const beginnings = new Map<string, string[]>();
  for (const phrase of phrases) {
    const at = phrase.lastIndexOf(' ');
    const [begin, end] = [phrase.slice(0, Math.max(0, at)), phrase.slice(at + 1)];
    const same = beginnings.get(end);
    if (same) same.push(begin);
    else beginnings.set(end, [begin]);
  }
  return [...beginnings]
    .map(([end, all]) => (all.length === 1 && all[0] === '' ? end : `${all.join(BETWEEN_BEGINNINGS)} ${end}`))
    .join(BETWEEN_PHRASES);
}

function lineOf(group: LexiconGroup, usual: (phrase: string) => string): string {
  const [first = '', ...words] = group.words.map(plain);
  const texts = PHRASES.map((sort) => {
    const phrases = sort === 'words' ? words : (group[sort] ?? []).map(plain);
    const text = textOf([...new Set(sort === 'apart' ? phrases : phrases.map(usual))]);
    // Its first word is its name.
    return sort === 'words' ? [first, text].filter(Boolean).join(BETWEEN_PHRASES) : text;
  });
  const parts = [...texts, group.isName ? '1' : '', plain(group.within ?? '')];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(BETWEEN_SORTS);
}

/** In this order they pack best. */
const COLUMNS = ['says', 'title', 'asks', 'id'] as const;

/** Packs answers for publishing: phrases in their usual forms, which are read the same, and the rest as it is. */
export function pack({ entries, lexicon, ...data }: AnswersData): PackedAnswers {
  const usual = usualForms({ entries, lexicon, language: data.language });
  const pathOf = ({ id }: AnswerEntry): string => `/${id}/`;
  const [base = ''] = entries.flatMap((one) =>
    one.href.endsWith(pathOf(one)) ? [one.href.slice(0, -pathOf(one).length)] : [],
  );
  const keys = [...new Set([...COLUMNS, ...entries.flatMap((one) => Object.keys(one) as (keyof AnswerEntry)[])])];
  const cellOf = (one: AnswerEntry, key: keyof AnswerEntry) =>
    key === 'href' && one.href === base + pathOf(one) ? 0 : (one[key] ?? (key in one ? null : 0));
  return {
    ...data,
    version: 2,
    base,
    lexicon: lexicon.map((group) => lineOf(group, usual)).join(BETWEEN_GROUPS),
    entries: Object.fromEntries(
      keys.map((key) => [key, entries.map((one) => cellOf(one, key))]),
    ) as PackedAnswers['entries'],
  };
}

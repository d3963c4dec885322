import type { AnswerEntry, AnswersData, LexiconGroup } from '../types.ts';
import { coded } from './code-words.ts';
import { everydayTexts } from './everyday-texts.ts';
import { plain, textOf } from './phrases.ts';
import { slugOf } from './slug.ts';
import { BETWEEN_GROUPS, BETWEEN_PHRASES, BETWEEN_SORTS, type PackedAnswers, PHRASES } from './unpack.ts';
import { usualForms } from './usual-forms.ts';
import { sumOf } from './words.ts';

function lineOf(group: LexiconGroup, usual: ReturnType<typeof usualForms>): string {
  const [first = '', ...words] = group.words.map(plain);
  const texts = PHRASES.map((sort) => {
    const phrases = sort === 'words' ? words : (group[sort] ?? []).map(plain);
    const text = textOf([...new Set(phrases.map(sort === 'apart' ? usual.ofWording : usual.ofPhrase))], 'alphabetical');
    // Its first word is its name.
    return sort === 'words' ? [first, text].filter(Boolean).join(BETWEEN_PHRASES) : text;
  });
  const parts = [...texts, group.isName ? '1' : '', plain(group.within ?? '')];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(BETWEEN_SORTS);
}

/** A column with a list that came before by its place, counted from 1: many pages are about the same. */
function withoutRepeats<Cell>(cells: readonly Cell[]): (Cell | number)[] {
  const before = new Map<string, number>();
  return cells.map((cell, at) => {
    if (!Array.isArray(cell) || cell.length === 0) return cell;
    const text = JSON.stringify(cell);
    const place = before.get(text);
    if (place === undefined) before.set(text, at + 1);
    return place ?? cell;
  });
}

/** In this order they pack best. */
const COLUMNS = ['says', 'title', 'asks', 'id'] as const;

/** Packs answers for publishing: phrases in their usual forms, which are read the same, and the rest as it is. */
export function pack({ entries, lexicon, shorthand, everyday, ...data }: AnswersData): PackedAnswers {
  const usual = usualForms({ entries, lexicon, language: data.language });
  const pathOf = ({ id }: AnswerEntry): string => `/${id}/`;
  const [base = ''] = entries.flatMap((one) =>
    one.href.endsWith(pathOf(one)) ? [one.href.slice(0, -pathOf(one).length)] : [],
  );
  const keys = [...new Set([...COLUMNS, ...entries.flatMap((one) => Object.keys(one) as (keyof AnswerEntry)[])])];
  const goesWithout = (one: AnswerEntry, key: keyof AnswerEntry): boolean =>
    (key === 'href' && one.href === base + pathOf(one)) ||
    (key === 'id' && one.id === `${one.kind}/${slugOf(one.title)}`);
  const cellOf = (one: AnswerEntry, key: keyof AnswerEntry) =>
    goesWithout(one, key) ? 0 : (one[key] ?? (key in one ? null : 0));
  const { list, texts } = coded([
    lexicon.map((group) => lineOf(group, usual)).join(BETWEEN_GROUPS),
    Object.entries(shorthand ?? {})
      .map((one) => one.join(' '))
      .join(BETWEEN_GROUPS),
    ...(everyday ? everydayTexts(everyday, data.language) : []),
  ]);
  const [lines = '', shortForms = '', kinds = '', senses = '', fillers = ''] = texts;
  return {
    ...data,
    version: 3,
    base,
    words: list,
    lexicon: lines,
    ...(shorthand ? { shorthand: shortForms } : {}),
    ...(everyday ? { everyday: { of: sumOf(list), kinds, senses, fillers } } : {}),
    entries: Object.fromEntries(
      keys.map((key) => [key, withoutRepeats(entries.map((one) => cellOf(one, key)))]),
    ) as PackedAnswers['entries'],
  };
}

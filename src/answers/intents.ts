import told from './lexicon/aims.json' with { type: 'json' };
import { monthsIn } from './months.ts';
import { wordsOf } from './text.ts';
import type { AnswerKind } from './types.ts';

/** What a search may be after beyond its topic, by what tells it; a question by how it begins. */
const TOLD_BY = {
  explains: told.explains,
  news: told.news,
  document: told.document,
  list: told.list,
  who: told.who,
  question: told.question,
};
export type Aim = keyof typeof TOLD_BY;

export interface Intent {
  aims: ReadonlySet<Aim>;
  /** Words that tell it wants something explained: they say nothing of what. */
  explaining: string;
  /** Months that it names, from 1 to 12, and years. */
  months: ReadonlySet<number>;
  years: readonly string[];
}

/** The kind of page that serves an aim first of all. */
export const SERVES: Partial<Record<Aim, AnswerKind>> = { explains: 'guide', news: 'update', list: 'overview' };

/** What a search is after; months by their names in the language of the site. `wordsOf` reads "what's" as "what". */
export function intentOf(query: string, language: string): Intent {
  const all = wordsOf(query).map(({ word }) => word);
  const text = ` ${all.join(' ')} `;
  const has = (phrase: string): boolean => text.includes(` ${phrase} `);
  const begins = (phrase: string): boolean => text.startsWith(` ${phrase} `);
  const aims = new Set<Aim>();
  for (const [aim, phrases] of Object.entries(TOLD_BY) as [Aim, string[]][])
    if (phrases.some(aim === 'question' ? begins : has)) aims.add(aim);
  const [first, second, third = ''] = all;
  if (first === 'what' && (second === 'is' || second === 'are') && third !== '' && third !== 'the')
    aims.add('explains');
  if (told.addressed.some(has)) aims.delete('explains');
  if (told.possible.some(begins)) aims.delete('news');
  const explaining = aims.has('explains') ? told.explaining.filter(has).join(' ') : '';
  return { aims, explaining, months: monthsIn(query, language), years: all.filter((word) => /^20\d\d$/.test(word)) };
}

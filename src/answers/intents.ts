import { monthsIn } from './months.ts';
import { wordsOf } from './text.ts';
import type { AnswerKind } from './types.ts';

/** What a search may be after beyond its topic. */
export const AIMS = ['explains', 'news', 'document', 'list', 'who', 'question'] as const;
export type Aim = (typeof AIMS)[number];

export interface Intent {
  aims: ReadonlySet<Aim>;
  /** Months that it names, from 1 to 12, and years. */
  months: ReadonlySet<number>;
  years: readonly string[];
}

/** The kind of page that serves an aim first of all. */
export const SERVES: Partial<Record<Aim, AnswerKind>> = { explains: 'guide', news: 'update', list: 'overview' };

const words = (text: string): Set<string> => new Set(text.split(' '));
const pairs = (text: string): Set<string> => new Set(text.split(', '));
/**
 * Words and pairs of words that tell the aim, in small letters; `wordsOf` reads "what's" as "what". They are English, as the words of
 * the field are; in another language a search has no aim.
 */
const TOLD_BY: Record<Aim, { words: ReadonlySet<string>; pairs: ReadonlySet<string> }> = {
  // What something means, how it works or differs.
  explains: {
    words: words(
      'vs versus difference differences differ differs mean means meaning definition define defined explain explained explanation explainer basics beginner beginners dummies eli5 simply intro introduction whats better',
    ),
    pairs: pairs(
      'stands for, stand for, what a, what an, look for, to read, is a, long does, who needs, categories exist',
    ),
  },
  // What happened or changed, and when.
  news: {
    words: words(
      'news latest new recent recently changed change changes happened announcement announcements announced announce outage outages moved move moving changelog lately v2 postmortem rca',
    ),
    pairs: pairs('this year, last month, last week, this month, when did, last year, post mortem, root cause'),
  },
  // A thing to read or to hand on.
  document: {
    words: words(
      'pdf copy copies download document documents doc docs letter certificate cert whitepaper diagram policy summary file template',
    ),
    pairs: new Set(),
  },
  // All of a kind.
  list: {
    words: words('list lists which all everything certs certifications'),
    pairs: pairs('who are, what are, how many'),
  },
  // Somebody: of the company, or another one.
  who: { words: words('who whom vendor vendors provider providers supplier suppliers'), pairs: new Set() },
  // A whole question, and not words alone: told by how it begins.
  question: {
    words: words(
      'what which who whose where when how why do does did is are was were can could may will would should has have',
    ),
    pairs: new Set(),
  },
};

/** Words of a question that somebody asks the company, or asks for its customers. */
const ADDRESSED = words('you your yours we our ours us my');

/** What a search is after; months by their names in the language of the site. */
export function intentOf(query: string, language: string): Intent {
  const all = wordsOf(query).map(({ word }) => word);
  const aims = new Set<Aim>();
  const [first, second, third = ''] = all;
  if (first === 'what' && (second === 'is' || second === 'are') && third !== '' && third !== 'the')
    aims.add('explains');
  for (const [at, word] of all.entries())
    for (const aim of AIMS) {
      if (aim === 'question' && at > 0) continue;
      const told = TOLD_BY[aim];
      if (told.words.has(word) || told.pairs.has(`${word} ${all[at + 1] ?? ''}`)) aims.add(aim);
    }
  // What the company does is no matter of words.
  if (all.some((word) => ADDRESSED.has(word))) aims.delete('explains');
  return { aims, months: monthsIn(query, language), years: all.filter((word) => /^20\d\d$/.test(word)) };
}

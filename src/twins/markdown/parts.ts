import type { Day } from '../../schemas/primitives.ts';
import type { Action } from '../../site/documents.ts';
import type { Fact } from '../../site/facts.ts';
import type { FaqView } from '../../site/faqs.ts';
import { counted } from '../../site/lists.ts';
import type { QuestionsAbout } from '../../site/question-lists.ts';
import type { Crumb } from '../../site/sections.ts';
import type { Site } from '../../site/site.ts';
import { claims } from '../../words/en/claims.ts';
import { type Line, line, link, list, text } from './write.ts';

export const dayLine = (label: string, day: Day | null | undefined): Line => line(label, day && claims.day(day));
export const yesNo = (is: boolean): string => (is ? 'Yes' : 'No');

/** A fact of a page as a line of its twin: the same label and words, links absolute. */
export const factLine =
  (at: Site['at']) =>
  ({ label, text: plain, href }: Fact): Line => [
    label,
    href ? link(plain, href.startsWith('/') ? at(href) : href) : text(plain),
  ];

/** Where a reader can do something: a mail address is a link as well. */
export const actionLine = (action: Action | null, at: Site['at']): Line => [
  'Get it',
  action ? link(action.label, action.href.startsWith('/') ? at(action.href) : action.href) : 'No longer available',
];

/** The last lines of a twin: as of when, and where the page for people stands. */
export const closing = ({ company, at }: Site, path: string): string =>
  `As of ${claims.day(company.asOf)}. ${company.legalName.endsWith('.') ? text(company.legalName) : `${text(company.legalName)}.`} ${link('View this page on the site', at(path))}.`;

export const questionList = (faqs: readonly FaqView[]): string =>
  list(faqs.map(({ question, url }) => link(question, url)));

/** Where the rest of a list stands, in Markdown too. */
export const allOf = ({ path, name }: Crumb, total: number, { at }: Site): string =>
  link(`All ${counted(total)}: ${name}`, at(`${path}index.md`));

/** The questions about something as its page shows them. */
export const questionsAbout = ({ shown, total, more }: QuestionsAbout, site: Site): string[] => [
  questionList(shown),
  more ? allOf(more, total, site) : '',
];

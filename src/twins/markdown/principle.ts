import type { PrincipleView } from '../../site/principles.ts';
import type { QuestionsAbout } from '../../site/question-lists.ts';
import type { Site } from '../../site/site.ts';
import { claims } from '../../words/en/claims.ts';
import { principlesTable } from './claims.ts';
import { closing, dayLine, questionsAbout } from './parts.ts';
import { plainMarkdown } from './plain.ts';
import { facts, heading, type Line, line, link, page, section } from './write.ts';

export function principlePage(one: PrincipleView, questions: QuestionsAbout, site: Site): string {
  const covered = one.coveredBy.map(
    ({ framework, name, through }): Line => [
      'Covered by',
      `${link(name, site.at(framework.path))}, current through ${claims.day(through)}`,
    ],
  );
  return page(
    heading(1, one.heading),
    facts([
      line('Principle', one.name),
      line('Scope', one.word),
      line('Commitment', one.commitment),
      ...covered,
      dayLine('As of', site.company.asOf),
    ]),
    one.note ? `${one.note} This page is our own statement.` : '',
    section(2, `About ${one.name.toLowerCase()}`, plainMarkdown(one.body, site.at(one.path))),
    section(2, `Questions about ${one.name.toLowerCase()}`, ...questionsAbout(questions, site)),
    closing(site, one.path),
  );
}

/** `sentence` says which of the five are in scope. */
export const principlesPage = (five: readonly PrincipleView[], sentence: string, site: Site): string =>
  page(
    heading(1, sentence),
    'The AICPA defines five trust services categories. The ones marked in scope are covered by our current report.',
    facts([dayLine('As of', site.company.asOf)]),
    principlesTable(five, site),
    closing(site, site.to('principles')),
  );

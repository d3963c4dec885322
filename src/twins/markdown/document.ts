import { documentFacts } from '../../site/document-facts.ts';
import type { DocumentView } from '../../site/documents.ts';
import type { FrameworkView } from '../../site/frameworks.ts';
import type { QuestionsAbout } from '../../site/question-lists.ts';
import type { Site } from '../../site/site.ts';
import { claims } from '../../words/en/claims.ts';
import { actionLine, closing, dayLine, factLine, questionsAbout } from './parts.ts';
import { plainMarkdown } from './plain.ts';
import { facts, heading, link, list, page, section, table, text } from './write.ts';

export const documentPage = (
  one: DocumentView,
  { shows, questions }: { shows: readonly FrameworkView[]; questions: QuestionsAbout },
  site: Site,
): string =>
  page(
    heading(1, one.title),
    facts([
      ...documentFacts(site.words.claims, one).map(factLine(site.at)),
      actionLine(one.action, site.at),
      dayLine('As of', site.company.asOf),
    ]),
    section(2, 'About this document', plainMarkdown(one.body, site.at(one.path))),
    section(
      2,
      'Part of',
      list(shows.map(({ heldName, path, status }) => `${link(heldName, site.at(path))}: ${text(status.holds)}`)),
    ),
    section(2, 'Questions this document answers', ...questionsAbout(questions, site)),
    closing(site, one.path),
  );

export function documentTable(documents: readonly DocumentView[], { at }: Site): string {
  return table(
    ['Document', 'Kind', 'Date', 'Access', 'Get it'],
    documents.map((one) => [
      link(one.title, at(one.path)),
      text(one.kindWord),
      one.issued ? claims.day(one.issued) : claims.notStated,
      text(one.accessWord),
      actionLine(one.action, at)[1],
    ]),
  );
}

export const documentsPage = (all: readonly DocumentView[], site: Site): string =>
  page(
    heading(1, 'Documents and who can get them'),
    facts([dayLine('As of', site.company.asOf)]),
    all.length > 0 ? documentTable(all, site) : 'No documents listed yet.',
    closing(site, site.to('documents')),
  );

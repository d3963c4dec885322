import { documentAction, documentFacts } from '../document-facts.ts';
import { type DocumentView, documents } from '../documents.ts';
import { frameworksShownBy } from '../frameworks.ts';
import { type PageModel, paragraph, type Section, type Table } from '../page-model.ts';
import { questionsOfDocument } from '../question-lists.ts';
import { inRow, sayDayShort } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { bodyOf, bodySection, emailUs, followLink, questionSection, requestSteps, sayAction } from './common.ts';

export const documentTable = (site: Site, all: readonly DocumentView[], label: string): Table => ({
  kind: 'table',
  look: 'files',
  label,
  columns: site.words.documentPages.columns,
  hasActions: true,
  rows: all.map((one) => ({
    subject: { kind: 'document', id: one.id },
    cells: [
      [{ text: one.title, href: one.path, name: 'title' }],
      [{ text: one.kindWord, name: 'kind', value: one.kind }],
      [one.issued ? sayDayShort(site.words.claims, one.issued, 'issued') : site.words.claims.notStated],
      [{ text: one.accessWord, name: 'access', value: one.access }],
      sayAction(site, one.action, one.title),
    ],
  })),
});

export function documentsPage(site: Site): PageModel {
  const all = documents(site);
  const crumb = crumbOf(site, 'documents');
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: site.words.documentPages.description(all.length, site.company.name),
    },
    isDated: true,
    title: { text: site.words.documentPages.title(all.length) },
    told: all.length === 0 ? [emailUs(site, site.words.documentPages.askForMore)] : [],
    facts: [],
    notes: [],
    sections: (['public', 'nda', 'request'] as const).flatMap((access): Section[] => {
      const title = site.words.documents.access[access];
      const note = site.words.documentPages.groups[access](site.company.target);
      const found = all.filter((one) => one.access === access);
      if (found.length === 0) return [];
      const blocks = [...(note ? [paragraph('meta note', note)] : []), documentTable(site, found, title)];
      return [{ id: access, title, blocks }];
    }),
    isUnlisted: all.length === 0,
    changed: null,
  };
}

export function documentPage(site: Site, one: DocumentView): PageModel {
  const partOf = frameworksShownBy(site, one.id).map(({ name, path }) => ({ text: name, href: path }));
  return {
    path: one.path,
    head: {
      title: one.title,
      crumbs: crumbsTo(site, 'documents'),
      kind: 'Document',
      description: site.words.documentPages.documentDescription(
        one.title,
        one.kindWord,
        site.company.name,
        one.accessWord,
      ),
    },
    subject: { kind: 'document', id: one.id },
    isDated: true,
    title: { text: one.title, name: 'title' },
    told: [],
    facts: documentFacts(site.words.claims, one),
    action: sayAction(site, documentAction(site, one), one.title),
    notes: [
      ...(partOf.length > 0 ? [paragraph('meta', site.words.documentPages.partOf, ...inRow(partOf))] : []),
      ...followLink(site, `document:${one.id}`).map((link) => paragraph('meta', link)),
    ].map((said) => ({ blocks: [said] })),
    sections: [
      ...bodySection(bodyOf(site, 'documents', one.id), site.words.documentPages.about),
      ...(one.requestable
        ? [{ id: 'how', title: site.words.documentPages.how, blocks: [requestSteps(site, one.access === 'nda')] }]
        : []),
      ...questionSection(site, questionsOfDocument(site, one), site.words.documentPages.questions),
    ],
    changed: one.issued,
  };
}

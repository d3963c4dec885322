import type { Access } from '../../schemas/document.ts';
import { documentAction, documentFacts } from '../document-facts.ts';
import { type DocumentView, documents } from '../documents.ts';
import { frameworksShownBy } from '../frameworks.ts';
import { type PageModel, paragraph, type Section, type Table } from '../page-model.ts';
import { questionsOfDocument } from '../question-lists.ts';
import { inRow, sayDayShort } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { bodyOf, bodySection, emailUs, questionSection, requestSteps, sayAction } from './common.ts';

export const documentTable = (site: Site, all: readonly DocumentView[], label: string): Table => ({
  kind: 'table',
  look: 'files',
  label,
  columns: ['Document', 'Kind', 'Date', 'Access', 'Get it'],
  hasActions: true,
  rows: all.map((one) => ({
    subject: { kind: 'document', id: one.id },
    cells: [
      [{ text: one.title, href: one.path, name: 'title' }],
      [{ text: one.kindWord, name: 'kind', value: one.kind }],
      [one.issued ? sayDayShort(site.words.claims, one.issued, 'issued') : site.words.claims.notStated],
      [{ text: one.accessWord, name: 'access', value: one.access }],
      sayAction(one.action, one.title),
    ],
  })),
});

function groups({ company: { target } }: Site): { access: Access; title: string; note: string }[] {
  return [
    { access: 'public', title: 'Public', note: '' },
    {
      access: 'nda',
      title: 'Under NDA',
      note: `Request them and sign the agreement in your browser. We reply within ${target}. Your copy is marked with your name.`,
    },
    {
      access: 'request',
      title: 'On request',
      note: `Tell us who you are and what you need them for. We reply within ${target}.`,
    },
  ];
}

function headed(count: number): string {
  if (count === 0) return 'No documents listed yet';
  return count === 1 ? 'One document and who can get it' : `${count} documents and who can get them`;
}

export function documentsPage(site: Site): PageModel {
  const all = documents(site);
  const crumb = crumbOf(site, 'documents');
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: `${all.length} documents of ${site.company.name}: who can get them, and how.`,
    },
    isDated: true,
    title: { text: headed(all.length) },
    told: all.length === 0 ? [emailUs(site, ' to request what you need.')] : [],
    facts: [],
    notes: [],
    sections: groups(site).flatMap(({ access, title, note }): Section[] => {
      const found = all.filter((one) => one.access === access);
      if (found.length === 0) return [];
      const blocks = [...(note ? [paragraph('meta note', note)] : []), documentTable(site, found, title)];
      return [{ id: access, title, blocks }];
    }),
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
      description: `${one.title}. ${one.kindWord} from ${site.company.name}. Access: ${one.accessWord}.`,
    },
    subject: { kind: 'document', id: one.id },
    isDated: true,
    title: { text: one.title, name: 'title' },
    told: [],
    facts: documentFacts(site.words.claims, one),
    action: sayAction(documentAction(site, one), one.title),
    notes: partOf.length > 0 ? [{ blocks: [paragraph('meta', 'Part of ', ...inRow(partOf))] }] : [],
    sections: [
      ...bodySection(bodyOf(site, 'documents', one.id), 'About this document'),
      ...(one.requestable
        ? [{ id: 'how', title: 'How to get it', blocks: [requestSteps(site, one.access === 'nda')] }]
        : []),
      ...questionSection(questionsOfDocument(site, one), 'Questions this document answers'),
    ],
    changed: one.issued,
  };
}

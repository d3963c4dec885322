import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { faq } from '../../../src/schemas/faq.ts';
import { update } from '../../../src/schemas/update.ts';
import { entry, iso, soc2 } from './base-tree.ts';
import type { Row } from './row.ts';
import { typeTwo } from './rows-report-dates.ts';

export const auditorOf = (tree: ContentTree) => {
  const found = typeTwo(tree);
  found.auditor = { name: 'Example Assurance LLP', ...found.auditor };
  return found.auditor;
};
const reportAt = (tree: ContentTree, index: number) => {
  const found = soc2(tree).reports[index];
  if (found === undefined) throw new Error('the base tree has three reports');
  return found;
};
const documentAt = (tree: ContentTree, id: string) => {
  const found = tree.documents.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the base tree has no ${id}`);
  return found.data;
};
export const onlyTypeOne = (tree: ContentTree): void => {
  soc2(tree).reports.splice(0, 2);
};
const OPINION =
  'In our opinion, the controls operated effectively throughout the period July 1, 2024 to June 30, 2025.';
const DIGEST = 'ab'.repeat(32);

/** One fault each in who examined what, and in what a reader can check of it. */
export const EVIDENCE: readonly Row[] = [
  [
    'a firm without license and peer review',
    'VS-E01',
    (tree) => Object.assign(auditorOf(tree), { license: undefined, peerReview: undefined }),
  ],
  [
    'a firm that is known for American by its name, without either',
    'VS-E01',
    (tree) => Object.assign(auditorOf(tree), { name: 'Example CPAs', license: undefined, peerReview: undefined }),
  ],
  ['a US firm without a peer review', 'VS-E01', (tree) => Object.assign(auditorOf(tree), { peerReview: undefined })],
  [
    'a firm whose license in words is American, without a peer review',
    'VS-E01',
    (tree) => Object.assign(auditorOf(tree), { license: 'California firm permit 417', peerReview: undefined }),
  ],
  ['a firm with a peer review alone', 'VS-E01', (tree) => Object.assign(auditorOf(tree), { license: undefined })],
  ['a seller of audit tools by its name', 'VS-E02', (tree) => Object.assign(auditorOf(tree), { name: 'Vanta Inc.' })],
  [
    'a seller of audit tools by its site',
    'VS-E02',
    (tree) => Object.assign(auditorOf(tree), { url: 'https://audit.drata.com/' }),
  ],
  [
    'a certification body that sells audit tools',
    'VS-E02',
    (tree) => Object.assign(iso(tree).certificates[0] ?? {}, { body: 'Sprinto' }),
  ],
  ['a subprocessor', 'VS-E02', (tree) => Object.assign(auditorOf(tree), { name: 'Example Postbox Ltd' })],
  [
    'a subprocessor by its site',
    'VS-E02',
    (tree) => {
      Object.assign(auditorOf(tree), { url: 'https://firm.example/about' });
      Object.assign(tree.subprocessors[0]?.data ?? {}, { url: 'https://www.firm.example/' });
    },
  ],
  ['the company itself', 'VS-E03', (tree) => Object.assign(auditorOf(tree), { name: 'Northwind Cloud, Inc.' })],
  [
    'exceptions that are a number alone',
    'VS-E04',
    (tree) => {
      typeTwo(tree).exceptions = 2;
    },
  ],
  [
    'an exception without a response',
    'VS-E04',
    (tree) => {
      typeTwo(tree).exceptions = [
        { control: 'Backups were restored late.', response: 'We restore monthly now.' },
        { control: 'Access was removed late.' },
      ];
    },
  ],
  [
    'a document dated before the report was signed',
    'VS-E08',
    (tree) => Object.assign(documentAt(tree, 'soc-2-type-2-2026'), { issued: '2026-07-10' }),
  ],
  [
    'an update that has the report before it was signed',
    'VS-E08',
    (tree) =>
      tree.updates.push(
        entry(
          'content/updates/2026-08-01-report.mdx',
          update.parse({ title: 'The report is here', date: '2026-08-01', kind: 'report' }),
          'Get the [report](/documents/soc-2-type-2-2026/).',
        ),
      ),
  ],
  [
    'an answer that was reviewed before the report it points to was signed',
    'VS-E08',
    (tree) =>
      tree.faqs.push(
        entry(
          'content/faqs/report.mdx',
          faq.parse({
            question: 'Is there a report?',
            category: 'General',
            updated: '2026-05-01',
            documents: ['soc-2-type-2-2026'],
          }),
          'Yes, on request.',
        ),
      ),
  ],
  [
    'two reports with one document',
    'VS-E05',
    (tree) => {
      reportAt(tree, 1).document = 'soc-2-type-2-2026';
    },
  ],
  [
    'two reports whose files are the same',
    'VS-E05',
    (_, files) => {
      for (const file of files.private) if (/type-2/.test(file.name)) file.sha256 = DIGEST;
    },
  ],
  [
    'two reports whose stated hashes are the same',
    'VS-E05',
    (tree) => {
      for (const id of ['soc-2-type-2-2026', 'soc-2-type-2-2025']) documentAt(tree, id).sha256 = DIGEST;
    },
  ],
  [
    'the opinion of the year before, spaced otherwise',
    'VS-E06',
    (tree) => {
      reportAt(tree, 0).opinionText = OPINION.toUpperCase().replaceAll(' ', '\n');
      reportAt(tree, 1).opinionText = OPINION;
    },
  ],
  [
    'the hash of the opinion of the year before',
    'VS-E06',
    (tree) => {
      reportAt(tree, 0).opinionText = `sha256:${DIGEST}`;
      reportAt(tree, 1).opinionText = DIGEST.toUpperCase();
    },
  ],
  ['a Type 1 of more than a year ago, alone', 'VS-E07', onlyTypeOne],
  [
    'a letter that carries a Type 1 on',
    'VS-E07',
    (tree) => {
      onlyTypeOne(tree);
      Object.assign(reportAt(tree, 0), { asOf: '2026-06-30', issued: '2026-08-14' });
    },
  ],
  [
    'a file that was exchanged',
    'VS-E09',
    (tree, files) => {
      documentAt(tree, 'soc-2-type-2-2026').sha256 = DIGEST;
      for (const file of files.private) file.sha256 = 'cd'.repeat(32);
    },
  ],
];

export { documentAt, OPINION, reportAt };

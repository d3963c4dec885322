import { addDays } from '../../../src/claims/days.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { document } from '../../../src/schemas/document.ts';
import { subprocessor } from '../../../src/schemas/subprocessor.ts';
import { answer, entry, iso, news, soc2, TODAY } from './base-tree.ts';
import type { Row } from './row.ts';

export const aged = (change: object) => (tree: ContentTree) => {
  tree.faqs.push({ ...answer('Text.'), data: { ...answer('').data, ...change } });
};
export const bendDocument = (change: object) => (tree: ContentTree) => {
  Object.assign(tree.documents[0]?.data ?? {}, change);
};
export const partner = (change: object) => (tree: ContentTree) => {
  tree.subprocessors.push(
    entry(
      'content/subprocessors/new.yaml',
      subprocessor.parse({
        name: 'Example New',
        purpose: 'Support',
        data: 'Names',
        location: ['DE'],
        since: '2026-12-15',
        ...change,
      }),
    ),
  );
};

/** One fault each in the days of answers, documents, agreements, subprocessors and updates. */
export const CONTENT_DATES: readonly Row[] = [
  ['an answer past its review', 'VS-D20', aged({ reviewBy: '2026-11-20' })],
  ['a document past its expiry', 'VS-D21', bendDocument({ expires: '2026-11-20' })],
  [
    'an agreement not yet effective',
    'VS-D22',
    (tree: ContentTree) => {
      Object.assign(tree.agreements[0]?.data ?? {}, { effective: '2026-11-22' });
    },
  ],
  [
    'an agreement that does not exist',
    'VS-D22',
    (tree: ContentTree) => {
      tree.documents.push(
        entry(
          'content/documents/x.mdx',
          document.parse({ title: 'X', kind: 'other', access: 'nda', agreement: 'none' }),
        ),
      );
    },
  ],
  [
    'an agreement effective before the one it supersedes',
    'VS-D22',
    (tree: ContentTree) => {
      Object.assign(tree.agreements[0]?.data ?? {}, { effective: '2024-03-31' });
    },
  ],
  [
    'a superseded agreement',
    'VS-D23',
    (tree: ContentTree) => {
      tree.documents.push(
        entry(
          'content/documents/x.mdx',
          document.parse({ title: 'X', kind: 'other', access: 'nda', agreement: 'report-nda-2024' }),
        ),
      );
    },
  ],
  [
    'a disclosure policy with 30 days left',
    'VS-D24',
    (tree: ContentTree) => {
      Object.assign(tree.company.data.disclosure ?? {}, { expires: addDays(TODAY, 30) });
    },
  ],
  [
    'a disclosure policy that has expired',
    'VS-D24',
    (tree: ContentTree) => {
      Object.assign(tree.company.data.disclosure ?? {}, { expires: addDays(TODAY, -1) });
    },
  ],
  [
    'a disclosure policy that holds for years',
    'VS-D24',
    (tree: ContentTree) => {
      Object.assign(tree.company.data.disclosure ?? {}, { expires: addDays(TODAY, 800) });
    },
  ],
  ['a subprocessor that was left before it was used', 'VS-D25', partner({ until: '2026-12-01' })],
  ['reviewed again before it was reviewed', 'VS-D25', aged({ updated: '2026-10-01', reviewBy: '2026-09-01' })],
  ['expired before it was issued', 'VS-D25', bendDocument({ issued: '2026-10-01', expires: '2026-09-01' })],
  [
    'an update in the future',
    'VS-D26',
    (tree: ContentTree) => {
      tree.updates.push(news('Text.', 'A change', '2026-11-22'));
    },
  ],
  ['an answer reviewed in the future', 'VS-D26', aged({ updated: '2026-11-22' })],
  [
    'an update named for another day',
    'VS-D27',
    (tree: ContentTree) => {
      tree.updates.push({ ...news('Text.'), id: '2026-10-19-change' });
    },
  ],
  ['a subprocessor announced too late', 'VS-D28', partner({ announced: '2026-12-20' })],
  [
    'time to object that ends before the announcement',
    'VS-D28',
    partner({ announced: '2026-11-20', objectBy: '2026-11-10' }),
  ],
  ['time to object that ends after use begins', 'VS-D28', partner({ announced: '2026-11-10', objectBy: '2026-12-20' })],
  [
    'time to object, by the days that the company gives, that ends after use begins',
    'VS-D28',
    (tree: ContentTree) => {
      tree.company.data.objectionDays = 30;
      partner({ announced: '2026-11-20' })(tree);
    },
  ],
  [
    'an audit that is overdue',
    'VS-D29',
    (tree: ContentTree) => {
      Object.assign(soc2(tree), { next: { type: 2, stage: 'fieldwork', expected: '2026-10' } });
    },
  ],
  [
    'a certificate of more than three years',
    'VS-D30',
    (tree: ContentTree) => {
      Object.assign(iso(tree).certificates[0] ?? {}, { expires: '2028-05-13' });
    },
  ],
  [
    'a test of more than a year ago',
    'VS-D31',
    (tree: ContentTree) => {
      Object.assign(tree.compliance.find((item) => item.id === 'penetration-test')?.data ?? {}, {
        completed: '2025-09-18',
      });
    },
  ],
];

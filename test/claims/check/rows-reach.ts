import { document } from '../../../src/schemas/document.ts';
import { answer, entry, soc2 } from './base-tree.ts';
import type { Row } from './row.ts';

export const gated = (change: object = {}) =>
  entry('content/documents/plan.mdx', document.parse({ title: 'Plan', kind: 'other', access: 'request', ...change }));
const first = <T>(list: T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('empty');
  return item;
};

/** One fault each in documents, links and files, with the code that must be found. */
export const REACH: readonly Row[] = [
  ['a link to a page that does not exist', 'VS-R20', (tree) => tree.faqs.push(answer('See [it](/nowhere/).'))],
  ['a link to an answer that does not exist', 'VS-R20', (tree) => tree.faqs.push(answer('See [it](/faq/none/).'))],
  ['a link that is no address', 'VS-R20', (tree) => tree.faqs.push(answer('See [it](</\\\\[/>).'))],
  [
    'a link to request a public document',
    'VS-R20',
    (tree) => tree.faqs.push(answer('See [it](/request/iso-27001-certificate/).')),
  ],
  [
    'a link to request a document that has no file',
    'VS-R20',
    (tree) => {
      tree.documents.push(gated());
      tree.faqs.push(answer('See [it](/request/plan/).'));
    },
  ],
  [
    'an alias that is another entry’s id',
    'VS-R24',
    (tree) => {
      first(tree.documents).data.aliases = [tree.documents[1]?.id ?? ''];
    },
  ],
  [
    'an alias of two entries',
    'VS-R24',
    (tree) => {
      for (const one of tree.documents.slice(0, 2)) one.data.aliases = ['old-name'];
    },
  ],
  ['a gated document that nothing leads to', 'VS-R01', (tree) => tree.documents.push(gated())],
  [
    'a report without a document',
    'VS-R02',
    (tree) => {
      delete first(soc2(tree).reports).document;
    },
  ],
  [
    'a document that does not exist',
    'VS-R02',
    (tree) => {
      first(soc2(tree).reports).document = 'nothing';
    },
  ],
  [
    'a missing gated file',
    'VS-R03',
    (_, files) => {
      first(files.private).name = 'another.pdf';
    },
  ],
  [
    'a missing public file',
    'VS-R03',
    (_, files) => {
      files.public.length = 0;
    },
  ],
  [
    'a public file that lies in private/',
    'VS-R03',
    (_, files) => {
      files.private.push(...files.public.splice(0));
    },
  ],
  [
    'an empty file',
    'VS-R04',
    (_, files) => {
      first(files.private).bytes = 0;
    },
  ],
  [
    'a file that is no PDF',
    'VS-R05',
    (_, files) => {
      first(files.private).isPdf = false;
    },
  ],
  [
    'a gated file under public/',
    'VS-R06',
    (_, files) => files.public.push({ ...first(files.private), name: `documents/${first(files.private).name}` }),
  ],
  [
    'a gated file elsewhere under public/, in capitals',
    'VS-R06',
    (_, files) =>
      files.public.push({ ...first(files.private), name: `old/${first(files.private).name.toUpperCase()}` }),
  ],
  [
    'a SOC 2 report for everyone',
    'VS-R07',
    (tree) => {
      first(soc2(tree).reports).document = 'iso-27001-certificate';
    },
  ],
  [
    'a public PDF that no entry names',
    'VS-R08',
    (_, files) => files.public.push({ name: 'documents/stray.pdf', bytes: 9, isPdf: true }),
  ],
];

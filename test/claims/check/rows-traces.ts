import { SAMPLE_FILES } from '../../../src/claims/check/lexicon/sample-company.ts';
import { agreement } from '../../../src/schemas/agreement.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseTree, entry } from './base-tree.ts';
import type { Row } from './row.ts';

/** A tree of another company, with nothing in it that is not its own. */
export function otherTree(): ContentTree {
  const rest = JSON.parse(
    JSON.stringify(baseTree())
      .replaceAll('Northwind Cloud', 'Tallyfox')
      .replaceAll('northwind.example', 'tallyfox.dev')
      .replaceAll('Example Assurance LLP', 'Harbor & Finch LLP')
      .replaceAll('auditor.example', 'harborfinch.dev')
      .replace(/"Example ([A-Z])/g, '"$1')
      .replace(/([a-z-]+)\.example/g, '$1.dev'),
  ) as ContentTree;
  return { ...rest, agreements: [nda('This agreement is between Tallyfox, Inc. and you.')] };
}
export const nda = (body: string) =>
  entry(
    'content/agreements/nda.md',
    agreement.parse({ title: 'Terms', version: '1.0', effective: '2026-01-01' }),
    body,
  );

/** What is left of the sample company in another's tree, and the finding. */
export const TRACES: readonly Row[] = [
  [
    'a name in an answer',
    'VS-I01 content/faqs/answer.mdx: Northwind Cloud',
    (tree) => tree.faqs.push(answer('Northwind Cloud encrypts.')),
  ],
  [
    'its auditor',
    'VS-I01 content/faqs/answer.mdx: Example Assurance LLP',
    (tree) => tree.faqs.push(answer('Our auditor is Example Assurance LLP.')),
  ],
  [
    'its file under another name',
    'VS-I02 content/company.yaml: private/report.pdf',
    (_, files) => files.private.push({ name: 'report.pdf', bytes: 9, isPdf: true, sha256: [...SAMPLE_FILES][0] ?? '' }),
  ],
  [
    'a domain that nobody can own in a field',
    'VS-I03 content/access.yaml: sales@tallyfox.example',
    (tree) => tree.access.data.inviters.push('sales@tallyfox.example'),
  ],
  [
    'a domain that nobody can own as a link',
    'VS-I03 content/faqs/answer.mdx: https://example.com/policy',
    (tree) => tree.faqs.push(answer('See [our policy](https://example.com/policy).')),
  ],
  [
    'an agreement of somebody else',
    'VS-I04 content/agreements/nda.md: Harbor & Finch LLP',
    (tree) => tree.agreements.splice(0, 1, nda('This agreement is between Harbor & Finch LLP and you.')),
  ],
  [
    'an agreement with nobody',
    'VS-I05 content/agreements/nda.md: You keep what you read to yourself and …',
    (tree) => tree.agreements.splice(0, 1, nda('You keep what you read to yourself and show it to no one. '.repeat(5))),
  ],
  [
    'somebody else’s mailbox in an agreement',
    'VS-I06 content/agreements/nda.md: legal@harborfinch.dev',
    (tree) => tree.agreements.splice(0, 1, nda('Between Tallyfox, Inc. and you. Write to legal@harborfinch.dev.')),
  ],
];

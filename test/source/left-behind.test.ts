import { expect, it } from 'vitest';
import { readContent } from '../../src/source/read-content.ts';
import { edited, told, withTree } from './tree-on-disk.ts';

it('what systems and office programs leave behind is passed over', async () => {
  const left = { 'content/faqs/Thumbs.db': 'x', 'content/desktop.ini': 'x', 'content/faqs/~$sso.mdx': 'x' };
  expect(await told(left)).toEqual([]);
});

it('a bracket that is never closed is told as one, and nothing is told of a security.txt that nobody could read', async () => {
  const faults = await withTree(
    {
      ...edited('content/company.yaml', 'privacy: privacy@fernhill.example }', 'privacy: privacy@fernhill.example'),
      'content/faqs/report.mdx':
        '---\nquestion: Q?\ncategory: Access\nupdated: 2026-09-01\n---\nSee [it](/.well-known/security.txt).\n',
    },
    async (root) => (await readContent(root, 'en')).faults,
  );
  expect(faults.map(({ message }) => message)).toEqual(['a closing quote, bracket or comma is missing']);
});

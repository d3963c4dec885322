import { expect, it } from 'vitest';
import { checkClaims } from '../../src/claims/check/check-claims.ts';
import { filesOnDisk } from '../../src/source/files-on-disk.ts';
import { readContent } from '../../src/source/read-content.ts';
import { edited, withTree } from './tree-on-disk.ts';

const SSO = 'content/faqs/sso.mdx';
const FIRST_LINE = 12;
/** More questions than `/faq/` shows, and more updates of one year than `/updates/` does. */
const many = Object.fromEntries(
  Array.from({ length: 61 }, (_, index) => [
    [
      `content/faqs/more-${index}.mdx`,
      `---\nquestion: Question ${index}?\ncategory: Access control\nupdated: 2026-09-01\ndocuments: [soc-2-report]\n---\n\nYes.\n`,
    ],
    [
      `content/updates/2025-01-01-n${index}.mdx`,
      `---\ntitle: News ${index}\ndate: 2025-01-01\nkind: notice\n---\n\nIt is out.\n`,
    ],
  ]).flat(),
);
const company = edited('content/company.yaml', 'https://trust.fernhill.example', 'https://fernhill.example/trust/');

const THERE = [
  '/',
  '/faq/sso/',
  '/faq/sso/index.md',
  '/subprocessors/feed.xml',
  '/sitemap-0.xml',
  '/faq/category/access-control/',
  '/faq/category/access-control/2/',
  '/faq/category/access/',
  '/documents/soc-2-report/questions/',
  '/compliance/soc-2/questions/2/',
  '/updates/year/2025/',
  '/updates/year/2025/2/',
  '/access/fresh/',
  '/request/soc-2-report/',
  '/request/sent/',
  '/documents/whitepaper.pdf',
  '/documents/whitepaper/',
  '/own/page.html',
  '/own/',
  'https://fernhill.example/trust/faq/sso/#top',
  'https://fernhill.example/blog/',
];
const NOWHERE = [
  '/faq/none/',
  '/faq/category/access-control/3/',
  '/faq/category/none/',
  '/principles/security/questions/',
  '/updates/year/2026/',
  '/updates/year/2025/3/',
  '/.well-known/security.txt',
  '/request/whitepaper/',
  '/documents/soc-2-report.pdf',
  '/subprocessors/feed.json',
  '/nothing.svg',
  '/elsewhere/',
  '/trust/faq/sso/',
  'https://fernhill.example/trust/faq/none/',
];

it('the check of the source and the check of the claims find the same links', async () => {
  const body = [...THERE, ...NOWHERE].map((link) => `[a](${link})`).join('\n');
  const changes = {
    ...many,
    ...company,
    ...edited(SSO, '[report]: /documents/soc-2-report/\n', `[report]: /documents/soc-2-report/\n\n${body}\n`),
    'public/own/page.html': 'own',
    'public/own/index.html': 'own',
    'public/logo.svg': '<svg/>',
    'public/documents/whitepaper.pdf': '%PDF-1.7',
  };
  const lines = await withTree(changes, async (root) => {
    const { tree, faults, sources } = await readContent(root);
    if (!tree) throw new Error('the tree cannot be read');
    const source = sources.get(SSO);
    const { findings } = checkClaims(tree, { today: '2026-11-21', files: await filesOnDisk(root) });
    return {
      source: faults.filter(({ code }) => code === 'dangling-link').map(({ line }) => line),
      claims: findings
        .filter(({ code }) => code === 'VS-R20')
        .map(({ at }) => ('offset' in at ? source?.lineOfOffset(at.offset) : 0)),
    };
  });
  const wanted = NOWHERE.map((_, index) => FIRST_LINE + THERE.length + index);
  expect(lines).toEqual({ source: wanted, claims: wanted });
});

import { expect, it } from 'vitest';
import type { ContentTree } from '../../src/schemas/content-tree.ts';
import { faq } from '../../src/schemas/faq.ts';
import { foldedLists, foldedYears } from '../../src/schemas/folded-lists.ts';
import { update } from '../../src/schemas/update.ts';
import { listPages } from '../../src/site/list-pages.ts';
import { openSite } from '../../src/site/site.ts';
import { baseTree, entry } from '../claims/check/base-tree.ts';

function grown(questions: number, news: number): ContentTree {
  const tree = baseTree();
  const report = 'soc-2-type-2-2026';
  tree.faqs = Array.from({ length: questions }, (_, index) =>
    entry(
      `content/faqs/q${index}.mdx`,
      faq.parse({
        question: `Question ${index}?`,
        category: ['Access control', 'Encryption', 'Ünicode & more'][index % 3],
        principles: index % 2 === 0 ? ['security'] : ['security', 'privacy'],
        documents: index % 5 === 0 ? [] : [report],
        updated: '2026-10-01',
      }),
    ),
  );
  tree.updates = Array.from({ length: news }, (_, index) => {
    const date = `${2026 - (index % 4)}-01-0${1 + (index % 9)}`;
    return entry(`content/updates/${date}-n${index}.mdx`, update.parse({ title: 'News', date, kind: 'notice' }));
  });
  return tree;
}

it.each([
  [0, 0],
  [60, 60],
  [61, 61],
  [76, 150],
  [200, 400],
])('%i questions and %i updates: the addresses of folded lists are those of the pages that are made', (...sizes) => {
  const tree = grown(...sizes);
  const site = openSite({ tree, today: '2026-11-21', language: 'en', base: '' });
  const made = listPages(site).map(({ path }) => path);
  expect([...foldedLists(tree)].sort()).toEqual(made.sort());
  if (sizes[0] > 60) expect(made.length).toBeGreaterThan(3);
});

it.each<[counts: [string, number][], folded: string[]]>([
  [[['2026', 60]], []],
  [[['2026', 61]], ['2026']],
  [
    [
      ['2024', 1],
      ['2026', 40],
      ['2025', 30],
    ],
    ['2025', '2024'],
  ],
])('%j folds %j', (counts, folded) => expect(foldedYears(counts)).toEqual(folded));

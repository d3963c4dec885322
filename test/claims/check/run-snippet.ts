import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { Finding } from '../../../src/claims/check/types.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseTree, guide, news } from './base-tree.ts';
import type { Snippet } from './snippet.ts';

function put(tree: ContentTree, { text, place = 'answer', beside }: Snippet): void {
  const body = (id: string) => tree.compliance.find((item) => item.id === id);
  if (place === 'question') tree.faqs.push(answer(beside ?? 'It is described on this page.', text));
  else if (place === 'title')
    tree.faqs.push({
      ...answer('It is described on this page.'),
      data: { ...answer('').data, category: text.slice(0, 60) },
    });
  else if (place === 'guide') tree.learn.push(guide(text));
  else if (place === 'update') tree.updates.push(news(text));
  else if (place === 'principle') Object.assign(tree.principles[4]?.data ?? {}, { commitment: text });
  else if (place === 'agreement') Object.assign(tree.agreements[0] ?? {}, { body: text });
  else if (place === 'soc-2') Object.assign(body('soc-2') ?? {}, { body: text });
  else {
    tree.faqs.push(answer(text));
    if (beside !== undefined) tree.faqs.push(answer(beside, 'How is this done?', 'beside'));
  }
}

/** What is found when a snippet is put into a tree that is otherwise without fault. */
export function findingsFor(snippet: Snippet): Finding[] {
  const tree = baseTree();
  put(tree, snippet);
  return checkClaims(tree, baseFacts()).findings;
}

import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** The numbers that are reported where a text stands beside the answer to a question. */
export function numbersBeside(text: string, question: string, said: string): string[] {
  const tree = baseTree();
  tree.faqs.push(answer(text, 'How is this set up?', 'one'), answer(said, question || 'How is it?', 'other'));
  return checkClaims(tree, baseFacts())
    .findings.filter(({ code }) => code === 'VS-C41')
    .map(({ found }) => found);
}

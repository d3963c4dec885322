import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

/** The codes and severities found in an answer, in a tree that was bent. */
export function codesIn(text: string, bend: (tree: ContentTree) => void): string[] {
  const tree = baseTree();
  bend(tree);
  tree.faqs.push(answer(text));
  return checkClaims(tree, baseFacts())
    .findings.filter(({ file }) => file === 'content/faqs/answer.mdx')
    .map(({ code, severity }) => `${code} ${severity}`);
}

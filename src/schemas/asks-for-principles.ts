import { hasCategories } from './compliance.ts';
import type { ContentTree } from './content-tree.ts';

/** Whether the principles are spoken of at all: where an attestation could cover them, or the company has written of them. */
export const asksForPrinciples = ({
  compliance,
  principles,
}: Pick<ContentTree, 'compliance' | 'principles'>): boolean =>
  principles.length > 0 || compliance.some(({ data }) => hasCategories(data));

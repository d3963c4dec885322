import type { ContentTree } from '../../../src/schemas/content-tree.ts';
import type { baseFiles } from './base-tree.ts';

/** What is wrong, what must be found, and how a tree that is without fault is bent to be so. */
export type Row = readonly [
  what: string,
  found: string,
  bend: (tree: ContentTree, files: ReturnType<typeof baseFiles>) => unknown,
];

import type { ContentTree } from '../../schemas/content-tree.ts';
import { ownSchemesOf } from '../reading/own-schemes.ts';
import { partiesOf } from '../reading/parties.ts';
import { schemeKey } from '../reading/schemes.ts';
import { frameworksByScheme } from './by-scheme.ts';
import { readPages } from './prose/page.ts';
import { sentencesOf } from './prose/spoken.ts';
import type { Context } from './rule.ts';
import type { Facts } from './types.ts';

/** Reads the tree once for all rules. */
export const contextOf = (tree: ContentTree, { today, files }: Facts): Context => {
  const pages = readPages(tree, today);
  return {
    tree,
    today,
    files,
    pages,
    sentences: sentencesOf(pages, partiesOf(tree), ownSchemesOf(tree)),
    frameworks: frameworksByScheme(tree.compliance),
    notClaimed: new Map(tree.company.data.notClaimed.map(({ claim, why }) => [schemeKey(claim), why])),
  };
};

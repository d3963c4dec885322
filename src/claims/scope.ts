import { hasCategories, type Report } from '../schemas/compliance.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { CATEGORIES, type Category, type Day } from '../schemas/primitives.ts';
import { productsOf } from './products.ts';
import { standing } from './standing.ts';

export interface CategoryScope {
  category: Category;
  /** Null: not stated, where a report holds that does not say its criteria and no other report covers it. */
  inScope: boolean | null;
  /** Every framework whose report covers it, for each product; `through` is the last day that holds. */
  coveredBy: { framework: string; report: Report; through: Day; systems: string[] }[];
}

/**
 * Which of the five trust services categories are in scope on a day, always five and in their usual order. Derived from the
 * criteria of reports that hold (or that a bridge letter carries); criteria that are not stated put nothing in scope and nothing out of it.
 */
export function scope(tree: Pick<ContentTree, 'compliance'>, today: Day): CategoryScope[] {
  const covering = tree.compliance.flatMap(({ id, data }) =>
    productsOf(data, today).flatMap((product) => {
      const { status, basis, validThrough } = standing(product.data, today);
      const held = (status === 'current' || status === 'bridged') && basis?.kind === 'report' && validThrough;
      if (!held || !hasCategories(data)) return [];
      return [{ framework: id, report: basis.report, through: validThrough, systems: product.systems }];
    }),
  );
  const unsaid = covering.some(({ report }) => report.criteria === undefined);
  return CATEGORIES.map((category) => {
    const coveredBy = covering.filter(({ report }) => report.criteria?.includes(category));
    return { category, inScope: coveredBy.length > 0 ? true : unsaid ? null : false, coveredBy };
  });
}

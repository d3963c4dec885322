import { hasCategories } from '../../schemas/compliance.ts';
import { band } from '../band.ts';
import type { Claimed } from '../claimed.ts';
import { type FrameworkView, frameworks } from '../frameworks.ts';
import { type PageModel, paragraph, type Section, type Table } from '../page-model.ts';
import type { Piece, Said } from '../said.ts';
import { crumbOf, crumbsTo } from '../sections.ts';
import type { Site } from '../site.ts';
import { notClaimed, sayAction, sayStatus } from './common.ts';

/** Until when it holds, in words that stay true. */
export const sayValidity = ({ standing: { validThrough }, status }: Claimed): Piece => ({
  text: status.holds,
  ...(validThrough ? { day: validThrough, name: 'valid-through' } : {}),
  lapse: status.lapsesAfter && status.lapsed ? { day: status.lapsesAfter, text: status.lapsed } : null,
});

/** What nobody has said yet: where nothing is held there is nothing to state. */
const absent = ({ words }: Site, { standing }: Claimed): string =>
  standing.basis ? words.claims.notStated : words.compliance.noneYet;

const categoriesCell = (site: Site, one: Claimed): Said | null =>
  hasCategories(one.data)
    ? [{ text: one.principles ?? absent(site, one), name: 'criteria', value: one.criteria?.join(' ') ?? '' }]
    : null;

/** A row for each framework; where products have reports of their own, for each of them. */
export function claimsTable(site: Site, all: readonly FrameworkView[]): Table {
  const { columns, categories, table } = site.words.compliance;
  // Where none could have categories, nobody asks for them.
  const withCategories = all.some(({ data }) => hasCategories(data));
  const [name = '', status = '', covers = '', ...rest] = columns;
  return {
    kind: 'table',
    look: 'claims',
    label: table,
    columns: [name, status, covers, ...(withCategories ? [categories] : []), ...rest],
    hasActions: true,
    rows: all.flatMap(({ id, path, products }) =>
      products.map((one, index) => ({
        subject: products.length > 1 ? { kind: 'product', id: `${id}/${index + 1}` } : { kind: 'framework', id },
        cells: [
          [
            { text: one.heldName, href: path, name: 'name' },
            ...(one.product === null ? [] : [' ', { text: one.product, name: 'product-name', isSoft: true }]),
          ],
          [sayStatus(one.status)],
          [one.what],
          ...(withCategories ? [categoriesCell(site, one)] : []),
          [sayValidity(one)],
          [{ text: one.by ?? absent(site, one), name: 'by' }],
          one.action ? sayAction(site, one.action, one.document?.title ?? one.heldName) : [],
        ],
      })),
    ),
  };
}

export const claimsSection = (site: Site): Section => {
  const all = frameworks(site);
  return {
    label: site.words.compliance.list,
    blocks: [all.length > 0 ? claimsTable(site, all) : paragraph('panel', site.words.compliance.empty)],
  };
};

/** The drawing of all that has days; `label` says what it shows to those who cannot see it. */
export function bandSection(site: Site, label: string): Section[] {
  const drawn = band(site);
  return drawn ? [{ label: site.words.compliance.timeline, blocks: [{ kind: 'band', band: drawn, label }] }] : [];
}

export function compliancePage(site: Site): PageModel {
  const { name, asOf } = site.company;
  const { compliance } = site.words;
  const crumb = crumbOf(site, 'compliance');
  return {
    path: crumb.path,
    head: {
      title: crumb.name,
      crumbs: crumbsTo(site),
      description: compliance.description(name, asOf),
    },
    isDated: true,
    title: { text: compliance.title },
    told: [paragraph('lede', compliance.lede)],
    facts: [],
    notes: [],
    sections: [
      claimsSection(site),
      ...bandSection(site, compliance.timelineOfTable),
      {
        id: 'frameworks',
        title: compliance.inBrief,
        blocks: [
          {
            kind: 'list',
            look: 'rows rows--wide',
            items: frameworks(site).map(({ name: framework, path, claim, summary }) => ({
              said: [{ text: framework, href: path }],
              told: [{ said: [summary] }, { said: [claim], look: 'meta' }],
            })),
          },
        ],
      },
      ...notClaimed(site),
    ],
    changed: null,
  };
}

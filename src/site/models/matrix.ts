import type { Status } from '../../claims/standing.ts';
import { hasCategories } from '../../schemas/compliance.ts';
import { CATEGORIES, type Category } from '../../schemas/primitives.ts';
import type { Claimed } from '../claimed.ts';
import { frameworks } from '../frameworks.ts';
import type { Row, Section, Table } from '../page-model.ts';
import { areScoped } from '../principles.ts';
import type { Piece, Said } from '../said.ts';
import type { Site } from '../site.ts';
import { nameOf, sayStanding, subjectOf } from './common.ts';

const HOLDS: readonly Status[] = ['current', 'bridged'];

function categoryCell({ words }: Site, { standing, status, criteria }: Claimed, category: Category): Piece {
  const { cell } = words.compliance;
  if (!criteria) return { text: words.claims.notStated, isSoft: true };
  if (!criteria.includes(category)) return { text: cell.no, badge: { sign: '○', look: 'status--planned' } };
  if (!HOLDS.includes(standing.status)) return { text: cell.was, badge: { sign: '✕', look: 'status--lapsed' } };
  return {
    text: cell.covered,
    badge: { sign: '●', look: `status--${standing.status}` },
    lapse: status.lapsesAfter ? { day: status.lapsesAfter, text: cell.noLonger } : null,
  };
}

/** What is not examined by category says what it is about instead; where nothing has been examined yet, that. */
function insteadOf({ words }: Site, { data, standing, what, systems }: Claimed): string | null {
  const { basis } = standing;
  if (hasCategories(data)) return basis ? null : what;
  // A law has no categories to be examined by: its role says it all.
  if (data.kind === 'regulation') return what;
  if (basis?.kind === 'certificate' && basis.certificate.scope)
    return words.compliance.notByCategory(basis.certificate.scope);
  return words.compliance.notByCategory(basis?.kind === 'assessment' && systems.length > 0 ? systems.join(', ') : what);
}

function cellsOf(site: Site, one: Claimed): Pick<Row, 'cells' | 'rest'> {
  const instead = insteadOf(site, one);
  const said = (category: Category): Said => [categoryCell(site, one, category)];
  return instead === null ? { cells: CATEGORIES.map(said) } : { cells: [], rest: [instead] };
}

/** Every framework against the five categories; where none of them could have categories, what each is about. */
function matrixTable(site: Site): Table {
  const { compliance, claims } = site.words;
  const scoped = areScoped(site);
  const [, , covers = ''] = compliance.columns;
  return {
    kind: 'table',
    look: 'matrix',
    label: scoped ? compliance.matrixTable : compliance.table,
    columns: [
      ...compliance.matrixColumns,
      ...(scoped
        ? CATEGORIES.map((id) => ({ text: claims.categories[id], href: site.to('principle', { id }) }))
        : [covers]),
    ],
    rows: frameworks(site).flatMap(({ id, path, products }) =>
      products.map((one, index) => {
        const { cells, rest } = scoped ? cellsOf(site, one) : { cells: [[one.what]] };
        return {
          subject: subjectOf(id, products, index),
          cells: [nameOf(one, path), sayStanding(one), ...cells],
          ...(rest ? { rest } : {}),
        };
      }),
    ),
  };
}

export function matrixSections(site: Site): Section[] {
  if (frameworks(site).length === 0) return [];
  const { compliance } = site.words;
  const blocks = [matrixTable(site)];
  return [areScoped(site) ? { id: 'matrix', title: compliance.matrix, blocks } : { label: compliance.list, blocks }];
}

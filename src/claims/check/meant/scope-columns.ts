import { isTick } from '../../reading/normalize.ts';
import { mentions } from '../../reading/schemes.ts';
import { norm } from '../lexicon/company-names.ts';
import type { Spoken } from '../prose/spoken.ts';

/** A cell of a table of products and schemes, with its tick or cross. */
export interface ProductCell {
  /** The scheme, as the tree's frameworks are keyed. */
  key: string;
  product: string;
  isIn: boolean;
  /** The heads of the other columns, where the products stand there; null where they stand in rows. */
  others: readonly string[] | null;
}

/**
 * "✅" in the row "SOC 2" under the column "Dedicated", or in the row of a product under "SOC 2"; "SOC 2 Type II" in the row of a product, and
 * "Type II" there under "SOC 2"; null for any other cell.
 */
export function productCell({ block, text, mentions: named }: Spoken): ProductCell | null {
  const { kind, row = '', columns = [], leadIn = '' } = block;
  if (kind !== 'cell' || row === '' || columns.length < 2) return null;
  // The two first cells are read as one, where a tick reads as the head of its column.
  const column = leadIn !== '' ? leadIn : (columns[1] ?? '');
  const said = leadIn !== '' ? text.trim() : text.slice(row.length).replace(/^: ?/, '').trim();
  const isOfProducts = OF_PRODUCTS.test(columns[0] ?? '') && mentions(row).length === 0;
  const [told] = named.filter(({ sort, start }) => sort !== 'law' && start >= text.length - said.length);
  if (told !== undefined && isOfProducts && HELD.test(column) && !TO_COME.test(said))
    return { key: told.key, product: row, isIn: true, others: null };
  const isIn = isTick(said) || HELD_CELL.test(said) || (leadIn === '' && said !== '' && said === column.trim());
  if (!isIn && !CROSS.test(said)) return null;
  const [ofRow, ofColumn] = [onlyScheme(row), onlyScheme(column)];
  if (ofRow !== undefined && ofColumn === undefined && mentions(column).length === 0)
    return { key: ofRow, product: column, isIn, others: columns.slice(1).filter((one) => one !== column) };
  if (ofColumn !== undefined && isOfProducts) return { key: ofColumn, product: row, isIn, others: null };
  return null;
}
/** What a column of schemes is called, and what a cell says of one that is held. */
const HELD =
  /^\W*(?:certifications?|certificates?|attestations?|compliance|standards?|frameworks?|reports?|audits?)\W*$/i;
const TO_COME = /\b(?:planned|pending|in progress|under way|expected|soon|not|no|n\/a|20\d\d)\b/i;
const HELD_CELL = /^(?:yes|certified|attested|compliant|type (?:1|2|i{1,2}))\W*$/i;
const CROSS = /^(?:[✗✘❌✖–—-]|no|not included)$/iu;
const OF_PRODUCTS = /^\W*(?:our )?(?:products?|services?|offerings?|applications?|platforms?|systems?|solutions?)\W*$/i;
function onlyScheme(text: string): string | undefined {
  const [first, ...others] = mentions(text);
  return others.length === 0 ? first?.key : undefined;
}

/**
 * What such a cell says against the systems that are stated: a tick for a product that is none of them, or a cross for one that is. Where
 * the products are columns, one of them has to be stated, so that plans and editions are not taken for products.
 */
export function againstCell(
  { product, isIn, others }: ProductCell,
  stated: readonly string[],
  company: string,
): 'other-scope' | 'left-out' | null {
  const own = norm(company).split(' ');
  // "Pay" for Northwind Pay, in a table of Northwind Cloud.
  const bare = (name: string): string => {
    const words = norm(name).split(' ');
    const shared = words.findIndex((word, index) => word !== own[index]);
    return words.slice(Math.max(0, shared)).join(' ');
  };
  const known = new Set(stated.map(bare));
  const isKnown = known.has(bare(product));
  if (!isIn) return isKnown ? 'left-out' : null;
  if (isKnown) return null;
  return others === null || others.some((one) => known.has(bare(one))) ? 'other-scope' : null;
}

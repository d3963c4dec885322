import type { Block } from '../../reading/block.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Entry, nameAt } from './vendor-entries.ts';
import { isNameColumn, isOfOthersList, namesSubprocessors, namesVendors } from './vendor-list-words.ts';
import { isVendorName } from './vendors.ts';
import { isUnderOffer } from './vendors-offered.ts';
import { vendorsIn } from './vendors-said.ts';

/** Another column of such a table, by which it is told from other tables. */
const OTHER_COLUMN =
  /\b(?:purpose|usage|used for|what for|activit|description|function|service|location|where|country|region|data|processing|role|notes?|why)\b/i;
/** A column that can name nobody but those whom the company hires. */
const VENDOR_COLUMN =
  /^(?:name of )?(?:(?:our|the) )?(?:vendor|supplier|(?:hosting|cloud|infrastructure|data cent(?:er|re)) provider)s?(?: name)?$/i;
/** Columns of a table that tells which data lies where, and what for. */
const DATA_COLUMN =
  /\b(?:personal|customer|user|data|pii|phi|information) ?(?:data|fields?|processed|shared|collected|touched|categories|stored|types?)?\b/i;
const PURPOSE_COLUMN = /\b(?:purposes?|roles?|used for|what for|why|function|service provided)\b/i;

/** What is known of the table's surroundings. */
export interface TableSetting {
  heading: string;
  /** The paragraph before it. */
  opening: string;
  /** Its page is about subprocessors. */
  isAboutThem: boolean;
  titles: readonly string[];
}

/** The subprocessor that a cell of a table names. `title` is the head of its column, '' for the two first cells read as one. */
export function nameInCell(spoken: Spoken, title: string, isJoint: boolean, setting: TableSetting): Entry | null {
  const { block, text } = spoken;
  const { heading, opening, isAboutThem, titles } = setting;
  const isSaid = isAboutThem || namesSubprocessors(heading) || namesSubprocessors(opening);
  if (isJoint) {
    if (!isUntitled(block) || !(isSaid || (namesVendors(opening) && !isOfOthersList(opening)))) return null;
    const first = nameAt(block.row ?? '', true);
    return first !== null && isVendorName(first.name) ? first : null;
  }
  if (title === '') return null;
  const first = isFirstColumn(block) ? vendorsIn(spoken.read)[0] : undefined;
  if (first?.from === 0 && !isUnderOffer(spoken) && !isOfOthersList(heading))
    if ((isSaid && !first.vendor.internal) || tellsOfData(block)) return { name: first.text, start: first.start };
  const isStrong =
    namesSubprocessors(title) ||
    (VENDOR_COLUMN.test(title) && !isOfOthersList(heading) && titles.some((other) => OTHER_COLUMN.test(other)));
  if (!isNameColumn(title) || titles.find((other) => isNameColumn(other)) !== title) return null;
  const isNear = isSaid || namesVendors(heading) || namesVendors(opening);
  const isTold = isNear && titles.some((other) => other !== title && OTHER_COLUMN.test(other));
  return isStrong || isTold ? nameAt(text, true) : null;
}

const isFirstColumn = ({ leadIn = '', columns = [], row }: Block): boolean =>
  row === undefined && columns[0] === leadIn;
const tellsOfData = ({ columns = [] }: Block): boolean => {
  const others = columns.slice(1);
  return others.some((title) => DATA_COLUMN.test(title)) && others.some((title) => PURPOSE_COLUMN.test(title));
};

/** The two first cells of a row, read as one, in a table whose first column has no title. */
const isUntitled = ({ lead, row }: Block): boolean => row !== undefined && / \| {2}\| /.test(lead);

/** The column titles of the tables of each page, by the heading over them. */
export function headsOf(sentences: readonly Spoken[]): ReadonlyMap<Page, ReadonlyMap<string, string[]>> {
  const found = new Map<Page, Map<string, string[]>>();
  for (const { page, block } of sentences) {
    const [heading = '', title = '', ...more] = block.lead.split(' | ').map((part) => part.trim());
    if (block.kind !== 'cell' || block.lead === '' || more.length > 0) continue;
    const tables = found.get(page) ?? new Map<string, string[]>();
    const titles = tables.get(heading) ?? [];
    if (!titles.includes(title)) tables.set(heading, [...titles, title]);
    found.set(page, tables);
  }
  return found;
}

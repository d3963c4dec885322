import type { Cell, Row, Sheet } from '../sheets/sheet.ts';
import { elementsOf, type Hast, isElement, lineOf, linkIn } from './hast.ts';

const LEAST_ITEMS = 2;
/** What parts a name from what it is for. */
const BETWEEN = /^\s*(?:\([^()]*\)\s*)?(?:[-–—:,.;]\s*(?:(?:for|is)\b\s*)?|(?:for|is)\b\s*)/;

/** `- [Example Cloud](https://…) - hosting`: a name as a link or in bold, and what it does. Null for another item. */
function rowOf(item: Hast, number: number): Row | null {
  const paragraph = (item.children ?? []).find((child) => isElement(child, 'p')) ?? item;
  const children = (paragraph.children ?? []).filter((child, index) => index > 0 || lineOf(child) !== '');
  const [first, ...rest] = children;
  if (!first || !isElement(first, 'a', 'strong', 'b')) return null;
  const text = rest
    .map((child) => (isElement(child, 'ul', 'ol') ? '' : (child.value ?? lineOf(child))))
    .join('')
    .replace(/\s+/g, ' ');
  const name = lineOf(first).replace(/[:.,]$/, '');
  const parted = name.length < lineOf(first).length || BETWEEN.test(text);
  const purpose = text.replace(BETWEEN, '').trim().replace(/\.$/, '');
  if (name === '' || !parted || purpose === '') return null;
  const href = linkIn(first);
  const cell: Cell = { text: name, ...(href === undefined ? {} : { href }) };
  return { number, cells: [cell, { text: purpose.charAt(0).toUpperCase() + purpose.slice(1) }] };
}

/** Lists of which every item names someone and says what for, each as a sheet with heads of its own. */
export function listsIn(root: Hast): Sheet[] {
  const sheets: Sheet[] = [];
  let heading = '';
  for (const node of elementsOf(root)) {
    if (/^h[1-6]$/.test(node.tagName ?? '')) heading = lineOf(node);
    if (!isElement(node, 'ul', 'ol')) continue;
    const items = (node.children ?? []).filter((child) => isElement(child, 'li'));
    const rows = items.flatMap((item, index) => rowOf(item, index + 1) ?? []);
    if (rows.length < LEAST_ITEMS || rows.length < items.length) continue;
    const head: Row = { number: 0, cells: [{ text: 'Subprocessor' }, { text: 'Purpose' }] };
    sheets.push({ name: heading, hidden: false, rows: [head, ...rows], merges: [] });
  }
  return sheets;
}

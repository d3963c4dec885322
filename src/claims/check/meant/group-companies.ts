import { anyOf } from '../../reading/wordings.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import names from './lexicon/wordings-names.json' with { type: 'json' };
import { LOOKED_AT } from './named-for-us.ts';
import type { NameSaid } from './names-said.ts';

/** "Foxglove and its subsidiaries (Foxglove International, Inc., …)": before the name. */
const LEAD = anyOf(names.groupLead.wordings);
const NOUNS = anyOf(names.groupNouns.wordings);
/** "Foxglove GmbH, our subsidiary" */
const BEHIND = anyOf(names.groupBehind.wordings);
/** "If you live in the EEA, Foxglove Netherlands BV is …" */
const ELSEWHERE = anyOf(names.elsewhere.wordings);
/** Over a list of those who process data with us. */
const COLUMN = anyOf(names.groupColumn.wordings);
/** What follows a name in a row written with bars: two more columns. */
const ROW = /^ ?\|[^|]{2,80}\|/;
const ENTITIES = /\b(?:entit(?:y|ies)|companies|company)\b/i;
/** How far before a name the list may begin in which it stands, in characters. */
const LIST_CHARS = 260;

/** Whether what stands before a name calls a list of companies a group's: "our affiliates are Foxglove Inc. and …". */
function isListedIn(before: string): boolean {
  const noun = NOUNS.exec(before);
  return noun !== null && LISTS.test(before.slice(noun.index + noun[0].length));
}
const LISTS = /^(?: \w+){0,3} ?(?:\(|:|, |includ|such as|are\b|like\b|namely)/i;

const NAMING_MAIN = new WeakMap<Page, boolean>();
/** Whether a page names the main company, too. A page is looked through once. */
function namesMain(page: Page, main: readonly string[]): boolean {
  const found = NAMING_MAIN.get(page) ?? page.blocks.some(({ text }) => main.some((name) => text.includes(name)));
  NAMING_MAIN.set(page, found);
  return found;
}

/**
 * Whether a name is that of another company of the publisher's group, which stands beside the main one: in a list of subsidiaries, for readers
 * in another region, in a row of a table of entities or among those who process data. `main` are the names that the data gives.
 */
export function isOfGroup(one: Spoken, { start, end, from }: NameSaid, main: readonly string[]): boolean {
  const { text, block, page } = one;
  const before = text.slice(Math.max(0, start - LIST_CHARS), start);
  const after = text.slice(end, end + LOOKED_AT);
  if (LEAD.test(before) || BEHIND.test(after) || isListedIn(before)) return true;
  if (ELSEWHERE.test(text.slice(0, start))) return true;
  if (from > 1) return false;
  // "Foxglove SAS | All of the above | France": a row of a list, or of a table.
  if (block.kind !== 'cell') return block.lead.includes(' | ') && ROW.test(after);
  const [head = ''] = block.columns ?? [];
  return COLUMN.test(head) || (ENTITIES.test(head) && namesMain(page, main));
}

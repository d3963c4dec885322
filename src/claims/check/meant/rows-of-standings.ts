import type { Block } from '../../reading/block.ts';
import { ACTS } from '../../reading/lexicon.ts';
import { at, readSentence, type Sentence } from '../../reading/sentence.ts';
import { isStatusColumn, type Spoken } from '../prose/spoken.ts';
import { isAssuring } from './claim-evidence.ts';
import { cueAt, cuesOf } from './cues.ts';

/**
 * Whether a row says of the scheme that it's about "no", or says only of others that they have it: "| SOC 1 | Financial reporting | No |",
 * "| Scheme | Foxgate | Northwind |" with "Yes" under Foxgate. A cell under a head of ours, or of standings, goes before.
 */
export function isRefusedInRow({ block, read }: Spoken): boolean {
  const { cells = [], columns = [] } = block;
  if (block.kind !== 'cell' || cells.length < 2) return false;
  const heads = columns.map((title) => readSentence(title.slice(0, HEAD_CHARS), read.parties));
  if (heads.some(isNeeded)) return true;
  // "| SOC 2 audit | Q1 2027 |" under "Target"
  if (columns.some((title, index) => index > 0 && TARGET.test(title)) && !isReached(block, read.parties)) return true;
  if (!isOfFirst(block))
    return block.row !== undefined && isUnderOthers(readSentence(block.leadIn ?? '', read.parties));
  const own = heads.findIndex((head, index) => index > 0 && isOurs(head));
  const standing = own > 0 ? own : columns.findIndex((title, index) => index > 0 && isStatusColumn(title));
  if (standing > 0) return isNo(cells[standing] ?? '') || (own > 1 && !isSaid(cells[own] ?? ''));
  if (heads.some((head, index) => index > 0 && isOfOthers(head))) return true;
  return cells.slice(1).some(isNo) && !isStanding(readSentence((cells[1] ?? '').slice(0, HEAD_CHARS), read.parties));
}
/** "Type II", "Certified", "Since 2024": a second cell that tells how things stand, whatever a later one denies. */
const isStanding = ({ words, marks, text }: Sentence): boolean =>
  /\d|[✓✔✅☑]/u.test(text) ||
  words.some(
    (word, index) => isAssuring(word.text) || STANDS.test(word.text) || ACTS.some((act) => at(marks, index, act) > 0),
  );
const STANDS = /^(?:yes|type|i{1,2}|current|active|held|done|complete|completed|available)$/;
/** The head of a column that tells when something is meant to be there. */
const TARGET =
  /^\W*(?:target(?:ed)?|planned|goal|expected|scheduled|due|eta)(?: (?:dates?|for|by|completion|quarter|timeline|month|year))?\W*$/i;
/** "| SOC 2 | Complete | Q1 2027 |" under "Status" and "Next target": a cell tells that it's done. */
const isReached = ({ cells = [], columns = [] }: Block, parties: Sentence['parties']): boolean =>
  cells.some(
    (cell, index) =>
      index > 0 &&
      !TARGET.test(columns[index] ?? '') &&
      DONE.test(readSentence(cell.slice(0, HEAD_CHARS), parties).text) &&
      !isNo(cell),
  );
const DONE =
  /[✓✔✅☑]|\b(?:yes|done|completed?|certified|attested|held|achieved|current|active|issued|passed|in place)\b/iu;

const HEAD_CHARS = 80;
/** The first cell alone, or the two first cells read as one: what they name is what the row is about. */
const isOfFirst = ({ row, leadIn = '', columns = [] }: Block): boolean =>
  row === undefined ? leadIn === columns[0] : leadIn === '';

const NO =
  /^\W*(?:no|none|nope|n\/a|not (?:yet|held|certified|available|applicable|required|needed|planned|started|sought))?\W*$/i;
const isNo = (cell: string): boolean => NO.test(cell) && /[^\s*_]/.test(cell) && !/[✓✔✅☑]/u.test(cell);
const isSaid = (cell: string): boolean => /[\p{L}\p{N}✓✔✅☑]/u.test(cell) && !isNo(cell);

/** Whether a column's head names us: "Northwind", "Our status", "Do we hold it?" */
export const isOurs = ({ words, marks }: Sentence): boolean =>
  words.some((_, index) => at(marks, index, 'own') > 0 || at(marks, index, 'us') > 0 || at(marks, index, 'our') > 0);
const isOfOthers = ({ words, marks }: Sentence): boolean =>
  words.some((_, index) => at(marks, index, 'other-name') > 0);
/** "| SOC 2 | No | Yes |" under "Us" and "Our host": what stands under the host is the host's. */
const isUnderOthers = ({ words, marks }: Sentence): boolean =>
  words.some((_, index) => at(marks, index, 'others') > 0 || at(marks, index, 'other-name') > 0);
const isNeeded = (head: Sentence): boolean => cueAt(cuesOf(head), 0, 'labels.needed') > 0;

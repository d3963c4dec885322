import type { Block } from '../../reading/block.ts';
import type { Parties } from '../../reading/parties.ts';
import { readSentence } from '../../reading/sentence.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { type Cue, cuesOf, cueWithin } from './cues.ts';
import others from './lexicon/wordings-others.json' with { type: 'json' };
import { saysTheyTouchNone } from './vendor-list-words.ts';

/** A longer heading tells of something else. */
const HEADING_WORDS = 10;
const OFFER_WORDS = 2;
const LOOKED_AT = 120;

/**
 * Whether a sentence or its section says that whoever is named is no subprocessor, or not one in use: "Planned subprocessors", "Removed",
 * "Paddle is our merchant of record and no subprocessor".
 */
export const isSetAside = ({ block, page, read, text }: Spoken): boolean =>
  touchingNone(page).has(block) ||
  isWithoutCustomers(text) ||
  isOfNoData(block) ||
  isPlannedInRow(block) ||
  (block.over ?? []).some((heading) => isAbout(heading, read.parties, 'weighed.aside', HEADING_WORDS)) ||
  cueWithin(cuesOf(read), 'weighed.noSubprocessor', 0, read.words.length) ||
  isAbout(block.heading ?? '', read.parties, 'weighed.offers', OFFER_WORDS);

/** "Job applications are handled in Example Hire, which holds no customer data": nothing else in the sentence is of customers. */
function isWithoutCustomers(text: string): boolean {
  const found = NO_CUSTOMER_DATA.exec(text);
  if (found === null) return false;
  const rest = text.slice(found.index + found[0].length);
  return !NARROWED.test(rest) && !OF_CUSTOMERS.test(text.slice(0, found.index) + rest);
}
/** "Stores no customer data *for training*", "*longer than a day*": it has some. */
const NARROWED = /^ (?:for|beyond|longer|after|outside|except|unless|other|in plain|on (?:disk|its))\b/i;
const NO_CUSTOMER_DATA = anyOf(others.noCustomerData.wordings);
const OF_CUSTOMERS = /\b(?:customers?|clients?|users?|visitors?|tenants?|subscribers?|you|your)\b/i;

/** "| Tool | Purpose | Customer data? |" with "No" or "None" in the last cell. */
const isOfNoData = ({ columns = [], cells = [] }: Block): boolean =>
  columns.some((title, index) => index > 0 && OF_DATA.test(title) && NONE.test(cells[index] ?? ''));
const OF_DATA = /\b(?:customer|personal|user|client|your) (?:data|content|information)\b|\bPII\b/i;
const NONE = /^\W*(?:no|none|never|n\/a|[✗✘❌✖])\W*$/iu;

/** "| SSO with Okta | Planned |", "| Example Mail | Email | Coming soon |": nothing that is there. */
const isPlannedInRow = ({ kind, cells = [] }: Block): boolean =>
  kind === 'cell' && cells.slice(1).some((cell) => PLANNED.test(cell));
const PLANNED =
  /^\W*(?:planned|roadmap|on (?:the |our )?roadmap|coming soon|soon|future|upcoming|not yet|in development|proposed|under (?:evaluation|consideration|review)|evaluating)\b[^.]{0,40}$/i;

const TOUCHING_NONE = new WeakMap<Page, ReadonlySet<Block>>();
/** The items and cells of sections that open with "These services do not process customer data". */
function touchingNone(page: Page): ReadonlySet<Block> {
  const known = TOUCHING_NONE.get(page);
  if (known !== undefined) return known;
  const found = new Set<Block>();
  let isOpen = false;
  for (const block of page.blocks) {
    if (block.kind === 'heading') isOpen = false;
    else if (block.kind === 'text' && !block.lead.includes(' | ')) isOpen = saysTheyTouchNone(block.text);
    else if (isOpen) found.add(block);
  }
  TOUCHING_NONE.set(page, found);
  return found;
}

/** The same headings stand over many lines. */
const REMEMBERED = 1000;
const remembered = new Map<string, boolean>();
/** Whether a heading of no more words than that has a word of a list. */
function isAbout(heading: string, parties: Parties, cue: Cue, longest: number): boolean {
  const said = heading.slice(0, LOOKED_AT);
  const key = `${cue} ${said}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const read = readSentence(said, parties);
  const is = read.words.length <= longest && cueWithin(cuesOf(read), cue, 0, longest);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, is);
  return is;
}

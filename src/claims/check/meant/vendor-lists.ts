import type { Block } from '../../reading/block.ts';
import { Phrases } from '../../reading/phrases.ts';
import { wordsOf } from '../../reading/words.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/subprocessors.json' with { type: 'json' };
import { namesIn } from './names-said.ts';
import { isVendorName } from './vendors.ts';
import { vendorsIn } from './vendors-said.ts';

/** A name in a list or table of subprocessors, as it is written there. */
export interface Listed {
  spoken: Spoken;
  name: string;
  /** Where it begins in the sentence. */
  start: number;
}

const PHRASES = new Phrases<'list' | 'column'>().add('list', lexicon.lists.words).add('column', lexicon.columns.words);
const says = (text: string, role: 'list' | 'column'): boolean =>
  PHRASES.marks(wordsOf(text.slice(0, 300))).some((mark) => mark?.has(role));
const STRONG = /\bsub-? ?(?:processors?|contractors?)\b/i;
/** A column is named by all of its words: "Name of subprocessor", not "Features". */
function isNameColumn(title: string): boolean {
  const words = wordsOf(title);
  return (
    words.length > 0 && words.length <= 5 && (PHRASES.marks(words)[0]?.get('column') ?? 0) >= Math.min(words.length, 4)
  );
}
/** Another column of such a table, by which it is told from other tables. */
const OTHER_COLUMN =
  /\b(?:purpose|usage|used for|what for|activit|description|function|service|location|where|country|region|data|processing|role|notes?|why)\b/i;
/** A column that can name nobody but those whom the company hires. */
const VENDOR_COLUMN =
  /^(?:name of )?(?:(?:our|the) )?(?:vendor|supplier|(?:hosting|cloud|infrastructure|data cent(?:er|re)) provider)s?(?: name)?$/i;
const NOT_LISTED = /\b(?:you|your|integrat\w*|rights|questions|objection|faq|customers?|affiliates?|subsidiar\w*)\b/i;
const GENERIC =
  /\b(?:providers?|partners?|affiliates?|subsidiar\w+|processors|services|none|n\/a|tbd|various|vendors?|customers?|team)\b/i;
const YOUR_DATA = /\b(?:your|customers?'?) (?:personal )?(?:data|information)\b/gi;
const WE_USE =
  /\b(?:us(?:e|es|ing)|rel(?:y|ies) on|leverages?|work(?:s)? with|engages?|shares?|employs?|utilizes?|partners?)\b/i;
/** "Postmark, for transactional email", "Zoom – video". */
const DESCRIBED = /^[^ ,]+(?: [^ ,]+){0,3}(?: \([^)]{2,20}\))?(?:, (?:for|so|to|cloud|our) | [–—-] |: )/;
const NAME_END = / [–—-] |[–—:;,(|]| for | to | in | is | as | used /;
const SMALL = new Set(['of', 'and', 'de', 'the', 'by', 'inc', 'dba', 'now']);
const LONGEST = 60;
const LONGEST_WORDS = 6;

/** A page whose question or title is about subprocessors holds their list. */
function isAboutThem({ entry, blocks }: Page): boolean {
  const { question, title } = entry.data as { question?: string; title?: string };
  return [
    question ?? '',
    title ?? '',
    ...blocks
      .filter(({ kind }) => kind === 'heading')
      .slice(0, 2)
      .map(({ text }) => text),
  ].some((text) => STRONG.test(text));
}

const partsOf = ({ lead }: Block): string[] => lead.split(' | ').map((part) => part.trim());

/**
 * Every name that stands in a list or a table of subprocessors. A list in which few are vendors is one of answers, categories or steps:
 * there only those that are known count. `isKnown` says which names the content itself holds.
 */
export function listedVendors(sentences: readonly Spoken[], isKnown: (name: string) => boolean): Listed[] {
  const found = namesListed(sentences);
  const lists = new Map<string, { all: Listed[]; known: number }>();
  const files = new Map<Page, number>();
  const known = new Map<Listed, boolean>();
  for (const one of found) {
    const { page, block } = one.spoken;
    if (!files.has(page)) files.set(page, files.size);
    const key = `${files.get(page)} ${block.kind} ${block.lead}`;
    const list = lists.get(key) ?? { all: [], known: 0 };
    const is = isVendorName(one.name) || isKnown(one.name);
    known.set(one, is);
    list.all.push(one);
    if (is) list.known += 1;
    lists.set(key, list);
  }
  const strong = new Set(
    [...lists.values()].filter((list) => list.known * FEWEST >= list.all.length).flatMap((list) => list.all),
  );
  return found.filter((one) => strong.has(one) || known.get(one) === true);
}
/** One in this many must be known for the others to be taken for vendors too. */
const FEWEST = 3;

function namesListed(sentences: readonly Spoken[]): Listed[] {
  const found: Listed[] = [];
  const abouts = new Map<Page, boolean>();
  const heads = headsOf(sentences);
  let lastBlock: Block | undefined;
  let opening = '';
  let openingPage: Page | undefined;
  for (const spoken of sentences) {
    const { block, page, text } = spoken;
    if (openingPage !== page) [opening, openingPage] = ['', page];
    if (block.path !== null) continue;
    if (block.kind === 'heading') opening = '';
    const about = abouts.get(page) ?? isAboutThem(page);
    abouts.set(page, about);
    if (block.kind === 'text' && !block.lead.includes(' | ')) opening = text;
    if (block === lastBlock) continue;
    lastBlock = block;
    const [heading = '', lead = '', ...more] = partsOf(block);
    const isCell = block.kind === 'cell';
    if (isCell) {
      if (
        more.length > 0 &&
        isUntitled(block) &&
        (about ||
          STRONG.test(heading) ||
          STRONG.test(opening) ||
          (says(opening, 'list') && !NOT_LISTED.test(opening.replace(YOUR_DATA, ''))))
      ) {
        const first = nameAt(block.row ?? '', true);
        if (first !== null && isVendorName(first.name)) found.push({ spoken, ...first });
        continue;
      }
      // The joint of the first two cells is read once already as the first.
      if (more.length > 0 || lead === '') continue;
      const titles = heads.get(page)?.get(heading) ?? [];
      const isStrong =
        STRONG.test(lead) ||
        (VENDOR_COLUMN.test(lead) && !NOT_LISTED.test(heading) && titles.some((title) => OTHER_COLUMN.test(title)));
      if (!isNameColumn(lead) || titles.find((title) => isNameColumn(title)) !== lead) continue;
      const spokenOf =
        about || STRONG.test(heading) || STRONG.test(opening) || says(heading, 'list') || says(opening, 'list');
      if (!(isStrong || (spokenOf && titles.some((title) => title !== lead && OTHER_COLUMN.test(title))))) continue;
    } else {
      if (!block.lead.includes(' | ')) {
        const entry = about && !NOT_LISTED.test(block.heading ?? '') ? entryAt(spoken) : null;
        if (entry !== null) found.push({ spoken, ...entry });
        continue;
      }
      const led = STRONG.test(lead) || (says(lead, 'list') && WE_USE.test(lead));
      const headed = lead === '' && STRONG.test(heading) && !NOT_LISTED.test(heading);
      const first = about ? vendorsIn(spoken.read)[0] : undefined;
      if (first?.from === 0) {
        found.push({ spoken, name: first.text, start: first.start });
        continue;
      }
      // "Email: Resend" in a section about subprocessors: the label comes first.
      if (lead === '' && STRONG.test(heading) && !NOT_LISTED.test(heading)) {
        const labeled = vendorsIn(spoken.read)[0];
        const label = text.slice(0, labeled?.start ?? 0);
        if (labeled !== undefined && LABEL.test(label) && !ENDED.test(label)) {
          found.push({ spoken, name: labeled.text, start: labeled.start });
          continue;
        }
      }
      const described = about && DESCRIBED.test(text);
      if (!(led && !NOT_LISTED.test(lead.replace(YOUR_DATA, ''))) && !headed && !described) continue;
    }
    const name = nameAt(text, isCell);
    if (name === null) continue;
    found.push({ spoken, ...name });
  }
  return found;
}

/** "Primary database: ", "Content index (": what a vendor does, right before its name. */
const LABEL = /^[^.;?]{2,80}(?:: | [–—-] | \()(?:(?:the|our|on|by|via|managed) )*$/i;
const ENDED = /\b(?:no|not|never|without|formerly|previously)\b/i;

/** The two first cells of a row, read as one, in a table whose first column has no title. */
const isUntitled = ({ lead, row }: Block): boolean => row !== undefined && / \| {2}\| /.test(lead);

/** The column titles of the tables of each page, by the heading over them. */
function headsOf(sentences: readonly Spoken[]): ReadonlyMap<Page, ReadonlyMap<string, string[]>> {
  const found = new Map<Page, Map<string, string[]>>();
  for (const { page, block } of sentences) {
    const [heading = '', title = '', ...more] = partsOf(block);
    if (block.kind !== 'cell' || block.lead === '' || more.length > 0) continue;
    const tables = found.get(page) ?? new Map<string, string[]>();
    const titles = tables.get(heading) ?? [];
    if (!titles.includes(title)) tables.set(heading, [...titles, title]);
    found.set(page, tables);
  }
  return found;
}

/** A list that is neither table nor bullets: a heading or a paragraph that is a name, or begins with a line that is one. */
function entryAt({ read, text, block, page }: Spoken): { name: string; start: number } | null {
  const line = lineAt(page.entry.body, block.offsets[0] ?? 0);
  const [known] = vendorsIn(read);
  const [named] = namesIn(read);
  const company = named?.form === undefined || named.form === '' ? undefined : named;
  const first = known?.from === 0 ? known : company?.from === 0 ? company : undefined;
  if (first === undefined) return null;
  const end = Math.max(first.end, company?.from === 0 ? company.end : 0);
  const isWhole = REST.test(text.slice(end)) || letters(line) === letters(text.slice(0, end));
  return isWhole || (block.kind !== 'heading' && DESCRIBES.test(text.slice(end, end + 6)))
    ? { name: first.text, start: first.start }
    : null;
}
/** What may follow a name that stands alone: a legal form, another name in brackets, a mark. */
const REST = /^(?:,? ?(?:Inc|LLC|Ltd|GmbH|PBC|B\.?V|Limited|Corp)\b)?[.,*]*(?: ?\([^()]{2,40}\))?[.,*: ]*$/;
const DESCRIBES = /^(?:: ?| [–—-] |\. )\S/;
const letters = (written: string): string => written.replace(/\([^()]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');
/** The line of a body that a place stands in, without the address of a link; a long one is no name. */
function lineAt(body: string, offset: number): string {
  const rest = body.slice(offset, offset + LONGEST * 4);
  return rest.split('\n', 1)[0]?.replace(/\]\([^()]*\)/g, '') ?? '';
}

/** The name that a cell or a list item begins with. */
function nameAt(text: string, isCell: boolean): { name: string; start: number } | null {
  const cut = isCell ? -1 : text.search(NAME_END);
  const written = (cut === -1 ? text : text.slice(0, cut)).trim().replace(/[.,]+$/, '');
  const words = wordsOf(written.replace(/\([^)]*\)/g, ' '));
  // "Payment processors:" leads a list of its own.
  if (!isCell && /:\W*$/.test(text)) return null;
  if (written === '' || written.length > LONGEST || words.length === 0 || words.length > LONGEST_WORDS) return null;
  if (
    !isCell &&
    !words.every(
      ({ text: word, capital, start, end }) =>
        capital || /\d|[A-Z]/.test(written.slice(start, end)) || SMALL.has(word) || /\.[a-z]{2,}$/.test(written),
    )
  )
    return null;
  if (/[[\]{}<>]/.test(written)) return null;
  if (GENERIC.test(written) || (!isCell && cut === -1 && text.length > written.length + 1)) return null;
  return { name: written, start: text.indexOf(written) };
}

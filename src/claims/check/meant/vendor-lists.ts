import type { Block } from '../../reading/block.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { headsOf, nameInCell } from './vendor-columns.ts';
import { type Entry, entryAt, exampleAt, labeledAt, nameAt, namedAt, rowOfNames } from './vendor-entries.ts';
import { isOverFields } from './vendor-fields.ts';
import { isOfOthersList, namesSubprocessors, namesVendors, saysTheyTouchData, saysWeUse } from './vendor-list-words.ts';
import { isVendorName } from './vendors.ts';
import { isUnderOffer } from './vendors-offered.ts';
import { type VendorSaid, vendorsIn } from './vendors-said.ts';

/** A name in a list or table of subprocessors, as it is written there. */
export interface Listed extends Entry {
  spoken: Spoken;
}

/** "Postmark, for transactional email", "Zoom – video". */
const DESCRIBED = /^[^ ,]+(?: [^ ,]+){0,3}(?: \([^)]{2,20}\))?(?:, (?:for|so|to|cloud|our) | (?:[–—]|-{1,3}) |: )/;
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
  ].some(namesSubprocessors);
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
    const before = opening;
    if (block.kind === 'text' && !block.lead.includes(' | ')) opening = text;
    if (block === lastBlock) continue;
    lastBlock = block;
    const [heading = '', lead = '', ...more] = partsOf(block);
    if (block.kind === 'cell') {
      const titles = heads.get(page)?.get(heading) ?? [];
      const setting = { heading, opening, isAboutThem: about, titles };
      const entry = nameInCell(spoken, lead, more.length > 0, setting);
      const row = entry === null ? [] : rowOfNames(text, isVendorName);
      if (row.length > 0) found.push(...row.map((one) => ({ spoken, ...one })));
      else if (entry !== null) found.push({ spoken, ...entry });
    } else if (block.lead.includes(' | ')) {
      for (const entry of namesInItem(spoken, heading, lead, about)) found.push({ spoken, ...entry });
    } else {
      const isUnderThem = about || [...(block.over ?? []), block.heading ?? ''].some(namesSubprocessors);
      const entry =
        isUnderThem && !isOfOthersList(block.heading ?? '') ? (entryAt(spoken) ?? nameOverFields(spoken)) : null;
      const isTitled = isUnderThem || (before.length <= TITLE_CHARS && namesSubprocessors(before));
      const row = isTitled && !isOfOthersList(block.heading ?? '') ? rowOfNames(text, isVendorName) : [];
      if (row.length > 0) found.push(...row.map((one) => ({ spoken, ...one })));
      else if (entry !== null) found.push({ spoken, ...entry });
    }
  }
  return found;
}
/** "Subprocessors" in a line of its own is a title, a sentence on them is none. */
const TITLE_CHARS = 40;

/** "Cloudflare Pages. Blog hosting.", but "Heroku Routing Performance Update": no more than one word of a product goes on. */
const endsSoon = ({ read: { words } }: Spoken, { to }: VendorSaid): boolean =>
  words[to - 1]?.possessive !== true &&
  [to, to + 1].some((at) => words[at] === undefined || !(words[at]?.gap === ' ' && words[at]?.capital === true));
const PROCESSORS = /\bprocessors\b/i;
/** "Polar" over "Service: Payments", "Data processed: …", in a section about subprocessors: a name that no list knows. */
function nameOverFields(one: Spoken): Entry | null {
  const { block, text } = one;
  const isName = block.kind === 'text' && !block.lead.includes(' | ') && isOverFields(one);
  return isName ? nameAt(text, true) : null;
}
/** "Our hosting providers follow … Please see: Linode: https://…": in a list of addresses each item is one of ours. */
const OUR_VENDORS = /\bour (?:[\w-]+ ){0,3}(?:providers?|hosts|vendors|suppliers|data cent(?:er|re)s)\b/i;
const isLinked = ({ text, read }: Spoken, { to }: VendorSaid): boolean =>
  read.words[to] === undefined || ADDRESS.test(text.slice(read.words[to - 1]?.end));
const ADDRESS = /^ ?(?:[:(–—-] ?)?\(?(?:https?:|www\.|\uFFFC)\S*\)?[.,;]?$/i;
/** The subprocessors that an item of a list names: mostly one, at its beginning. */
function namesInItem(spoken: Spoken, heading: string, lead: string, isAbout: boolean): Entry[] {
  const { read, text } = spoken;
  const [first] = vendorsIn(read);
  const isHeaded = namesSubprocessors(heading) && !isOfOthersList(heading);
  const isLed =
    (namesSubprocessors(lead) || (namesVendors(lead) && saysWeUse(lead)) || saysTheyTouchData(lead)) &&
    !isOfOthersList(lead);
  const named = isHeaded || isLed ? namedAt(spoken) : null;
  if (named !== null) return [named];
  if (first?.from === 0 && !first.vendor.internal && OUR_VENDORS.test(lead) && isLinked(spoken, first))
    return isUnderOffer(spoken) ? [] : [{ name: first.text, start: first.start }];
  const isUnder = namesVendors(heading) && !isOfOthersList(heading) && !isUnderOffer(spoken);
  if (
    first?.from === 0 &&
    endsSoon(spoken, first) &&
    (isAbout ||
      (isHeaded && !isUnderOffer(spoken)) ||
      (isUnder && (!first.vendor.internal || PROCESSORS.test(heading))))
  )
    return [{ name: first.text, start: first.start }];
  if (lead === '' && isHeaded) {
    const labeled = labeledAt(spoken);
    if (labeled !== null) return [labeled];
  }
  if (isHeaded || isUnder || isLed) {
    const examples = exampleAt(spoken);
    if (examples.length > 0) return examples;
  }
  const isDescribed = isAbout && DESCRIBED.test(text);
  if (!isLed && !(isHeaded && (lead === '' || !isOfOthersList(lead))) && !isDescribed) return [];
  const name = nameAt(text, false);
  return name === null ? [] : [name];
}

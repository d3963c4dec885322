import { actAt, type Said } from './act-at.ts';
import type { Mention } from './scheme-names.ts';
import { at, isOwnNameAt, type Sentence, wordAt } from './sentence.ts';

/**
 * What a list is said to be: "Among our certificates are ISO 27001 (by a body) and SOC 2 (by a firm)", "SOC 2 and ISO 27001 are among our
 * certifications", "we can show these certificates: …". Whatever stands behind a name in brackets, or tells by whom and when, is read over.
 */
export function listedAs(sentence: Sentence, named: readonly Mention[]): ReadonlyMap<Mention, Said> {
  const found = new Map<Mention, Said>();
  if (named.length === 0) return found;
  const { words } = sentence;
  for (let index = 0; index < words.length; index += 1) {
    const said = certificatesAt(sentence, index);
    if (said === null) continue;
    const from = listBehind(sentence, index) ?? listBefore(sentence, index);
    if (from === null) continue;
    for (const mention of membersFrom(sentence, named, from)) found.set(mention, said);
  }
  return found;
}

/** "Certificates" and "certifications", and no other papers beside them: "certificates and reports" leaves open which each one is. */
function certificatesAt(sentence: Sentence, index: number): Said | null {
  const { marks, words } = sentence;
  if (at(marks, index, 'noun') === 0) return null;
  const said = actAt(sentence, index);
  if (said === null || (said.act !== 'certified' && said.act !== 'accredited')) return null;
  const isJoinedTo = (near: number): boolean => at(marks, near, 'noun') > 0 && /^[ ,/&]+$/.test(words[near]?.gap ?? '');
  if (JOINT.test(words[index + 1]?.text ?? '') && (isJoinedTo(index + 2) || isJoinedTo(index + 3))) return null;
  if (/[,/&]/.test(words[index + 1]?.gap ?? '') && at(marks, index + 1, 'noun') > 0) return null;
  if (JOINT.test(words[index - 1]?.text ?? '') && at(marks, index - 2, 'noun') > 0) return null;
  return said;
}
const JOINT = /^(?:and|or)$/;

/** The first word of the list that certificates of ours are said to be; null where nothing leads from them to one. */
function listBehind(sentence: Sentence, noun: number): number | null {
  const { words, marks } = sentence;
  if ((words[noun + 1]?.gap ?? '').startsWith(':')) return noun + 1;
  let isOurs = isOwned(sentence, noun);
  for (let index = noun + 1; index <= noun + LINK_WITHIN; index += 1) {
    const { text = '', gap = '' } = words[index] ?? {};
    if (/[;:.()?!–—]/.test(gap)) return null;
    if (LINKS.has(text)) return isOurs && !IN_PLACE.has(words[index + 1]?.text ?? '') ? index + 1 : null;
    if (at(marks, index, 'us') > 0 || isOwnNameAt(sentence, index)) isOurs = true;
    else if (at(marks, index, 'others') > 0 || at(marks, index, 'reader') > 0) return null;
  }
  return null;
}
const LINK_WITHIN = 6;
const LINKS = new Set(['is', 'are', 'include', 'includes', 'comprise', 'comprises', 'cover']);
/** "Are in the portal", "is for", "are not": no list begins so. */
const IN_PLACE = new Set(['in', 'on', 'at', 'for', 'not', 'about', 'of', 'from', 'under', 'by', 'to']);

/** "Our latest certificates", "certificates of Tallyfox's" */
function isOwned(sentence: Sentence, noun: number): boolean {
  for (let index = noun - 1; index >= Math.max(0, noun - OWNER_WITHIN); index -= 1) {
    const word = sentence.words[index];
    if (/[,;:.()]/.test(sentence.words[index + 1]?.gap ?? '')) return false;
    if (at(sentence.marks, index, 'our') > 0 || (word?.possessive === true && isOwnNameAt(sentence, index)))
      return true;
  }
  return false;
}
const OWNER_WITHIN = 4;

/** Where the list begins that is counted among certificates behind it: "SOC 2 and ISO 27001 are among our certifications", "we count SOC 2 among …". */
function listBefore(sentence: Sentence, noun: number): number | null {
  const { words } = sentence;
  if (!isOwned(sentence, noun)) return null;
  let among = noun - 1;
  while (among > 0 && noun - among <= OWNER_WITHIN && words[among]?.text !== 'among') among -= 1;
  if (words[among]?.text !== 'among' || among === 0) return null;
  const counts = words.findIndex(({ text }, index) => index < among && COUNTS.has(text));
  return counts === -1 ? 0 : counts + 1;
}
const COUNTS = new Set(['count', 'counts', 'number', 'numbers', 'list', 'lists', 'rank', 'ranks']);

/** The schemes that the parts of a list begin with, each with nothing behind it but what tells by whom and when. */
function* membersFrom(sentence: Sentence, named: readonly Mention[], from: number): Generator<Mention> {
  const { words, marks } = sentence;
  let isOpen = true;
  let depth = 0;
  for (let index = from; index < words.length; index += 1) {
    const { gap = '', text = '' } = words[index] ?? {};
    if (index > from && /[;:?!–—]|\. /.test(gap) && depth === 0) return;
    if (gap.includes(')')) depth = Math.max(0, depth - 1);
    if (gap.includes('(')) depth += 1;
    if (depth > 0) continue;
    if (gap.includes(',')) isOpen = true;
    if (JOINS.has(text)) {
      isOpen = true;
      continue;
    }
    const mention = isOpen ? named.find(({ start }) => start === words[index]?.start) : undefined;
    if (mention !== undefined) {
      const end = wordAt(sentence, mention.end);
      if (endsPart(sentence, end)) yield mention;
      index = Math.max(index, end - 1);
      isOpen = false;
    } else if (isOpen && at(marks, index, 'determiners') === 0 && !TELLS.has(text)) return;
    else if (TELLS.has(text)) isOpen = false;
  }
}
const JOINS = new Set(['and', 'plus', 'both']);
/** What tells more of a certificate without naming another. */
const TELLS = new Set(
  'issued granted awarded given by from since valid through certified dated renewed most first'.split(' '),
);
/** Nothing else is said of a scheme: a bracket, the next of the list or its end follows, or by whom it is. */
function endsPart({ words }: Sentence, end: number): boolean {
  const { gap = '', text = '' } = words[end] ?? {};
  return (
    words[end] === undefined ||
    /[,;.()]|[–—]/.test(gap) ||
    JOINS.has(text) ||
    TELLS.has(text) ||
    LINKS.has(text) ||
    text === 'among'
  );
}

import { at, isOwnNameAt } from '../../reading/sentence.ts';
import { anyOf } from '../../reading/wordings.ts';
import lexicon from './lexicon/vendors-by-way.json' with { type: 'json' };
import { toldFor } from './read-spoken.ts';
import type { VendorMention } from './vendor-mentions.ts';
import { shapesOf } from './vendor-shapes.ts';

const BEFORE = anyOf(lexicon.handedOver.before);
const BEHIND = anyOf(lexicon.handedOver.behind);
const BEGINS = anyOf(lexicon.vendorsSaid.begins);
const TOLD = anyOf(lexicon.vendorsSaid.told);
const OTHERS = anyOf(lexicon.vendorsSaid.others);
const OWN_BEGINS = /^\W*[\p{Lu}\w. ]+['’]s (?=third|vendors|providers|service providers|sub)/u;
/** How far around a name is looked, in characters. */
const LOOKED_AT = 110;
/** How much likelier a vendor is in use to which a task is left, and one of which a whole sentence says that we run on it, in logits. */
const HANDED_OVER = 1.5;
const OUTRIGHT = 1.5;

/** What whole shapes of sentences say of a vendor beyond the words around it, in logits: 0 where they say nothing. */
export const shapeOdds = (mention: VendorMention): number => shapesOf(mention) || handedOver(mention);

function handedOver(mention: VendorMention): number {
  const { spoken, start, end, vendor } = mention;
  if (vendor === null || vendor.internal) return 0;
  const told = toldFor(spoken, start, end);
  if (told.polarity === 'denied' || told.tense !== 'now' || told.certainty !== 'claim') return 0;
  if (vendor.hosts && isWhole(mention)) return OUTRIGHT;
  const { text, read } = spoken;
  if (mention.many > 1 && isOfAllVendors(mention)) return HANDED_OVER;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const isReaders = read.marks.slice(0, mention.from).some((mark) => mark?.has('reader') === true && !mark.has('our'));
  if (BEFORE.test(before)) return isReaders && !/\b(?:we|our|us)\b/i.test(before) ? 0 : HANDED_OVER;
  return BEHIND.test(text.slice(end, end + LOOKED_AT)) && /\b(?:we|our|us)\b/i.test(text) ? HANDED_OVER : 0;
}

/** "All vendors that we work with are compliant, namely …", "Tallyfox's third-party services (…) have signed …" */
function isOfAllVendors({ spoken: { text, read } }: VendorMention): boolean {
  const isOurs =
    read.marks.some((mark) => mark?.has('us') === true || mark?.has('our') === true) ||
    read.words.some((_, index) => isOwnNameAt(read, index));
  const said = text.replace(OWN_BEGINS, 'Our ');
  return isOurs && BEGINS.test(said) && TOLD.test(text) && !OTHERS.test(text);
}

const SUBJECT_WORDS = 4;
const WHOLE_WORDS = 16;
const RUNS = /^(?:hosted|runs|run|deployed|built|stored|served)$/;
/** "Tallyfox is hosted on Example Cloud and Example Web": the product, a verb and the names are all that is said. */
function isWhole({ spoken: { read }, row }: VendorMention): boolean {
  const { words, marks } = read;
  if (row.to !== words.length || words.length > WHOLE_WORDS) return false;
  const isOurs = isOwnNameAt(read, 0) || at(marks, 0, 'our') > 0 || /^(?:our|all)$/.test(words[0]?.text ?? '');
  if (!isOurs || words.some(({ text }) => OPEN.test(text))) return false;
  if (!/^(?:on|in|with|at|by)$/.test(words[row.from - 1]?.text ?? '')) return false;
  return words.slice(1, Math.min(row.from, SUBJECT_WORDS + 4)).some(({ text }) => RUNS.test(text));
}
const OPEN = /^(?:or|can|may|could|might|either|if|your|you|like|such|any|other|integrations?|customers?)$/;

import { anyOf } from '../../reading/wordings.ts';
import { isEveryTime } from './every-time.ts';
import lexicon from './lexicon/vendor-shapes.json' with { type: 'json' };
import { toldFor } from './read-spoken.ts';
import type { VendorMention } from './vendor-mentions.ts';
import { opensWithUse } from './vendor-use.ts';

/** A shape of a sentence around a vendor as the lexicon writes it. */
interface Written {
  before?: string[];
  behind?: string[];
  unless?: string[];
  names?: string[];
  most?: number;
  logits: number;
  isOfUnknown?: boolean;
  isOfTools?: boolean;
  isBracketed?: boolean;
  isAlone?: boolean;
  isOfDenied?: boolean;
  isOfExamples?: boolean;
}
const expression = (wordings: readonly string[] | undefined): RegExp | null =>
  wordings === undefined ? null : anyOf(wordings);
const SHAPES = (lexicon.shapes as Written[]).map((shape) => ({
  before: expression(shape.before),
  behind: expression(shape.behind),
  unless: expression(shape.unless),
  names: shape.names === undefined ? null : new Set(shape.names),
  most: shape.most ?? Number.POSITIVE_INFINITY,
  logits: shape.logits,
  isOfUnknown: shape.isOfUnknown === true,
  isOfTools: shape.isOfTools === true,
  isBracketed: shape.isBracketed === true,
  isAlone: shape.isAlone === true,
  isOfDenied: shape.isOfDenied === true,
  isOfExamples: shape.isOfExamples === true,
}));
type Shape = (typeof SHAPES)[number];
const OF_DENIED = SHAPES.filter(({ isOfDenied, logits }) => isOfDenied && logits > 0);
const GUIDES = anyOf(lexicon.guides.wordings);
const READERS = anyOf(lexicon.readers.wordings);
/** How far around a row of names is looked, in characters. */
const LOOKED_AT = 220;

/** What stands around a vendor and its row of names. */
function aroundOf({ spoken: { read, text }, row, start: first, end: last }: VendorMention) {
  const start = read.words[row.from]?.start ?? first;
  const end = Math.max(last, read.words[row.to - 1]?.end ?? last);
  return {
    before: text.slice(Math.max(0, start - LOOKED_AT), start),
    behind: text.slice(end, end + LOOKED_AT),
    own: text.slice(last, last + LOOKED_AT),
    around: text.slice(Math.max(0, start - LOOKED_AT), end + LOOKED_AT),
  };
}

/** The shapes that a sentence has around a vendor. */
function shapesAround(mention: VendorMention, shapes: readonly Shape[]): Shape[] {
  const { spoken, vendor } = mention;
  const { before, behind, own, around } = aroundOf(mention);
  return shapes.filter(
    (shape) =>
      spoken.read.words.length <= shape.most &&
      (vendor === null ? shape.isOfUnknown : shape.isOfTools || !vendor.internal) &&
      shape.names?.has(mention.text.toLowerCase()) !== false &&
      (shape.before === null || shape.before.test(shape.isBracketed ? openedBy(before) : before)) &&
      (!shape.isAlone || /^\)/.test(own)) &&
      (shape.behind === null || shape.behind.test(behind) || shape.behind.test(own)) &&
      shape.unless?.test(around) !== true,
  );
}

/** Whether it is in use just by what is denied: "Example AI is not permitted to use your data for training". */
export const isToldByDenial = (mention: VendorMention): boolean => shapesAround(mention, OF_DENIED).length > 0;

/** What whole shapes of a sentence say of a vendor, in logits: above 0 that it works for us, below that it's only spoken of, 0 nothing. */
export function shapesOf(mention: VendorMention): number {
  const { spoken, row, vendor } = mention;
  const { read } = spoken;
  const { before, behind } = aroundOf(mention);
  const found = shapesAround(mention, SHAPES);
  const isOneOf = read.words.slice(row.from, row.to + 1).some(({ text: word }) => word === 'or');
  const against = Math.min(0, ...found.map(({ logits }) => logits));
  if (against < 0) return against;
  if (isOneOf) return 0;
  const isTheirs = isOfReaders(mention);
  const told = found.filter((shape) => (shape.isOfDenied || isToldNow(mention)) && (shape.isOfExamples || !isTheirs));
  const isPassive =
    !isTheirs && vendor !== null && !vendor.internal && isDoneByIt(before, behind) && isToldNow(mention);
  return Math.max(isPassive ? DONE_BY_IT : 0, 0, ...told.map(({ logits }) => logits));
}

/** What stands before the bracket in which a row is; nothing where it's in none. */
const openedBy = (before: string): string => {
  const open = before.lastIndexOf('(');
  return open > before.lastIndexOf(')') ? before.slice(0, open) : '';
};

/** "Login codes are texted to you by Example Texts", "PDFs are rendered by Example Print": whatever is done, where nothing else is said. */
const isDoneByIt = (before: string, behind: string): boolean =>
  PASSIVE.test(before) && !IDLE.test(before) && ENDED.test(behind) && (OF_OURS.test(before) || !HOSTS.test(before));
const PASSIVE =
  /^\W*(?:[\w'’/-]+ ){1,5}(?:is|are|gets?) (?:\w+ly |also |then |first )?[a-z-]+(?:ed|en|nt|ought|ade|one) (?:\w+ly )?(?:(?:to|for) (?:you|us) )?(?:by|with|through|via|using) (?:the |our )?$/i;
const OF_OURS = /^\W*(?:the|our|your|all|every|each|any|these)\b/i;
const HOSTS =
  /\b(?:hosted|run|operated|powered|backed|built|used|kept) (?:\w+ly )?(?:by|with|through|via|using) (?:the |our )?$/i;
const IDLE = anyOf(lexicon.idle.wordings);
const ENDED =
  /^\W*$|^(?: on our behalf| for us|, (?:which|who|an? |our |so |and |located)| in (?:the |our )?\p{Lu}| Inc|, Inc)/u;
/** How much likelier it is in use, in logits. */
const DONE_BY_IT = 2.6;

function isToldNow(mention: VendorMention): boolean {
  const { spoken, start, end } = mention;
  const { polarity, tense, certainty } = toldFor(spoken, start, end);
  if (polarity === 'denied' || tense === 'past' || (tense === 'planned' && !isEveryTime(spoken))) return false;
  if (certainty === 'condition') return opensWithUse(mention);
  return certainty === 'claim' || certainty === 'topic' || certainty === 'explanation';
}

/** Over what readers connect or compare, or with what leaves it to them. */
function isOfReaders(mention: VendorMention): boolean {
  const { block, page, text } = mention.spoken;
  const { question = '', title = '' } = page.entry.data as { question?: string; title?: string };
  return (
    [...(block.over ?? []), block.leadIn ?? '', question, title].some((one) => GUIDES.test(one)) ||
    READERS.test(opensWithUse(mention) ? text.slice(text.indexOf(', ')) : text)
  );
}

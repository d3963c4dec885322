import unknown from './lexicon/unknown-vendor-weights.json' with { type: 'json' };
import model from './lexicon/vendor-weights.json' with { type: 'json' };
import { nameSigns } from './name-signs.ts';
import { shapeOdds } from './vendor-handed-over.ts';
import type { VendorMention } from './vendor-mentions.ts';
import { settingSigns } from './vendor-setting.ts';
import { shapesOf } from './vendor-shapes.ts';
import { wordSigns } from './vendor-signs.ts';
import { isSigned } from './vendors-by-way.ts';

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(model.weights));
const UNKNOWN_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(unknown.weights));

/** What the content's own list says of those that stand beside a vendor. */
export interface Beside {
  /** Another vendor in the same row of names is in use. */
  inRow: boolean;
  /** Another one in the same block is. */
  inBlock: boolean;
}

/** The signs of whether a text says that the company uses a vendor for its service, each once. */
export function signsOf(mention: VendorMention, { inRow, inBlock }: Beside): ReadonlySet<string> {
  const found = new Set([...wordSigns(mention), ...settingSigns(mention)]);
  if (inRow) found.add('declared in row');
  if (inBlock) found.add('declared in block');
  return found;
}

/** The logarithm of the odds that it does: 0 where it is as likely as not. A sign without a weight says nothing. */
export function logOddsOf(mention: VendorMention, beside: Beside): number {
  let sum = model.bias + (isSigned(mention.spoken) ? SIGNED : 0) + shapeOdds(mention);
  for (const sign of signsOf(mention, beside)) sum += WEIGHTS.get(sign) ?? 0;
  return sum;
}

/** How much likelier a vendor is in use whose messages are checked by their signature, in logits. */
const SIGNED = 8.5;

/** The same of a name that no list of vendors knows and the content doesn't list: what it looks like tells as well. */
export function logOddsOfUnknown(mention: VendorMention, beside: Beside): number {
  let sum = unknown.bias + shapesOf(mention);
  for (const sign of [...signsOf(mention, beside), ...nameSigns(mention)]) sum += UNKNOWN_WEIGHTS.get(sign) ?? 0;
  return sum;
}

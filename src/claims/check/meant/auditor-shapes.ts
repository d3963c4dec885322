import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/auditor-shapes.json' with { type: 'json' };
import type { NameSaid } from './names-said.ts';
import { vendorsIn } from './vendors-said.ts';

/** A shape as the lexicon writes it. */
interface Written {
  before?: string[];
  behind?: string[];
}
const SHAPES = (lexicon.shapes as Written[]).map(({ before, behind }) => ({
  before: before === undefined ? null : anyOf(before),
  behind: behind === undefined ? null : anyOf(behind),
}));
const OTHERS = anyOf(lexicon.others.wordings);
/** How far around a name is looked, in characters. */
const LOOKED_AT = 160;
/** As many words as a line has that only names a scheme and a firm. */
const LINE_WORDS = 10;
/** "SOC 2 Type 2 by Foxgate", "SOC 2 Type 2 – Foxgate", "SOC 2 Type 2, Foxgate" */
const JOINED = /^(?: by | [–—-] |, |: )$/;

/** Whether the whole shape of a sentence tells that a firm examined us: "we picked … as our auditor", "SOC 2 Type 2 – Foxgate". */
export function isShaped(one: Spoken, { start, end }: NameSaid): boolean {
  const { text, read, mentions } = one;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const behind = text.slice(end, end + LOOKED_AT);
  const isLine =
    read.words.length <= LINE_WORDS &&
    /^\W*$|^,/.test(behind) &&
    mentions.some((mention) => mention.end <= start && JOINED.test(text.slice(mention.end, start)));
  const isTold = SHAPES.some((shape) => shape.before?.test(before) !== false && shape.behind?.test(behind) !== false);
  if ((!isLine && !isTold) || OTHERS.test(before + text.slice(start, end) + behind)) return false;
  // "Example Cloud's report comes from …": another's.
  return !vendorsIn(read).some((vendor) => vendor.end <= start || vendor.start >= end);
}

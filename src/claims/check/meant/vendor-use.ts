import { isOwnNameAt } from '../../reading/sentence.ts';
import { anyOf } from '../../reading/wordings.ts';
import shapes from './lexicon/vendor-shapes.json' with { type: 'json' };
import type { VendorMention } from './vendor-mentions.ts';

const OPENING = anyOf(shapes.opening.wordings);

/** "If you pay by card, …", "When using Tallyfox Cloud, …": what opens a sentence is only that somebody uses the service. */
export function opensWithUse({ spoken: { read, text }, start }: VendorMention): boolean {
  const comma = text.indexOf(', ');
  if (comma < 0 || comma > start) return false;
  const opening = text.slice(0, comma);
  return (
    OPENING.test(opening) ||
    (/^(?:if|when)\b/i.test(opening) && read.words.some((word, at) => word.end <= comma && isOwnNameAt(read, at)))
  );
}

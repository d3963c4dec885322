import { readSentence, type Sentence } from '../../reading/sentence.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cuesOf, cueWithin } from './cues.ts';

const LOOKED_AT = 160;
const LISTED_WORDS = 30;

const offers = (said: Sentence): boolean => cueWithin(cuesOf(said), 'labels.offered', 0, LISTED_WORDS);

/** The same heading stands over many lines. */
const REMEMBERED = 1000;
const remembered = new Map<string, boolean>();
function isOfferOver(said: string, { parties }: Sentence): boolean {
  const known = remembered.get(said);
  if (known !== undefined) return known;
  const is = offers(readSentence(said.slice(0, LOOKED_AT), parties));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(said, is);
  return is;
}

/** Whether it stands in a table, a list or a section that does: "Integrations", "Supported providers". */
export function isUnderOffer({ block, read, page }: Spoken): boolean {
  const { question = '', title = '' } = page.entry.data as { question?: string; title?: string };
  const over = [
    block.heading ?? '',
    block.lead,
    block.leadIn ?? '',
    ...(block.columns ?? []),
    ...(block.path === null ? [question, title] : []),
  ];
  return over.some((said) => said.trim() !== '' && isOfferOver(said, read));
}

import { Phrases } from '../../reading/phrases.ts';
import { wordsOf } from '../../reading/words.ts';
import lexicon from './lexicon/subprocessors.json' with { type: 'json' };

type Part = 'list' | 'column' | 'touches' | 'data' | 'party';
const PHRASES = new Phrases<Part>()
  .add('list', lexicon.lists.words)
  .add('column', lexicon.columns.words)
  .add('touches', lexicon.touches.words)
  .add('data', lexicon.data.words)
  .add('party', lexicon.parties.words);
const LOOKED_AT = 300;

/** Whether a heading, a lead or an opening sentence calls what follows by a word for vendors. */
export const namesVendors = (text: string): boolean =>
  PHRASES.marks(wordsOf(text.slice(0, LOOKED_AT))).some((mark) => mark?.has('list'));

/** "Vendors who touch customer data:", "Your data is shared with:", "Our vendors:": who stands below has to do with the data. */
export function saysTheyTouchData(lead: string): boolean {
  const text = lead.slice(0, LOOKED_AT);
  if (DENIED.test(text)) return false;
  const marks = PHRASES.marks(wordsOf(text));
  const has = (part: Part): boolean => marks.some((mark) => mark?.has(part));
  return (has('party') && has('touches') && has('data')) || OURS.test(text);
}
/** "These services support our operations but do not process customer data": who stands below is no subprocessor. */
export function saysTheyTouchNone(opening: string): boolean {
  const text = opening.slice(0, LOOKED_AT);
  if (!DENIED.test(text) || !/^\W*(?:the|these|those|they|none)\b/i.test(text)) return false;
  const words = wordsOf(text);
  const marks = PHRASES.marks(words);
  const denied = words.findIndex((word) => DENIED.test(word.text));
  const has = (part: Part, from: number, to: number): boolean => marks.slice(from, to).some((mark) => mark?.has(part));
  return has('party', 0, denied + 1) && has('touches', denied, denied + 5) && has('data', denied, denied + 12);
}
const DENIED = /\b(?:no|not|never|without|none|cannot)\b|n[’']t\b/i;
const OURS = /^\W*our (?:[\w-]+ ){0,2}(?:vendors|providers|suppliers|processors)\W*$/i;

/** A column is named by all of its words: "Name of subprocessor", not "Features". */
export function isNameColumn(title: string): boolean {
  const words = wordsOf(title);
  return (
    words.length > 0 && words.length <= 5 && (PHRASES.marks(words)[0]?.get('column') ?? 0) >= Math.min(words.length, 4)
  );
}

const SUBPROCESSORS = /\bsub-? ?(?:processors?|contractors?)\b/i;
export const namesSubprocessors = (text: string): boolean => SUBPROCESSORS.test(text);

const OTHERS = /\b(?:you|your|integrat\w*|rights|questions|objection|faq|customers?|affiliates?|subsidiar\w*)\b/i;
const YOUR_DATA = /\b(?:your|customers?'?|on your) (?:personal )?(?:data|information|behalf)\b/gi;
/** "Your rights", "Integrations", "Questions about subprocessors": what follows is no list of them. "Your data" is what they process. */
export const isOfOthersList = (text: string): boolean => OTHERS.test(text.replace(YOUR_DATA, ''));

const WE_USE =
  /\b(?:us(?:e|es|ing)|rel(?:y|ies) on|leverages?|work(?:s)? with|engages?|shares?|employs?|utilizes?|partners?)\b/i;
export const saysWeUse = (text: string): boolean => WE_USE.test(text);

import { readSentence, type Sentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';
import { namesIn } from './names-said.ts';
import { DATA } from './vendors-in-use.ts';
import { isOffer } from './vendors-offered.ts';
import type { VendorSaid } from './vendors-said.ts';

/** A label, and what may lead from it to the vendor, are short. */
const LABEL_WORDS = 6;
const LED_WORDS = 5;
const ANSWER_WORDS = 16;
const MOST = 3;
const SEPARATES = /^[ )*]*(?::|\||–|—| - )[ (*]*$/;
const JOINS = /^(?:and|plus|with|the|for|in|eu|us)$/;

/** The vendors that a line, a row of a table or an answer names as the means for what its label or its question says: "Hosting: Heroku (Frankfurt)". */
export function vendorsLabeled(one: Spoken, said: readonly VendorSaid[]): VendorSaid[] {
  const [first] = said;
  if (first === undefined || one.page.collection === 'learn' || isQuestion(one.text) || isOffer(one)) return [];
  const value = valueAt(one.read);
  const from = value ?? (isUnderLabel(one) ? 0 : null);
  if (from === null || !leads(one.read, from, first.from)) return [];
  const listed = listFrom(one.read, said);
  const last = listed.at(-1) ?? first;
  // "AWS, Google Cloud or on premises" may be chosen from.
  if (one.read.words.slice(first.from, last.to + LED_WORDS).some(({ text }) => text === 'or')) return [];
  // A longer row of names is a choice of what fits.
  if (
    namesIn(one.read).filter(({ from: at, start }) => at >= first.from && !isInBracket(one.text, start)).length > MOST
  )
    return [];
  if (value === null && one.read.words.length > ANSWER_WORDS) return [];
  return listed.filter(({ vendor }) => !vendor.internal || DATA.test(one.text));
}

/** "(US East, EU West)": places, not a choice. */
function isInBracket(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BRACKET_CHARS), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
const BRACKET_CHARS = 200;

/** The first word after a label at the beginning of a sentence. */
function valueAt(sentence: Sentence): number | null {
  const { words } = sentence;
  const cut = words.findIndex(({ gap }, index) => index > 0 && SEPARATES.test(gap));
  return cut > 0 && isLabel(sentence, 0, cut) ? cut : null;
}

/** Whether all words of a stretch name what a vendor does: "our primary hosting provider". */
function isLabel(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > LABEL_WORDS) return false;
  const cues = cuesOf(sentence);
  let [at, names] = [from, 0];
  while (at < to) {
    const name = cueAt(cues, at, 'labels.names');
    const length = name > 0 && at + name <= to ? name : cueAt(cues, at, 'labels.more') > 0 ? 1 : 0;
    if (length === 0) return false;
    if (name > 0 && at + name <= to) names += 1;
    at += length;
  }
  return names > 0;
}

/** Whether a sentence stands first under a heading that is a label, or that asks who hosts us or where. */
function isUnderLabel(one: Spoken): boolean {
  const { columns = [], heading = '', kind, path, leadIn = '', row = '' } = one.block;
  if (one.start !== 0) return false;
  if (kind === 'cell') {
    // Vendors one beneath another in the first column, under what they are: a comparison, unless the column says "provider".
    const isFirst = row === '' && columns.length > 1 && columns[0] === leadIn && !PROVIDER.test(leadIn);
    return [row, isFirst ? '' : leadIn].some((title) => isLabelText(one, title));
  }
  if (kind !== 'text' || leadIn.trim() !== '') return false;
  const { question } = one.page.entry.data as { question?: string };
  const over = heading === '' && path === null ? (question ?? '') : heading;
  if (over === '') return false;
  const read = readSentence(over.slice(0, ASKED_CHARS), one.read.parties);
  if (isLabel(read, 0, read.words.length)) return true;
  return isQuestion(over) && asksWhere(read);
}
const PROVIDER = /\b(?:providers?|vendors?|partners?|hosts?|hosted|suppliers?)\b/i;
/** "Hosting provider", over a column or at the beginning of a row. */
function isLabelText({ read }: Spoken, title: string): boolean {
  const said = readSentence(title.slice(0, ASKED_CHARS), read.parties);
  return said.words.length > 0 && isLabel(said, 0, said.words.length);
}
const ASKED_CHARS = 160;
/** "Where is the service hosted?", "Which cloud provider do you use?", "Who hosts my data?" */
function asksWhere(sentence: Sentence): boolean {
  const { words } = sentence;
  const asks = words.slice(0, 3).some(({ text }) => /^(?:where|which|who|what|whose)$/.test(text));
  if (!asks) return false;
  const place = words.some(({ text }) =>
    /^(?:hosted|hosts|stored|located|kept|live|lives|run|runs|hosting|processed)$/.test(text),
  );
  const named = cueWithin(cuesOf(sentence), 'labels.ours', 0, words.length);
  return words[0]?.text === 'where' || words[0]?.text === 'who'
    ? place || named || words.some(({ text }) => text === 'data')
    : named;
}

/** Only small words stand between the label and the vendor. */
function leads(sentence: Sentence, from: number, vendor: number): boolean {
  if (vendor - from > LED_WORDS) return false;
  const cues = cuesOf(sentence);
  for (let at = from; at < vendor; at += 1)
    if (cueAt(cues, at, 'labels.led') === 0 || /[.;]/.test(sentence.words[at + 1]?.gap ?? '')) return false;
  return true;
}

/** The vendors in a row: "Google Cloud (compute), MongoDB Atlas and Cloudflare". */
function listFrom({ words }: Sentence, said: readonly VendorSaid[]): VendorSaid[] {
  const found: VendorSaid[] = [];
  for (const one of said) {
    const last = found.at(-1);
    if (last !== undefined) {
      const between = words.slice(last.to, one.from);
      const gaps = words.slice(last.to, one.from + 1).map(({ gap }) => gap);
      const isRow = between.every(({ text }) => JOINS.test(text)) || gaps.some((gap) => /[,)&+/]/.test(gap));
      if (!isRow || between.length > LABEL_WORDS || gaps.some((gap) => /[.;]\s/.test(gap))) break;
    }
    found.push(one);
  }
  return found;
}

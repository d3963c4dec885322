import type { Block } from '../../reading/block.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { isOwnNameAt, readSentence, type Sentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf } from './cues.ts';
import labels from './lexicon/labels.json' with { type: 'json' };
import { isVendorName } from './vendors.ts';

/** A heading, or a line over a list, that is longer than this is no name. */
const NAME_WORDS = 6;
const HEADING_WORDS = 8;
const LOOKED_AT = 120;

/**
 * Whether what a sentence says without naming anybody is said of a vendor: in the vendor's row of a table, in the list under its name, in a
 * section about vendors. "Certifications: ISO 27001" is theirs there. What names us is about us wherever it stands.
 */
export function isOfVendor(one: Spoken): boolean {
  const { block, page, read } = one;
  if (block.kind === 'heading' || block.path !== null || namesUs(read)) return false;
  if (block.kind === 'cell') return isInVendorsRow(one);
  return isInSection(one) || underNames(page, read).has(block) || OF_PLACES.test(block.leadIn ?? '');
}
/** "These centers all come with certain certifications:", over a list */
const OF_PLACES = anyOf(labels.placesLead.wordings);
const namesUs = ({ marks }: Sentence): boolean =>
  marks.some((mark) => mark?.has('us') === true || mark?.has('our') === true || mark?.has('own') === true);

function isInVendorsRow({ block, read }: Spoken): boolean {
  const { columns = [], row = '', leadIn = '' } = block;
  if (isName(row, read)) return true;
  // The two first cells read as one have no head of their own.
  const own = leadIn === '' ? 1 : columns.indexOf(leadIn);
  return columns.slice(0, own).some((title) => isWhole(title, read, 'labels.vendorColumns'));
}

function isInSection({ block, read }: Spoken): boolean {
  return (block.over ?? []).some(
    (heading) => !isQuestion(heading) && (isWhole(heading, read, 'labels.vendorSections') || isName(heading, read)),
  );
}

/** Whether a text is made of one of the phrases, with no more than small words and "our" before it. */
function isWhole(text: string, { parties }: Sentence, cue: 'labels.vendorColumns' | 'labels.vendorSections'): boolean {
  const said = readSentence(text.slice(0, LOOKED_AT), parties);
  const { length } = said.words;
  if (length === 0 || length > HEADING_WORDS) return false;
  const cues = cuesOf(said);
  for (let at = 0; at < length; at += 1) {
    if (at + cueAt(cues, at, cue) === length) return true;
    if (cueAt(cues, at, 'labels.more') === 0 && !SMALL.test(said.words[at]?.text ?? '')) return false;
  }
  return false;
}
const SMALL = /^(?:key|core|infrastructure|trusted|approved|critical|cloud|other|hosting|\d+|list|of)$/;

/** "MongoDB Atlas (MongoDB, Inc.)" */
function isName(text: string, { parties }: Sentence): boolean {
  const name = text.trim();
  if (name === '' || name.length > LOOKED_AT || !isVendorName(name.replace(/[:.]$/, ''))) return false;
  const said = readSentence(name, parties);
  return said.words.length <= NAME_WORDS && !isOwnNameAt(said, 0);
}

/** As long as what a card says of a vendor is: "Hosting and edge delivery". */
const NOTE_CHARS = 90;
const UNDER = new WeakMap<Page, ReadonlySet<Block>>();
/** The items of lists that stand under a line that is a vendor's name, with no more than a short line on what it does between. */
function underNames(page: Page, read: Sentence): ReadonlySet<Block> {
  const known = UNDER.get(page);
  if (known !== undefined) return known;
  const found = new Set<Block>();
  let isOpen = false;
  for (const block of page.blocks) {
    if (block.kind !== 'text') isOpen = false;
    else if (block.lead.includes(' | ')) {
      if (isOpen) found.add(block);
    } else
      isOpen =
        isName(block.text, read) || (isOpen && block.text.length <= NOTE_CHARS && mentions(block.text).length === 0);
  }
  UNDER.set(page, found);
  return found;
}

/** "Stored with *our assigned PCI DSS-certified payment provider*": what a scheme describes is somebody who works for us. */
export function isOfSupplier({ text }: Spoken, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  return HIRED.test(text.slice(end, end + LOOKED_AT)) && AT_HAND.test(before);
}
/** "Our self-attestation against SOC 2", "registered with the commissioner under the Data Protection Act": neither is what the scheme's name claims. */
export const isByOurselves = ({ text }: Spoken, { start, sort }: Mention): boolean => {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  return sort === 'law' ? REGISTERED.test(before) : sort === 'soc' && SELF.test(before);
};
const REGISTERED = anyOf(labels.registered.wordings);
const SELF = anyOf(labels.byOurselves.wordings);
const HIRED = anyOf(labels.suppliers.behind);
const AT_HAND = anyOf(labels.suppliers.before);

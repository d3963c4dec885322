import { withoutLegalForm } from '../../reading/parties.ts';
import { wordsOf } from '../../reading/words.ts';
import type { Spoken } from '../prose/spoken.ts';
import { namesIn } from './names-said.ts';
import { isDescribed } from './unknown-vendors.ts';
import { vendorsIn } from './vendors-said.ts';

/** A name as it is written, and where it begins in its sentence. */
export interface Entry {
  name: string;
  start: number;
}

const GENERIC =
  /\b(?:providers?|partners?|affiliates?|subsidiar\w+|processors|services|none|n\/a|tbd|various|vendors?|customers?|team)\b/i;
/** "Purpose: Cloud": a field of an entry. */
const FIELD =
  /\b(?:purpose|description|locations?|regions?|data|security|websites?|country|role|service|notes?|address|privacy|contact|dpa|links?)\b/i;
const NAME_END = / (?:[–—]|-{1,3}) |[–—:;,(|]| for | to | in | is | as | used /;
const SMALL = new Set(['of', 'and', 'de', 'the', 'by', 'inc', 'dba', 'now']);
const LONGEST = 60;
const LONGEST_WORDS = 6;

/** A list that is neither table nor bullets: a heading or a paragraph that is a name, or begins with a line that is one. */
export function entryAt({ read, text, block, page }: Spoken): Entry | null {
  const line = lineAt(page.entry.body, block.offsets[0] ?? 0);
  const [known] = vendorsIn(read);
  const [named] = namesIn(read);
  const company = named?.form === undefined || named.form === '' ? undefined : named;
  const first = known?.from === 0 ? known : company?.from === 0 ? company : undefined;
  if (first === undefined) return null;
  const end = Math.max(first.end, company?.from === 0 ? company.end : 0);
  const isWhole = REST.test(text.slice(end)) || letters(line) === letters(text.slice(0, end));
  return isWhole || (block.kind !== 'heading' && DESCRIBES.test(text.slice(end, end + 6)))
    ? { name: first.text, start: first.start }
    : null;
}
/** What may follow a name that stands alone: a legal form, another name in brackets, a mark. */
const REST = /^(?:,? ?(?:Inc|LLC|Ltd|GmbH|PBC|B\.?V|Limited|Corp)\b)?[.,*]*(?: ?\([^()]{2,40}\))?[.,*: ]*$/;
const DESCRIBES = /^(?:: ?| (?:[–—]|-{1,3}) |\. )\S/;
const letters = (written: string): string => written.replace(/\([^()]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '');
/** The line of a body that a place stands in, without the address of a link; a long one is no name. */
function lineAt(body: string, offset: number): string {
  const rest = body.slice(offset, offset + LONGEST * 4);
  return rest.split('\n', 1)[0]?.replace(/\]\([^()]*\)/g, '') ?? '';
}

/** The name that a cell or a list item begins with. */
export function nameAt(text: string, isCell: boolean): Entry | null {
  const cut = isCell ? -1 : text.search(NAME_END);
  const written = (cut === -1 ? text : text.slice(0, cut)).trim().replace(/[.,]+$/, '');
  const words = wordsOf(written.replace(/\([^)]*\)/g, ' '));
  // "Payment processors:" leads a list of its own.
  if (!isCell && /:\W*$/.test(text)) return null;
  if (written === '' || written.length > LONGEST || words.length === 0 || words.length > LONGEST_WORDS) return null;
  if (
    !isCell &&
    !words.every(
      ({ text: word, capital, start, end }) =>
        capital || /\d|[A-Z]/.test(written.slice(start, end)) || SMALL.has(word) || /\.[a-z]{2,}$/.test(written),
    )
  )
    return null;
  if (/[[\]{}<>]/.test(written) || isDescribed(written)) return null;
  if (!isCell && cut !== -1 && text[cut] === ':' && FIELD.test(written)) return null;
  if (GENERIC.test(written) || (!isCell && cut === -1 && text.length > written.length + 1)) return null;
  return { name: written, start: text.indexOf(written) };
}

/** "Primary database: ", "Content index (": what a vendor does, right before its name. */
const LABEL = /^[^.;?]{2,80}(?:: | [–—-] | \()(?:(?:the|our|on|by|via|managed) )*$/i;
const ENDED = /\b(?:no|not|never|without|formerly|previously)\b/i;
/** "Email: Resend", in a section about subprocessors: the label comes first. */
export function labeledAt({ read, text }: Spoken): Entry | null {
  const [first] = vendorsIn(read);
  const label = text.slice(0, first?.start ?? 0);
  return first !== undefined && LABEL.test(label) && !ENDED.test(label)
    ? { name: first.text, start: first.start }
    : null;
}

const NAME_LABEL =
  /^\W*(?:(?:legal )?entity|vendor|provider|company|sub-?processor|processor|organi[sz]ation|supplier)(?: name)?: (?=[A-Z])/i;
/** "Entity: DigitalOcean" */
export function namedAt({ text }: Spoken): Entry | null {
  const label = NAME_LABEL.exec(text)?.[0];
  if (label === undefined) return null;
  const named = nameAt(text.slice(label.length), false);
  return named === null ? null : { name: named.name, start: named.start + label.length };
}

const EXAMPLES = /\((?:e\.g\.|such as|like|including|for example),? /i;
/** "CRM and marketing (e.g., HubSpot, Mailjet)": in a list of those who get data an example is one of them. */
export function exampleAt({ read, text }: Spoken): Entry[] {
  const open = EXAMPLES.exec(text);
  if (open === null) return [];
  const close = text.indexOf(')', open.index);
  return vendorsIn(read)
    .filter(({ start }) => start > open.index && (close < 0 || start < close))
    .map(({ text: name, start }) => ({ name, start }));
}

const PARTED = / · | \/ |, (?:and )?(?!(?:Inc|LLC|Ltd|Limited|GmbH|Corp|PBC)\b)| and | & /g;
/** Stands for what a legal form belongs to. */
const OF_FORM = 'Example';
const PART = /^[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}\.?$/;
/** "Anthropic, OpenAI and Moonlight": a line or a cell that is a row of names, most of them vendors'; empty where it is anything else. */
export function rowOfNames(text: string, isKnown: (name: string) => boolean): Entry[] {
  if (text.length > LONGEST * 5) return [];
  const line = text.trimEnd().replace(/\.$/, '');
  const found: Entry[] = [];
  let start = 0;
  for (const { 0: mark, index } of [...line.matchAll(PARTED), { 0: '', index: line.length }]) {
    const name = line.slice(start, index);
    if (!PART.test(name) || isDescribed(name)) return [];
    // "OpenAI, L.L.C." is one.
    if (withoutLegalForm(`${OF_FORM}, ${name}`) !== OF_FORM) found.push({ name, start });
    start = index + mark.length;
  }
  return found.length > 1 && found.filter(({ name }) => isKnown(name)).length * 2 >= found.length ? found : [];
}

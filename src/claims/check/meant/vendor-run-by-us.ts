import { anyOf } from '../../reading/wordings.ts';
import { toolVendor } from '../lexicon/audit-tools.ts';
import type { Spoken } from '../prose/spoken.ts';
import lexicon from './lexicon/vendors-by-way.json' with { type: 'json' };

const SOFTWARE: ReadonlySet<string> = new Set(lexicon.ownSoftware.words);
const DATABASES: ReadonlySet<string> = new Set(lexicon.ownSoftware.databases);
const OWN_BEFORE = anyOf(lexicon.ownSoftware.before);
const OWN_BEHIND = anyOf(lexicon.ownSoftware.behind);
const THINGS = anyOf(lexicon.ownSoftware.things);
const HOSTED_BEFORE = anyOf(lexicon.hostedByReaders.before);
const HOSTED_BEHIND = anyOf(lexicon.hostedByReaders.behind);
const OURS = anyOf(lexicon.hostedByReaders.ours);
const TESTED_BEFORE = anyOf(lexicon.tested.before);
const TESTED_BEHIND = anyOf(lexicon.tested.behind);
const ABOUT_CONTROLS = anyOf(lexicon.controlTools.about);
const OF_CUSTOMERS = anyOf(lexicon.controlTools.theirs);
/** How far around a name is looked, in characters. */
const LOOKED_AT = 110;

/**
 * Whether a sentence names software that the company runs itself ("each has its own MongoDB database"), clouds where customers may run the
 * product ("it's possible to host it on …"), or who tests the company's security: nobody who holds data of customers for it.
 */
export function isRunByUs({ text, block }: Spoken, name: string, start: number): boolean {
  if (block.kind === 'cell') return false;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(start + name.length, start + name.length + LOOKED_AT);
  return (
    isSoftware(name.toLowerCase(), before, after) ||
    HOSTED_BEFORE.test(before) ||
    (HOSTED_BEHIND.test(after) && !OURS.test(before)) ||
    TESTED_BEFORE.test(before) ||
    TESTED_BEHIND.test(after)
  );
}

function isSoftware(name: string, before: string, after: string): boolean {
  if (DATABASES.has(name) && THINGS.test(after)) return true;
  return SOFTWARE.has(name) && (OWN_BEFORE.test(before) || OWN_BEHIND.test(after));
}

/** Whether a tool for audits is named for the company's own controls: "we use Vanta to monitor our controls". */
export const isControlTool = ({ text }: Spoken, name: string): boolean =>
  toolVendor({ name }) !== null && ABOUT_CONTROLS.test(text) && !OF_CUSTOMERS.test(text);

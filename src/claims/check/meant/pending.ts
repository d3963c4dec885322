import type { Mention } from '../../reading/scheme-names.ts';
import { wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';

const ROW_WORDS = 8;
/** "ISO 27001 certification — target Q3", "SOC 2 Type II (report expected in May)": right after what is said stands that it is to come. */
export function isStillToCome({ read, text }: Spoken, { end, mention }: Pick<Statement, 'end' | 'mention'>): boolean {
  if (isLaterAtEnd({ read, text }, end)) return true;
  const to = wordAt(read, Math.max(end, mention.end) - 1) + 1;
  const after = text.slice(Math.max(end, mention.end)).trimStart();
  if (!/^(?:[–—(:·|]|- )/.test(after)) return false;
  const at = /^(?:reports?|audit|certification|certificate|attestation)$/.test(read.words[to]?.text ?? '')
    ? to + 1
    : to;
  const cues = cuesOf(read);
  if (AFTER_LABEL.some((cue) => cueAt(cues, at, cue) > 0)) return true;
  // "ISO 27001 certification: We are currently pursuing it"
  return cueWithin(cues, 'pending.aims', to, to + AIMED_WORDS);
}
/** "| ISO 27001 | Gap analysis | 2028 |", "SOC 2: not at present" */
const AFTER_LABEL = ['pending.states', 'pending.later', 'pending.preparing', 'pending.denials'] as const;
const AIMED_WORDS = 5;

/** "Report available to customers upon request (when complete)": what closes a line in brackets is said of all of it. */
function isLaterAtEnd({ read, text }: Pick<Spoken, 'read' | 'text'>, end: number): boolean {
  const open = text.lastIndexOf('(');
  if (open < end || !/\)\W*$/.test(text) || /[,;]| (?:and|or|but) /.test(text.slice(end, open))) return false;
  const at = wordAt(read, open);
  return cueAt(cuesOf(read), at, 'pending.states') > 0 || cueAt(cuesOf(read), at, 'pending.later') > 0;
}

/** "ISO 27001: Not in scope", as the two first cells of a row, read as one, or as a line of its own. */
export const isDeniedInRow = ({ block, read, text }: Spoken, mention: Mention): boolean => {
  const after = wordAt(read, mention.end - 1) + 1;
  return (
    (block.kind === 'cell' ? block.row !== undefined : /^\W*[:–—|]|^ - /.test(text.slice(mention.end))) &&
    read.words.length <= ROW_WORDS &&
    cueAt(cuesOf(read), after, 'pending.denials') > 0
  );
};

/** "SOC 2: No", "✗ ISO 27001": all that a line says of the scheme besides its name. */
export const isRefused = ({ text }: Spoken, { start, end }: Mention): boolean =>
  /^\W*[✗✘❌✖]\W*$/u.test(text.slice(0, start)) || /^\W*(?:no|none|never|[✗✘❌✖])\W*$/iu.test(text.slice(end));

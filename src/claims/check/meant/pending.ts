import { MASK } from '../../reading/normalize.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Spoken } from '../prose/spoken.ts';
import { cueAt, cuesOf, cueWithin } from './cues.ts';

const ROW_WORDS = 8;
/**
 * "ISO 27001 certification — target Q3", "SOC 2 Type II (report expected in May)": right after what is said stands that it is to come. Or
 * right before it: that somebody works at getting there, owes it, or is told how to.
 */
export function isStillToCome({ read, text }: Spoken, { end, mention }: Pick<Statement, 'end' | 'mention'>): boolean {
  if (isLaterAtEnd({ read, text }, end) || isAimedAt(read, mention) || isOnlyDue(read, mention)) return true;
  if (STATUS_TO_COME.test(text.slice(mention.end))) return true;
  const to = wordAt(read, Math.max(end, mention.end) - 1) + 1;
  const after = text.slice(Math.max(end, mention.end)).trimStart();
  if (!/^(?:[–—(:·|]|- )/.test(after)) return false;
  const at = /^(?:reports?|audit|certification|certificate|attestation)$/.test(read.words[to]?.text ?? '')
    ? to + 1
    : to;
  const cues = cuesOf(read);
  if (AFTER_LABEL.some((cue) => cueAt(cues, at, cue) > 0)) return true;
  if (NEXT_AUDIT.test(after)) return true;
  // "ISO 27001 certification: We are currently pursuing it", "ISO 27001: Controls in place; certification deferred"
  return (
    cueWithin(cues, 'pending.aims', to, to + AIMED_WORDS) || cueWithin(cues, 'pending.deferred', to, to + PUT_OFF_WORDS)
  );
}
/** "| ISO 27001 | Gap analysis | 2028 |", "SOC 2: not at present" */
const AFTER_LABEL = ['pending.states', 'pending.later', 'pending.preparing', 'pending.denials'] as const;
const AIMED_WORDS = 5;
const PUT_OFF_WORDS = 8;
/** "ISO 27001: in scope for the 2027 audit cycle" */
const NEXT_AUDIT = /^\W*in scope for (?:(?:the|our) )?(?:20\d\d|next|upcoming|coming|future)\b/i;
/** "FedRAMP Moderate "In Process" status": a standing in quotes is another than the plain one. */
const STATUS_TO_COME = new RegExp(
  `^ (?:${MASK}+|in[ -]process|candidate) (?:status|designation|listing|standing)\\b`,
  'i',
);

const WORKED_WITHIN = 18;
/** "We are working with an assessor to obtain HITRUST certification", "is partnering with an agency to complete the full …" */
function isAimedAt({ words }: Spoken['read'], { start }: Mention): boolean {
  const at = wordAt({ words }, start);
  const first = Math.max(0, at - WORKED_WITHIN);
  const working = words.slice(first, at).findLastIndex(({ text }) => WORKING.test(text));
  if (working < 0) return false;
  return words.slice(first + working, at).some(
    ({ text }, index, near) =>
      GETTING.test(text) &&
      GOAL.test(
        near
          .slice(index - 2, index)
          .map((w) => w.text)
          .join(' '),
      ),
  );
}
const WORKING = /^(?:working|partnering|partnered|collaborating|engaging)$/;
const GETTING = /^(?:obtain|achieve|complete|attain|earn|get|gain|secure|pursue|become|receive|finalize|reach)$/;
const GOAL = /\bto(?: \w+)?$/;

const DUE_WITHIN = 3;
const TOLD_WITHIN = 5;
/** "Vendors are subject to FedRAMP certification requirements", "how to run a FedRAMP compliant workload": owed or taught, not had. */
function isOnlyDue({ words }: Spoken['read'], { start, end }: Mention): boolean {
  const at = wordAt({ words }, start);
  const follows = (pair: string, within: number): boolean =>
    words
      .slice(Math.max(0, at - within), at)
      .some(({ text }, index, near) => `${text} ${near[index + 1]?.text}` === pair);
  const behind = wordAt({ words }, end);
  const isOwed = words
    .slice(behind, behind + DUE_WITHIN)
    .some(({ text }) => /^(?:requirements?|obligations?)$/.test(text));
  if (isOwed && follows('subject to', DUE_WITHIN)) return true;
  // "How to get our HITRUST report" tells that there is one.
  return (
    follows('how to', TOLD_WITHIN) && !words.slice(Math.max(0, at - TOLD_WITHIN), at).some(({ text }) => HAD.test(text))
  );
}
const HAD = /^(?:our|the|latest|get|request|download|obtain|access|receive|view|see|read|ask)$/;

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

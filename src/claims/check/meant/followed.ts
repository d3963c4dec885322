import type { Mention } from '../../reading/scheme-names.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import followed from './lexicon/followed.json' with { type: 'json' };

const BEFORE = anyOf(followed.before.wordings);
const AFTER = anyOf(followed.after.wordings);
const FRAMEWORK = anyOf(followed.framework.wordings);
const FOLLOW = anyOf(followed.follow.wordings);
const TOLD = anyOf(followed.told.wordings);
const OVER = anyOf(followed.over.wordings);
const STANDING = anyOf(followed.standing.wordings);
/** As far as what is followed is looked for, in characters. */
const LOOKED_AT = 140;

/**
 * Whether a scheme is named only as what the company works after: "our controls are modeled on SOC 2", "SOC 2 criteria as the basis", "| ISO 27001 |
 * Aligned |", an item of the list under "in accordance with:". Nobody has a report or certificate by that; words of a standing beside it decide otherwise.
 */
export function isFollowed({ text, block }: Spoken, { start, end }: Mention): boolean {
  const before = clauseBefore(text.slice(Math.max(0, start - LOOKED_AT), start)).replace(PROGRAM, 'program');
  const after = clauseAfter(text.slice(end, end + LOOKED_AT));
  if (STANDING.test(before) || STANDING.test(after)) return false;
  if (BEFORE.test(before) || AFTER.test(after) || (FOLLOW.test(before) && FRAMEWORK.test(after))) return true;
  if (isLabel(text.slice(0, start)) && TOLD.test(after)) return true;
  const { leadIn = '', heading = '', row } = block;
  if (row !== undefined && block.kind === 'cell') return false;
  return [leadIn, heading].some((over) => OVER.test(over.trimEnd().replace(/:$/, '')) && !STANDING.test(over));
}
const clauseBefore = (text: string): string => text.slice(text.search(/[^.;!?]*$/));
const clauseAfter = (text: string): string => /^[^.;!?]*/.exec(text)?.[0] ?? '';
/** What stands before the name that a line begins with: nothing, a mark of a list, or other names. */
const isLabel = (text: string): boolean => /^[^\p{Ll}]*$/u.test(text);
/** "Our compliance program is based on ISO 27001": no standing is told by its name. */
const PROGRAM = /\bcompliance (?:program|programme|framework|policy|policies|controls)\b/gi;

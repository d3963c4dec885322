import { at, isOwnNameAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isQuestion } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import type { Spoken } from '../prose/spoken.ts';
import { isFollowed } from './followed.ts';
import lexicon from './lexicon/law-kept.json' with { type: 'json' };
import { isOfOthers } from './of-others.ts';
import { isOfVendor } from './of-vendors.ts';

const KEEPS = anyOf(lexicon.keeps.wordings);
const FOLLOWS = anyOf(lexicon.follows.wordings);
const GUIDANCE = anyOf(lexicon.follows.guidance);
const BOUND = anyOf(lexicon.bound.wordings);
const TOLD_OF = anyOf(lexicon.toldOf.wordings);
const STATES = anyOf(lexicon.states.wordings);
const APART = anyOf(lexicon.apart.wordings);
/** How far around the law's name is looked, in characters. */
const LOOKED_AT = 120;
const DATA =
  /\b(?:personal|customers?|users?|clients?|your|our) (?:[\w-]+ ){0,2}(?:data|information|records|files|documents)\b|\ball (?:data |our )?processing\b/i;

/** "Your data is hosted …, in compliance with the GDPR" is told of us. */
const YOURS = /^\W*(?:all (?:of )?)?your (?:[\w-]+ ){0,2}(?:data|information|records|files|documents)\b/i;

/**
 * "We operate under GDPR requirements", "all customer data is treated in a way that conforms with GDPR", "CCPA — self-attested": that we keep
 * a law, in other words than "we comply with it". Said of us, without a condition, and of nobody else in the same sentence.
 */
export function isLawKept(one: Spoken, statement: Statement): boolean {
  const { text, block, read, page } = one;
  const { mention, polarity, tense, subject, act } = statement;
  if (mention.sort !== 'law' || polarity !== 'affirmed' || tense !== 'now' || block.kind === 'question') return false;
  if (page.collection === 'learn' || block.kind === 'heading' || isQuestion(text) || isOfVendor(one)) return false;
  if (subject === 'other' || (subject === 'reader' && !YOURS.test(text)) || isOfOthers(one, statement)) return false;
  const before = text.slice(Math.max(0, mention.start - LOOKED_AT), mention.start);
  const behind = text.slice(mention.end, mention.end + LOOKED_AT);
  if (isStatus(one, statement, behind)) return true;
  const isKept =
    KEEPS.test(before) ||
    TOLD_OF.test(behind) ||
    (FOLLOWS.test(before) && !GUIDANCE.test(behind)) ||
    BOUND.test(before);
  if (!isKept || act === 'certified' || APART.test(clauseAround(text, mention.start, mention.end))) return false;
  const isOurs = read.words.some(
    (_, index) => at(read.marks, index, 'us') > 0 || at(read.marks, index, 'our') > 0 || isOwnNameAt(read, index),
  );
  return subject === 'us' || isOurs || DATA.test(before);
}

/** "CCPA / CPRA · California, USA — Self-attested" below "Privacy frameworks we comply with", "Status: Compliant" below "CCPA". */
function isStatus(one: Spoken, { from, act, mention }: Statement, behind: string): boolean {
  const { block, text } = one;
  // "PIPEDA | Aligned"
  if (isFollowed(one, mention)) return false;
  if (from === 'heading' && act === 'compliant' && (STANDING.test(text) || isRow(block, text))) return true;
  if (YES.test(behind) && mention.start <= LABEL_CHARS && !APART.test(text)) return true;
  if (isRowOfCompliance(block)) return true;
  if (block.kind === 'text' && TICKED.test(behind) && TITLED.test(text)) return true;
  return (block.over ?? []).some((title) => OURS.test(title)) && STATES.test(behind) && !APART.test(text);
}
const TICKED = /^ ?[:–-]? ?[✓✔✅☑]/u;
const TITLED = /^\W*(?:our )?(?:compliance|compliant with|privacy|certifications?|we are)\b/i;
/** "GDPR: yes, fully compliant" */
const YES = /^ ?[:–—|-] ?(?:yes\W{1,3})?(?:(?:fully|100%|already) )?(?:compliant|in compliance|we comply)\b/i;
const LABEL_CHARS = 6;
/** "| Law | Do we comply? |" with "Yes". */
const isRowOfCompliance = ({ kind, row, leadIn, columns = [], cells = [] }: Spoken['block']): boolean =>
  kind === 'cell' &&
  row === undefined &&
  leadIn === columns[0] &&
  /\bcompl(?:y|iant|iance)\b/i.test(columns[1] ?? '') &&
  /^\W*yes\b|^[✓✔✅☑]/iu.test((cells[1] ?? '').trim());
const STANDING = /^\W*(?:status|state|standing)\W/i;
/** "GDPR: Compliant", the two first cells of a row read as one. */
const isRow = ({ kind, row, cells = [] }: Spoken['block'], text: string): boolean =>
  kind === 'cell' && row !== undefined && text === `${row}: ${cells[1] ?? ''}`;
const OURS = /\b(?:we|our|us)\b/i;

/** The part of a sentence in which something stands: from a stop or a dash before it to a stop, a dash or a comma behind it. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const cut = Math.max(
    before.lastIndexOf('; '),
    before.lastIndexOf(' – '),
    before.lastIndexOf(' — '),
    before.lastIndexOf('. '),
  );
  const stop = /[;.,:(] ?| [–—] | and /.exec(text.slice(end));
  return `${text.slice(cut + 1, start)} ${text.slice(end, stop === null ? text.length : end + stop.index)}`;
}

import type { Attestation, Report } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import type { Statement } from '../../reading/statement.ts';
import { anyOf } from '../../reading/wordings.ts';
import { currentReport, reportEnd, reportsNewestFirst } from '../../standing.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import type { CollectionKey } from '../types.ts';

/** Agreements bind, guides explain, subprocessor and access files hold data: none of them states what the company holds. */
export const NO_CLAIMS: readonly CollectionKey[] = ['agreements', 'access', 'subprocessors'];

/** The SOC 2 of the tree, however it is called there. */
export const socOf = (context: Context, key = 'soc-2'): Attestation | null => {
  const found = context.frameworks.get(key);
  return found?.kind === 'attestation' ? found : null;
};

/** The report that speaks on a day: the one that holds, else the latest that is out. */
export function speakingReport(framework: Attestation, day: Day): Report | null {
  const held = currentReport(framework, day);
  if (held !== null) return held.report;
  return reportsNewestFirst(framework).find(({ report }) => reportEnd(report) <= day)?.report ?? null;
}

const YEAR = /\b(?:19|20)\d\d\b/;
const EVER = /\b(?:first|once|originally|initially|back in|ago|last year)\b/i;
const PERFECT = /\b(?:has|have|now|'ve|’ve)(?: \w+){0,2} $/i;
/** "We obtained it in 2023" is true whatever became of it; "we have obtained it" says that it is there. */
export function isGotOnce({ text }: Spoken, { got, mention }: Statement): boolean {
  if (!got || KEPT.test(text)) return false;
  const before = text.slice(Math.max(0, mention.start - VERB_CHARS), mention.start);
  const verb = before.search(GOT);
  return YEAR.test(text) || EVER.test(text) || verb === -1 || !PERFECT.test(before.slice(0, verb));
}
/** "We obtained it in 2021 and have been audited each year since." */
const KEPT = anyOf(reports.keptSince.wordings);
const VERB_CHARS = 120;
const GOT =
  /\b(?:achieved|attained|earned|obtained|received|gained|got|gotten|secured|completed|been awarded|been granted)\b/i;

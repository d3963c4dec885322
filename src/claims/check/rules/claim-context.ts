import type { Attestation, Report } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { currentReport, reportEnd, reportsNewestFirst } from '../../standing.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isConditional, isFuture, isMention, isNegated } from '../lexicon/clauses.ts';
import { bearerAfter, subjectBefore } from '../lexicon/subjects.ts';
import type { Spoken } from '../prose/spoken.ts';
import type { Context } from '../rule.ts';
import type { CollectionKey } from '../types.ts';

/** Agreements bind, guides explain, subprocessor and access files hold data: none of them states what the company holds. */
export const NO_CLAIMS: readonly CollectionKey[] = ['agreements', 'access', 'subprocessors'];

const DEFINITE = /\b(?:the|this|these|current|latest|most recent) (?:[\w-]+ ){0,3}$/i;
const OUR_CURRENT = /^\W*(?:the|this|our) (?:current|latest|most recent|newest) /i;
const WE_ARE_A =
  /\b(?:are|is|'re|remains?|became|being|am)(?: (?:now|also|already|proudly|still))* (?:an?|the) (?:[\w-]+ ){0,2}$/i;
const WITH_SOME = /\b(?:at|in|with|by|through|from|via|to|into|use|uses|using) (?:(?:an?|the|only|their) )?$/i;
const THEIR_THING =
  /^ (?!(?:environment|platform|service|system|manner|way|fashion|standards?|and|or|by|since|as|in|for)\b)[a-z]{3,}/;
const OTHERS_SPEECH =
  /\b(?:require|requires|required|ask|asks|need|needs|demand|demands|prefer|must|choose|look for)\b/i;

/** Whether the words at `start..end` state a fact about the company, now: not denied, planned, imagined, asked or somebody else's. */
export function statesOurs(context: Context, sentence: Spoken, start: number, end: number): boolean {
  const { text, block, page } = sentence;
  if (isQuestion(text)) return false;
  const before = clauseBefore(text, start);
  const lead = block.lead;
  if (isNegated(before) || isFuture(before) || isConditional(before) || isMention(before)) return false;
  if (isNegated(lead) || isFuture(lead) || isMention(lead) || OTHERS_SPEECH.test(before)) return false;
  const after = text.slice(end);
  const near =
    (/^[^.;—]{0,60}/.exec(after)?.[0] ?? '').split(/,? (?:and|but|while|so|because|which|however) |\(|; /)[0] ?? '';
  if (isNegated(near) || isFuture(near)) return false;
  if (subjectBefore(lead, context.names) === 'third' && /:$/.test(lead.trim())) return false;
  const subject = subjectBefore(before, context.names);
  // "We use a PCI DSS compliant processor" is theirs; "we are a PCI DSS compliant processor" is ours.
  if (bearerAfter(after, context.names) && !(subject === 'us' && WE_ARE_A.test(before))) return false;
  if (subject === 'us') return !(WITH_SOME.test(before) && THEIR_THING.test(after));
  if (subject === 'third') return false;
  // Without a subject a title or a short answer speaks of its publisher; so does "the current report", outside a guide.
  if (page.collection === 'learn') return false;
  if (subject === 'ellipsis') return /^(?:[\s\p{P}]*)$/u.test(before) && isFragment(text, start, end);
  return DEFINITE.test(before) || OUR_CURRENT.test(before);
}

const isFragment = (text: string, start: number, end: number): boolean => {
  const rest = text.slice(end).trim();
  return (
    start <= 12 &&
    !/^(?:requires?|means|takes|is (?:a|an|the) |describes?|applies|asks|covers how|exists?|defines?|audits? |needs?|says|comes|works|differs|can|may|must|should|was developed|was published|has (?:\w+ )?(?:criteria|controls|requirements))/i.test(
      rest,
    )
  );
};

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

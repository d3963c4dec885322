import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { isOwnNameAt, wordAt } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import type { Spoken } from '../prose/spoken.ts';

/** What is said of others, and denied of us in few words: "AWS is ISO 27001 certified; we are not." */
const WE_ARE_NOT = new RegExp(
  [
    String.raw`(?:^|[;,:–—] ?|\b(?:but|while|though|although|and|whereas) )`,
    String.raw`(?:(we|us)|[\p{L}\p{N}.]+(?: [\p{L}\p{N}.]+)?)(?: ourselves| itself)? `,
    "(?:(?:are|is|do|does|have|has) not|(?:are|is|do|does|have|has)n['’]t|(?:have|has|hold|holds) none)",
    String.raw`(?: been| yet| currently| ourselves| itself| \(yet\))*\W*$`,
  ].join(''),
  'iu',
);

/** The scheme of which a sentence, or the one before it, says that others have it and we do not; offsets are those of the denial. */
export function unlikeOthers(one: Spoken): { mention: Mention; start: number; end: number } | null {
  const { text, read, statements, previous, block } = one;
  if (block.kind !== 'text' || isQuestion(text)) return null;
  const match = WE_ARE_NOT.exec(text);
  if (match === null) return null;
  const start = match.index;
  const first = wordAt(read, start);
  const isUs = match[1] !== undefined || [first, first + 1, first + 2].some((index) => isOwnNameAt(read, index));
  if (!isUs) return null;
  const said = statements.filter(
    ({ subject, polarity, act, mention }) =>
      (subject === 'other' || UNDER_US.test(text.slice(0, mention.start))) &&
      polarity === 'affirmed' &&
      act !== 'named' &&
      mention.end <= start,
  );
  const mention = said.at(-1)?.mention ?? (start === 0 && previous !== '' ? lastOf(previous) : undefined);
  return mention === undefined ? null : { mention, start, end: text.length };
}
/** "Our infrastructure is …": that of a vendor. */
const UNDER_US =
  /^\W*(?:while |although |though )?(?:our|the) (?:underlying |cloud |hosting )?(?:infrastructure|hosting|hosts?|data cent(?:er|re)s?|cloud|providers?|vendors?|platform providers?)\b/i;
/** "AWS is ISO 27001 certified. We are not." */
function lastOf(previous: string): Mention | undefined {
  return isQuestion(previous) || !/\b(?:is|are|holds?|has|have|maintains?)\b/i.test(previous)
    ? undefined
    : mentions(previous).at(-1);
}

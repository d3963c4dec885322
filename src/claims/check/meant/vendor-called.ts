import type { Sentence } from '../../reading/sentence.ts';
import { cueAt, cuesOf } from './cues.ts';

/** "Our payment partner, Example Pay", "Example Host, who runs our servers", "Example Post is our mail provider", "… is the service we use" */
export function isCalledOurs(read: Sentence, from: number, to: number): boolean {
  const cues = cuesOf(read);
  const { marks, words } = read;
  const isOur = (at: number): boolean => marks[at]?.has('our') === true || marks[at]?.has('own') === true;
  for (let start = from - 1; start >= Math.max(0, from - DUTY_WORDS); start -= 1)
    if (start + cueAt(cues, start, 'subprocessors.duties') === from)
      return [1, 2, 3].some((back) => isOur(start - back) || (back === 1 && words[start - 1]?.text === 'the'));
  const [next, after] = [words[to]?.text ?? '', to + 1];
  if (/^(?:who|which)$/.test(next) && cueAt(cues, after, 'subprocessors.uses') > 0)
    return [1, 2].some((more) => isOur(after + more));
  const we =
    next === 'is' ? words.slice(after, after + USED_WITHIN).findIndex((_, at) => marks[after + at]?.has('us')) : -1;
  if (we > 0 && cueAt(cues, after + we + 1, 'subprocessors.uses') > 0) return true;
  const our =
    next === 'our' && words[to]?.gap.startsWith(',') === true
      ? to
      : next === 'is' && words[after]?.text === 'our'
        ? after
        : -1;
  return our >= 0 && [1, 2, 3].some((more) => cueAt(cues, our + more, 'subprocessors.duties') > 0);
}
const DUTY_WORDS = 3;
const USED_WITHIN = 7;

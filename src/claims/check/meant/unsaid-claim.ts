import { at, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Spoken } from '../prose/spoken.ts';
import { isRowOfParticiples } from './claim-shapes.ts';

const FRAGMENT_WORDS = 12;
const DEFINITE = new Set(['the', 'this', 'current', 'latest', 'recent', 'these']);
const GENERIC = new Set(['a', 'an', 'any', 'every', 'each', 'no']);
/** What stands alone speaks of its publisher: a title, an item of a list, "the current report", what can be had on request. */
export function isUnsaidClaim({ read, block }: Spoken, { start, end, noun, from }: Statement): boolean {
  const { words, marks } = read;
  const first = wordAt(read, start);
  const after = wordAt(read, end);
  for (let index = after; index < Math.min(words.length, after + 5); index += 1)
    if (at(marks, index, 'available') > 0 && !/[;,]/.test(words[index]?.gap ?? '')) return true;
  if (block.kind === 'heading' && noun) return false;
  const before = words[first - 1]?.text ?? '';
  if (noun && DEFINITE.has(before) && block.kind === 'text' && at(marks, after, 'topicAfter') === 0) return true;
  if (GENERIC.has(before)) return false;
  // "Certified by an accredited body to ISO/IEC 27001, with …": whoever publishes it.
  if (first === 0 && !noun && block.kind === 'text' && /^[A-Z]/.test(read.text)) return true;
  // "The first bank to be certified to ISO 42001"
  if (!noun && words.slice(0, 2).some(({ text }) => text === 'first' || text === 'only')) return true;
  if (from === 'lead' || (!noun && isRowOfParticiples(read, first))) return true;
  return first <= 2 && words.length <= FRAGMENT_WORDS && !words.slice(after).some((word) => EXPLAINS.has(word.text));
}
/** "A SOC 2 report is …", "ISO 27001 certification requires …" explain. */
const EXPLAINS = new Set(
  'mandates demands is are requires means takes describes applies covers exists defines audits needs says comes works differs can may must should was has shows demonstrates ensures show describe apply cover define test tests examine examines evaluate evaluates assess assesses tell tells'.split(
    ' ',
  ),
);

import { ACTS, type Act } from '../../reading/lexicon.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { at, readSentence, type Sentence } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { denies, isQuestion, toldAt } from '../../reading/told.ts';
import { wordsOf } from '../../reading/words.ts';
import { isStatusColumn, type Spoken } from '../prose/spoken.ts';
import { assessedAt } from './assessed-by.ts';
import { cueAt, cuesOf } from './cues.ts';
import { kindsNamed } from './report-meant.ts';
import { isOurs } from './rows-of-standings.ts';

/** A longer heading names no one thing that the text below could point at. */
const HEADING_WORDS = 9;
/** How far behind a pointing word its noun may stand: "our Level 2 (Advanced) certification". */
const REACH = 5;

/**
 * What a sentence that names no scheme says of the one named before it, in the heading over it, or alone on its page: "Our certification
 * is renewed every three years", "We comply with this standard". Its mention has the offsets of the pointing words.
 */
export function saidBack(one: Spoken, onPage: ReadonlyMap<string, Mention> = new Map()): Statement[] {
  const { read, block, mentions: named } = one;
  if (named.length > 0 || block.kind !== 'text' || isToCome(read)) return [];
  const back = pointed(read) ?? (one.statements.length === 0 ? (certifiedAt(read) ?? assessed(read)) : null);
  if (back === null) return [];
  if (back.by === 'noun' && back.act === 'certified' && !kindsNamed(one.text).has('certification')) return [];
  const { start, end, act } = back;
  const said = toldAt(read, back.noun, end);
  // "The auditors who granted us this certificate": whoever grants it, it's ours.
  const told =
    said.subject === 'other' && GRANTED_US.test(one.text.slice(0, end)) ? { ...said, subject: 'us' as const } : said;
  if (told.subject !== 'us' || told.polarity !== 'affirmed' || told.tense !== 'now' || told.certainty !== 'claim')
    return [];
  return meantBy(one, onPage)
    .filter(
      ({ sort }) => sort !== 'method' && sort !== 'ended' && (!back.isReport || sort === 'soc' || sort === 'scheme'),
    )
    .map((mention) => ({
      ...told,
      mention: { ...mention, start, end },
      act,
      word: one.text.slice(start, end),
      noun: true,
      got: false,
      holds: true,
      start,
      end,
      text: one.text.slice(start, end),
      from: 'antecedent',
    }));
}

const GRANTED_US = /\b(?:grant|award|issu|giv|gave|present)\w* us\b[^.;]{0,40}$/i;

/** "| PCI DSS | Worldwide | Compliant |", "| SOC 2 Type II? | Yes |": what a column of standings says of the scheme that its row is about. */
export function saidInRow({ block, read, text, mentions: named }: Spoken): Statement[] {
  const { row = '', leadIn = '', columns = [] } = block;
  if (block.kind !== 'cell' || row === '') return [];
  const isAnswer =
    isQuestion(row) && (leadIn === '' || columns.indexOf(leadIn) === 1) && wordsOf(row).length <= ASKED_WORDS;
  if (!isAnswer && (columns.indexOf(leadIn) < 2 || !(isStatusColumn(leadIn) || isOwnColumn(leadIn, read)))) return [];
  if (named.length > 0 || read.words.length > STATUS_WORDS || isToCome(read)) return [];
  const act: Act | null =
    ACTS.find((one) => at(read.marks, 0, one) > 0) ?? (HAD.has(read.words[0]?.text ?? '') ? 'held' : null);
  if (act === null || read.words.some((_, index) => denies(read, index))) return [];
  const [start, end] = [0, text.length];
  const told = { subject: 'unsaid', named: '', polarity: 'affirmed', tense: 'now', certainty: 'claim' } as const;
  const common = {
    ...told,
    act,
    word: text,
    noun: false,
    got: false,
    holds: true,
    start,
    end,
    text,
    from: 'lead' as const,
  };
  return mentions(row).map((mention) => ({ ...common, mention: { ...mention, start, end } }));
}
const isOwnColumn = (title: string, { parties }: Sentence): boolean =>
  title.length <= HEAD_CHARS && isOurs(readSentence(title, parties));
const HEAD_CHARS = 60;
const STATUS_WORDS = 5;
/** A question that is no more than the name: "SOC 2 Type II?" */
const ASKED_WORDS = 5;
const HAD = new Set(['held', 'current', 'active', 'yes', 'achieved', 'obtained', 'complete', 'completed', 'in']);

/** "Our QSA assesses us every year" */
function assessed(read: Sentence): Pointed | null {
  const place = assessedAt(read);
  if (place === null) return null;
  const [start, last] = [read.words[place.from]?.start ?? 0, read.words[place.to - 1]];
  const noun = Math.max(start, last?.start ?? 0);
  return { start, noun, end: last?.end ?? start, act: 'audited', isReport: false, by: 'verb' };
}

interface Pointed {
  start: number;
  /** Where the noun begins that is pointed with. */
  noun: number;
  end: number;
  act: Act;
  isReport: boolean;
  by: 'noun' | 'verb';
}
/** "The company is certified by an accredited body", "We have been certified since 2019": to what, the heading or the sentence before says. */
function certifiedAt({ words, marks }: Sentence): Pointed | null {
  for (const [index, word] of words.entries()) {
    if (at(marks, index, 'certified') === 0 || at(marks, index, 'noun') > 0) continue;
    const before = words.slice(Math.max(0, index - BEING_WITHIN), index);
    if (!before.some(({ text }) => BEING.has(text))) continue;
    // "Our engineers are certified"
    if (words.slice(0, index).some((_, first) => at(marks, first, 'people') > 0)) return null;
    const next = words[index + 1];
    const isWhole = next === undefined || /[,.;:]/.test(next.gap) || BEHIND.has(next.text);
    if (isWhole)
      return { start: word.start, noun: word.start, end: word.end, act: 'certified', isReport: false, by: 'verb' };
  }
  return null;
}
const BEING = new Set(['is', 'are', "we're", 'been', 'remain', 'remains']);
const BEING_WITHIN = 4;
const BEHIND = new Set(['by', 'since', 'annually', 'and', 'for']);
/** The first phrase that points back: "our certification", "this attestation", "compliance with this law". */
function pointed({ words, marks }: Sentence): Pointed | null {
  for (const [index, word] of words.entries()) {
    const isOurs = at(marks, index, 'our') > 0;
    if (!isOurs && word.text !== 'this' && word.text !== 'these') continue;
    for (let next = index + 1; next < Math.min(words.length, index + REACH + 1); next += 1) {
      const { gap, text, start: noun, end } = words[next] as (typeof words)[number];
      if (/[,;:]/.test(gap) || (at(marks, next, 'prepositions') > 0 && !gap.includes('('))) break;
      const act = ACTS.find((one) => at(marks, next, one) > 0);
      if (act !== undefined && STANDINGS.has(act) && at(marks, next, 'noun') > 0 && isWhole(words[next + 1]?.text)) {
        const isReport = act === 'attested' && /^reports?$/.test(text);
        return isReport && !isOurs ? null : { start: word.start, noun, end, act, isReport, by: 'noun' };
      }
      if (isOurs || !SCHEMES.has(text)) continue;
      const before = words[index - 1]?.text ?? '';
      const complied = index >= 2 && LINKS.has(before) ? at(marks, index - 2, 'compliant') : 0;
      if (complied > 0)
        return { start: words[index - 2]?.start ?? 0, noun, end, act: 'compliant', isReport: false, by: 'noun' };
    }
  }
  return null;
}
const STANDINGS: ReadonlySet<Act> = new Set(['certified', 'accredited', 'attested', 'authorized']);
const SCHEMES = new Set(['standard', 'standards', 'law', 'regulation', 'framework', 'act', 'requirements', 'rules']);
const LINKS = new Set(['with', 'to']);
/** "Our certification program" is no certification. */
const isWhole = (next = ''): boolean => !TOPICS.has(next);
const TOPICS = new Set([
  'program',
  'programs',
  'process',
  'courses',
  'exam',
  'exams',
  'training',
  'team',
  'to',
  'that',
]);

/** Whether a sentence speaks of what is still to come. */
function isToCome(read: Sentence): boolean {
  const cues = cuesOf(read);
  return read.words.some((_, index) => PENDING.some((cue) => cueAt(cues, index, cue) > 0));
}
const PENDING = ['pending.states', 'pending.later', 'pending.aims', 'pending.deferred'] as const;

/** The scheme that is meant: of the sentence before, of the heading, else the only one that the page names. */
function meantBy({ previous, read, block }: Spoken, onPage: ReadonlyMap<string, Mention>): readonly Mention[] {
  const before = mentions(previous === '' ? (read.around.previous ?? '') : previous);
  if (before.length > 0) return before.slice(-1);
  const heading = block.heading ?? '';
  const over = wordsOf(heading).length <= HEADING_WORDS ? mentions(heading) : [];
  if (over.length > 0) return over.slice(0, 1);
  if (onPage.size === 1) return [...onPage.values()];
  return OF_PCI.test(read.text) ? mentions('PCI DSS') : [];
}
/** Who and what is known to PCI DSS alone. */
const OF_PCI = /\b(?:QSA|AOC|AoC|ROC|RoC|Attestation of Compliance|Report on Compliance|Qualified Security Assessor)\b/;

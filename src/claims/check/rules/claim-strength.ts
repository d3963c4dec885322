import { at, type Sentence, wordAt } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isDesignation } from '../../reading/whom.ts';
import { isToldByRole } from '../meant/assessed-by.ts';
import {
  isAbility,
  isAssured,
  isCounted,
  isExamined,
  isFoundThere,
  isGivenSo,
  isHadBy,
  isIncluded,
  isMeantToBe,
  isOffered,
  isOfPeople,
  isPartOfOurs,
  isPermitted,
  isProvider,
  isTested,
  isTicked,
  isUnderWay,
} from '../meant/claim-shapes.ts';
import { isOfOthers } from '../meant/of-others.ts';
import { isOfSomeCompany } from '../meant/said-of-any.ts';
import { isUnsaidClaim } from '../meant/unsaid-claim.ts';
import type { Spoken } from '../prose/spoken.ts';

/**
 * How strongly a scheme is claimed. `firm`: in so many words. `mention`: only named as ours ("our SOC 2"). `likely`: nothing says so by
 * itself, but the signs speak for it.
 */
export type Strength = 'firm' | 'mention' | 'likely';

/** How strongly a statement claims its scheme outright; null where it doesn't. */
export function claimOf(sentence: Spoken, statement: Statement): Exclude<Strength, 'likely'> | null {
  const { subject, polarity, tense, act } = statement;
  const certainty = isPermitted(sentence.read, statement) ? 'claim' : statement.certainty;
  if (subject === 'us' && isPartOfOurs(sentence.read, statement)) return 'mention';
  const isThere = tense === 'planned' && isFoundThere(sentence, statement);
  if (polarity !== 'affirmed' || (tense !== 'now' && !isThere) || certainty !== 'claim') return null;
  if (isOfPeople(sentence.read, statement) || isAbility(sentence.read, statement)) return null;
  if (isOfOthers(sentence, statement) || isOfSomeCompany(sentence, statement)) return null;
  if (subject === 'us') {
    if (act === 'named' && [isProvider, isTested, isToldByRole].some((isSaid) => isSaid(sentence.read, statement)))
      return 'mention';
    if (isOffered(sentence.read, statement) || isExamined(sentence, statement)) return 'mention';
    if (act === 'named') return statement.holds && isNamedAsOurs(sentence.read, statement) ? 'mention' : null;
    // "We looked at FedRAMP certification": a noun that nothing says we have.
    if (statement.noun && !statement.holds && statement.from === undefined && !isStanding(sentence.read, statement))
      return [isHadBy, isIncluded].some((isSaid) => isSaid(sentence.read, statement)) || isAssured(sentence, statement)
        ? 'mention'
        : null;
    if (act === 'audited' && isUnderWay(sentence.read, statement)) return null;
    return isFirm(sentence.read, statement) ? 'firm' : 'mention';
  }
  if (subject === 'reader')
    return isOffered(sentence.read, statement) || isGivenSo(sentence.read, statement) ? 'mention' : null;
  if (subject === 'other' && isExamined(sentence, statement)) return 'mention';
  if (subject === 'unsaid' && sentence.page.collection !== 'learn' && isShown(sentence, statement)) return 'mention';
  if (subject !== 'unsaid' || act === 'named' || sentence.page.collection === 'learn') return null;
  // A row of a plan: "SOC 2 Type II audit | Q1".
  if (act === 'audited' && statement.noun) return null;
  return isUnsaidClaim(sentence, statement) ? (isFirm(sentence.read, statement) ? 'firm' : 'mention') : null;
}
/** What a tick, a list of what there is or the opening of a sentence says without a verb. */
const isShown = (sentence: Spoken, statement: Statement): boolean =>
  ((statement.act === 'named' || statement.act === 'audited') && isHadBy(sentence.read, statement)) ||
  (statement.act === 'named' &&
    (isTicked(sentence, statement) ||
      isToldByRole(sentence.read, statement) ||
      isCounted(sentence, statement) ||
      isOffered(sentence.read, statement) ||
      isDesignation(sentence.read, wordAt(sentence.read, statement.start), wordAt(sentence.read, statement.end))));
/** "Our SOC 2 audit" may be under way still; "we are ISO 27001" says little. */
const isFirm = (read: Sentence, { act, noun, from, start }: Statement): boolean =>
  act !== 'held' && !(act === 'audited' && noun) && from !== 'heading' && !isMeantToBe(read, start);
/** "are under SOC 2 audit", "went through ISO 27001 certification", "certifications such as ISO 27001" */
function isStanding({ words, marks }: Sentence, { start, mention, act }: Statement): boolean {
  if (start < mention.start && act !== 'compliant') return true;
  const first = wordAt({ words }, start);
  let isRight = true;
  for (let index = first - 1; index >= Math.max(0, first - 4); index -= 1) {
    // "has led ISO 27001 certifications": the verb of having only helps another.
    if (isRight && at(marks, index, 'hold') > 0) return true;
    if (at(marks, index, 'got') > 0 || at(marks, index, 'passed') > 0) return true;
    // "is in full compliance with"
    const isIn = isRight && words[index]?.text === 'in';
    if (!isIn && at(marks, index, 'determiners') === 0) isRight = false;
  }
  return false;
}

/** "our SOC 2", "Tallyfox's SOC 2" */
function isNamedAsOurs({ words, marks }: Sentence, { mention }: Statement): boolean {
  const start = wordAt({ words }, mention.start);
  for (let index = start - 1; index >= Math.max(0, start - 3); index -= 1) {
    if (at(marks, index, 'our') > 0 || (words[index]?.possessive === true && at(marks, index, 'own') > 0)) return true;
    if (at(marks, index, 'determiners') === 0) return false;
  }
  return false;
}

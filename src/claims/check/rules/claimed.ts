import { statementAsked } from '../../reading/asked-lead.ts';
import { TO_DO } from '../../reading/normalize.ts';
import type { Mention } from '../../reading/scheme-names.ts';
import { at } from '../../reading/sentence.ts';
import type { Statement } from '../../reading/statement.ts';
import { isQuestion } from '../../reading/told.ts';
import { wordsOf } from '../../reading/words.ts';
import { isAssuring, signsOf } from '../meant/claim-evidence.ts';
import { claimOdds } from '../meant/claim-odds.ts';
import { isAbility, isOfPeople, isUnderWay } from '../meant/claim-shapes.ts';
import { isFollowed } from '../meant/followed.ts';
import { isOfOthers } from '../meant/of-others.ts';
import { isByOurselves, isOfSupplier, isOfVendor } from '../meant/of-vendors.ts';
import {
  isAimedAtBelow,
  isDeniedBelow,
  isHeadingOfSection,
  isOnlyNamed,
  isToldOtherwise,
  isTopic,
  isUnfinishedBelow,
} from '../meant/only-named.ts';
import { isDeniedInRow, isRefused, isStillToCome } from '../meant/pending.ts';
import { isRefusedInRow } from '../meant/rows-of-standings.ts';
import { saidBack, saidInRow } from '../meant/said-back.ts';
import { isDefined, isOfAnyone, isOfSomeCompany } from '../meant/said-of-any.ts';
import { unlikeOthers } from '../meant/unlike-others.ts';
import type { Page } from '../prose/page.ts';
import { isStatusColumn, type Spoken } from '../prose/spoken.ts';
import { spoken } from '../prose/walk.ts';
import type { Context } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { claimOf, type Strength } from './claim-strength.ts';

/** A scheme that a text says the company has, now. */
export interface Claimed {
  sentence: Spoken;
  statement: Statement;
  strength: Strength;
  /** How likely it is read so, from 0 to 1; 1 where it is said outright. */
  odds: number;
}

const FOUND = new WeakMap<Context, Claimed[]>();
/** Every scheme that a text says the company has, each once a sentence. Looked for once, whatever number of rules asks. */
export function claimed(context: Context): readonly Claimed[] {
  const found = FOUND.get(context) ?? [...claims(context)];
  FOUND.set(context, found);
  return found;
}
const PLACES = new WeakMap<Context, ReadonlyMap<Spoken, readonly Claimed[]>>();
/** What a sentence claims of the scheme that it names around a place; undefined where it claims nothing there. */
export function claimedAt(context: Context, sentence: Spoken, start: number): Claimed | undefined {
  const places = PLACES.get(context) ?? Map.groupBy(claimed(context), (one) => one.sentence);
  PLACES.set(context, places);
  return places.get(sentence)?.find(({ statement: { mention } }) => mention.start <= start && start < mention.end);
}
function* claims(context: Context): Generator<Claimed> {
  const open: Open[] = [];
  const outright = new Map<Page, Set<string>>();
  const named = new Map<Page, Map<string, Mention>>();
  for (const { page, mentions } of context.sentences)
    for (const mention of mentions) named.set(page, (named.get(page) ?? new Map()).set(mention.key, mention));
  const all = spoken(context, NO_CLAIMS);
  for (const [place, sentence] of all.entries()) {
    const seen = new Set<number>();
    for (const statement of sentence.statements) {
      if (seen.has(statement.mention.start) || statement.from === 'antecedent') continue;
      const strength = claimOf(sentence, statement);
      if (
        strength === null ||
        isNeeded(sentence, statement) ||
        isRuledOut(sentence, statement) ||
        isFollowedOnly(sentence, statement) ||
        isOnlyNamed(sentence, statement)
      )
        continue;
      seen.add(statement.mention.start);
      outright.set(sentence.page, (outright.get(sentence.page) ?? new Set()).add(statement.mention.key));
      yield inAnswer({ sentence, statement, strength, odds: 1 }, all[place + 1]);
    }
    if (seen.size < sentence.mentions.length && isOpen(sentence)) open.push({ sentence, isBeside: seen.size > 0 });
    if (sentence.page.collection !== 'learn' && !isOfVendor(sentence) && !isRefusedInRow(sentence))
      for (const statement of [...saidInRow(sentence), ...saidBack(sentence, named.get(sentence.page))])
        yield { sentence, statement, strength: 'mention', odds: 1 };
  }
  for (const one of open) yield* likelyIn(one, outright.get(one.sentence.page) ?? new Set());
}
/** "Do I need a SOC 2 report? Yes, …" */
const isNeeded = ({ read: { marks } }: Spoken, { from }: Statement): boolean =>
  from === 'answer' && marks.some((_, index) => at(marks, index, 'required') > 0);
/** "| ISO 27001 | Aligned |" under "Compliance": no standing but that of the words around. */
const isFollowedOnly = (sentence: Spoken, { from, mention }: Statement): boolean =>
  (from === 'heading' || from === 'lead') && isFollowed(sentence, mention);
/** "Are you SOC 2 certified?" claims nothing: the "Yes" below it does, and is what must change. */
function inAnswer(claim: Claimed, next: Spoken | undefined): Claimed {
  const { sentence, statement } = claim;
  if (statement.from !== 'answer' || next === undefined || next.page !== sentence.page || next.mentions.length > 0)
    return claim;
  const [start, end] = [0, next.text.length];
  const mention = { ...statement.mention, start, end };
  return { ...claim, sentence: next, statement: { ...statement, mention, start, end, text: next.text } };
}
/** Whether what a sentence names may be a claim though nothing says so: in a body that isn't a guide, and no name in a table whose other cells tell. */
const isOpen = (one: Spoken): boolean =>
  one.page.collection !== 'learn' &&
  one.block.path === null &&
  (one.block.kind !== 'cell' || isOfRow(one) || (one.block.columns ?? []).length < 2);
/** The two first cells of a row, read as one, where they tell of a standing or no later cell does. */
const isOfRow = ({ block: { row, columns = [], text } }: Spoken): boolean =>
  row !== undefined &&
  (!columns.slice(2).some(isStatusColumn) || wordsOf(text.slice(0, ROW_CHARS)).some((word) => isAssuring(word.text)));
const ROW_CHARS = 300;
const isRuledOut = (sentence: Spoken, statement: Statement): boolean =>
  sentence.block.text.startsWith(TO_DO) ||
  isStillToCome(sentence, statement) ||
  isOfVendor(sentence) ||
  isOfSupplier(sentence, statement.mention) ||
  isByOurselves(sentence, statement.mention) ||
  isTopic(sentence, statement) ||
  isDeniedInRow(sentence, statement.mention) ||
  isRefusedInRow(sentence) ||
  isRefused(sentence, statement.mention) ||
  unlikeOthers(sentence)?.mention === statement.mention ||
  isAimedAtBelow(sentence, statement.mention) ||
  (statement.from === 'heading' && isDeniedBelow(sentence));

/** A sentence with places that may be claims. `isBeside`: it claims a scheme outright too. */
interface Open {
  sentence: Spoken;
  isBeside: boolean;
}

/** What a sentence most likely claims, though nothing in it says so by itself. */
function* likelyIn({ sentence, isBeside }: Open, outright: ReadonlySet<string>): Generator<Claimed> {
  const seen = new Set<string>();
  for (const statement of sentence.statements) {
    const { mention } = statement;
    // What is said of a scheme that a heading or the sentence before names has no place in this one.
    if (seen.has(mention.key) || !sentence.mentions.includes(mention) || isToldOtherwise(sentence, mention)) continue;
    seen.add(mention.key);
    if (!isUndecided(sentence, statement) || isDefined(sentence, statement) || isUnfinishedBelow(sentence)) continue;
    const signs = signsOf(sentence, statement, { isElsewhere: outright.has(mention.key), isBeside });
    // "Standards we support" is over what customers need.
    if (sentence.block.kind === 'heading' && signs.has('heading helps')) continue;
    const odds = claimOdds(signs, sentence);
    if (odds >= LIKELY) yield { sentence, statement, strength: 'likely', odds };
  }
}
/** From these odds on a careful reader takes it as a claim more often than not. */
const LIKELY = 0.5;

/** Whether a scheme is named in a way that neither claims nor denies it outright, and could be ours. */
const isUndecided = (sentence: Spoken, statement: Statement): boolean =>
  statement.polarity === 'affirmed' &&
  statement.subject !== 'other' &&
  !isOfAnyone(sentence, statement) &&
  !isOfSomeCompany(sentence, statement) &&
  statement.tense !== 'planned' &&
  !ASKED.has(statement.certainty) &&
  !isAskedOfOthers(sentence, statement) &&
  statement.mention.sort !== 'method' &&
  (claimOf(sentence, statement) === null || isHeadingOfSection(sentence, statement)) &&
  !isElsewhere(sentence, statement) &&
  !isFollowed(sentence, statement.mention) &&
  !isRuledOut(sentence, statement);
const ASKED: ReadonlySet<Statement['certainty']> = new Set(['question', 'worded']);
/** "Which certifications do your vendors hold?" and "What do you look for?" over a list. */
const isAskedOfOthers = ({ block: { leadIn = '' } }: Spoken, { certainty }: Statement): boolean =>
  isQuestion(leadIn) && (certainty !== 'claim' || statementAsked(leadIn) === null);

/** Said of somebody's people, of what could be done, of others, or of what is under way. */
const isElsewhere = (sentence: Spoken, statement: Statement): boolean =>
  isOfPeople(sentence.read, statement) ||
  isAbility(sentence.read, statement) ||
  isOfOthers(sentence, statement) ||
  isUnderWay(sentence.read, statement);

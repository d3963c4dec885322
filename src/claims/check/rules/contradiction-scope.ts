import type { Report } from '../../../schemas/compliance.ts';
import type { Category } from '../../../schemas/primitives.ts';
import { mentions } from '../../reading/schemes.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import {
  AFTER_NAME,
  CATEGORY,
  COUNT,
  COUNT_WORDS,
  COVERED,
  IN_SCOPE,
  NOUN,
  named,
  ONLY,
  OUT_OF_SCOPE,
  SCOPE_TALK,
} from '../lexicon/categories.ts';
import { clauseBefore, isConditional, isFuture, isMention, isNegated } from '../lexicon/clauses.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';
import { NO_CLAIMS, socOf, speakingReport } from './claim-context.ts';

/** The reports a sentence may speak of: those of the type, year or order it names, otherwise the current one. */
function meant(context: Context, { text, page }: Spoken): Report[] {
  const key = mentions(text).find((mention) => mention.sort === 'soc')?.key ?? 'soc-2';
  const framework = socOf(context, key);
  if (framework === null) return [];
  const out = framework.reports.filter((report) => (report.type === 1 ? report.asOf : report.period.to) <= page.day);
  const type = /\btype[- ]?(1|2|II|I|one|two)\b/i.exec(text)?.[1];
  let found = out;
  if (type !== undefined) found = found.filter((report) => report.type === (/^(?:1|i|one)$/i.test(type) ? 1 : 2));
  const years = [...text.matchAll(/\b(20\d\d)\b/g)].map((match) => match[1] ?? '');
  if (years.length > 0) {
    found = found.filter((report) =>
      years.every((year) =>
        [
          report.type === 1 ? report.asOf : report.period.from,
          report.type === 1 ? report.asOf : report.period.to,
          report.issued ?? '',
        ].some((day) => day.startsWith(year)),
      ),
    );
    return found;
  }
  if (
    page.collection === 'updates' ||
    /\b(?:first|previous|earlier|last year|before|began|older|both|history|joined|since)\b/i.test(text)
  )
    return found;
  const current = speakingReport(framework, page.day);
  if (current !== null && found.includes(current)) return [current];
  const newest = found.toSorted((a, b) =>
    (a.type === 1 ? a.asOf : a.period.to) < (b.type === 1 ? b.asOf : b.period.to) ? 1 : -1,
  )[0];
  return newest === undefined ? [] : [newest];
}

/** Whether a sentence is about the company's own report, or about its scope. */
function about(context: Context, sentence: Spoken, index: number, scopeWord: boolean): boolean {
  const { text, page, block, previous } = sentence;
  if (isQuestion(text) || isMention(clauseBefore(text, index))) return false;
  const before = clauseBefore(text, index);
  if (
    isFuture(before) ||
    /\b(?:can|may|might|could|should|would)\b/i.test(before) ||
    isNegated(block.lead) ||
    isFuture(block.lead)
  )
    return false;
  const whole = text.slice(0, index);
  const subject = subjectBefore(whole, context.names);
  const soc =
    mentions(text).some((mention) => mention.sort === 'soc') ||
    scopeWord ||
    (page.collection === 'compliance' && SCOPE_TALK.test(text)) ||
    /\b(?:report|audit(?:ed|or|ors)?|attestation|examin\w+)\b/i.test(whole);
  const us = /\b(?:we|our|us|we're|we've)\b/i.test(text) || new RegExp(context.names.us.source, 'i').test(text);
  if (!soc) return false;
  if (us && subject !== 'third') return true;
  if (/\b(?:our|we) [^.;]*$/i.test(whole) && /auditors?|firm|Assurance/i.test(whole)) return true;
  if (page.collection === 'learn') return false;
  if (
    /^(?:the|this) (?:[\w-]+ ){0,3}(?:report|scope|audit|examination|attestation)\b/i.test(text.trimStart()) ||
    /\bthe (?:current|latest|most recent) /i.test(text)
  )
    return !isConditional(before);
  if (subject === 'ellipsis' || scopeWord)
    return (
      !/\b(?:an?|any|every|each|some|many|most) (?:\w+ ){0,2}(?:report|audit|company|organi[sz]ation)/i.test(text) &&
      !isConditional(before)
    );
  return mentions(text).some((mention) => mention.start < 4) &&
    /(?:type|report)/i.test(text.slice(0, 24)) &&
    !isConditional(before)
    ? true
    : /\b(?:our|we)\b/i.test(previous) && /^(?:it|they|that|this)\b/i.test(text.trimStart());
}

const covered = (reports: readonly Report[], category: Category): boolean =>
  reports.some((report) => report.criteria === undefined || report.criteria.includes(category));

function* wrongCategories(context: Context): Faults<'VS-C10'> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const { text } = sentence;
    if (!new RegExp(CATEGORY, 'i').test(text)) continue;
    const claims: { list: string; start: number; scopeWord: boolean }[] = [];
    for (const match of text.matchAll(COVERED))
      claims.push({ list: match[1] ?? '', start: match.index, scopeWord: false });
    for (const match of text.matchAll(IN_SCOPE))
      claims.push({ list: match[1] ?? '', start: match.index, scopeWord: /scope/i.test(match[0]) });
    for (const mention of mentions(text).filter((item) => item.sort === 'soc')) {
      const match = AFTER_NAME.exec(text.slice(mention.end));
      if (match !== null) claims.push({ list: match[1] ?? '', start: mention.start, scopeWord: false });
    }
    const seen = new Set<string>();
    for (const { list, start, scopeWord } of claims) {
      const at = text.indexOf(list, start);
      if (seen.has(list)) continue;
      // A single everyday word such as "security" or "privacy" needs the report as its subject.
      const listed = named(list);
      const single = listed.length === 1 && !new RegExp(NOUN, 'i').test(list);
      if (
        single &&
        !scopeWord &&
        !/\b(?:SOC|report|audit|attestation|examination|scope|type [12])\b/i.test(
          text.slice(Math.max(0, start - 60), at + list.length + 40),
        )
      )
        continue;
      if (
        single &&
        /^ (?:of|training|polic|program|team|review|awareness|incident|notice|law|addend|officer|question|by design|page|measures|controls|test|posture|laws|regulation|requests?|rights|statement)/i.test(
          text.slice(at + list.length),
        )
      )
        continue;
      if (isNegated(clauseBefore(text, at)) || !about(context, sentence, start, scopeWord)) continue;
      const reports = meant(context, sentence);
      if (reports.length === 0) continue;
      const wrong = listed.filter((category) => !covered(reports, category));
      if (wrong.length === 0) continue;
      seen.add(list);
      yield faultAt(sentence, at, list, {
        fault: 'not-covered',
        covered: reports.at(0)?.criteria ?? [],
        wrong,
      });
    }
    yield* wrongExclusions(context, sentence);
  }
}

function* wrongExclusions(context: Context, sentence: Spoken): Faults<'VS-C10'> {
  const { text } = sentence;
  for (const [pattern, only] of [
    [OUT_OF_SCOPE, false],
    [ONLY, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const list = match[1] ?? match[2] ?? '';
      const scopeWord = /scope|covered|examined|report/i.test(match[0]);
      if (!about(context, sentence, match.index, scopeWord) || !SCOPE_TALK.test(text)) continue;
      if (isNegated(clauseBefore(text, match.index))) continue;
      const reports = meant(context, sentence);
      const criteria = reports.at(0)?.criteria;
      if (reports.length !== 1 || criteria === undefined) continue;
      const wrong = only
        ? criteria.filter((category) => !named(list).includes(category))
        : named(list).filter((category) => criteria.includes(category));
      if (wrong.length === 0) continue;
      yield faultAt(sentence, match.index, match[0], { fault: 'covered', wrong });
    }
  }
}

const EXPLAINS =
  /\b(?:there are|consists? of|is built on|are grouped|divided into|criteria define|AICPA (?:defines|names|publishes)|of the five|framework (?:has|defines)|based on|which of|any of|one or more)\b/i;
const MEETS =
  /\b(?:cover\w*|meets?|met|satisf\w+|compl(?:y|ies|iant)|audited|examined|attest\w*|scope|includ\w+|certified|fulfil\w*|conform\w*|adhere\w*|hold|tested|assessed|looked at|against)\b/i;
/** "We meet all five principles": no report is named, and none needs to be. */
const isWhole = (before: string, after: string): boolean =>
  (/\b(?:we|our|us)\b/i.test(before) && MEETS.test(before)) ||
  /^ ?(?:are|is) (?:\w+ )?(?:covered|in scope|included|examined|met|audited|attested|satisfied|part of)\b/i.test(after);

function* wrongCount(context: Context): Faults<'VS-C11'> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const { text } = sentence;
    for (const match of text.matchAll(COUNT)) {
      // "The SOC 2 criteria" are not two.
      if (/SOC[ -]$/i.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
      const word = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? 'five').toLowerCase();
      const count = COUNT_WORDS[word] ?? Number(word);
      const total = /^(?:all|each|every)/i.test(match[0]);
      const before = clauseBefore(text, match.index);
      const whole = total && count === 5 && isWhole(before, text.slice(match.index + match[0].length));
      if (isNegated(before) || !about(context, sentence, match.index, whole || /scope/i.test(text))) continue;
      if (
        !total &&
        (EXPLAINS.test(before) ||
          !/\b(?:cover\w*|includ\w*|scope|examin\w+|against|for|on|audited|assessed|attest\w*|meets?)\b/i.test(text))
      )
        continue;
      if (
        total &&
        !/(five|5)/i.test(match[0]) &&
        (match[1] !== undefined ||
          /\b(?:in scope|in[- ]scope|examined|that apply|applicable|relevant|above|these|those)\b/i.test(text))
      )
        continue;
      const reports = meant(context, sentence);
      const criteria = reports.at(0)?.criteria;
      if (reports.length === 0 || criteria === undefined || reports.some((report) => report.criteria?.length === count))
        continue;
      yield faultAt(sentence, match.index, match[0], { covered: criteria });
    }
  }
}

export const CONTRADICTION_SCOPE: Rule[] = [
  { code: 'VS-C10', family: 'contradiction', severity: 'error', check: wrongCategories },
  { code: 'VS-C11', family: 'contradiction', severity: 'error', check: wrongCount },
  {
    code: 'VS-C12',
    family: 'contradiction',
    severity: 'error',
    check: function* check({ tree }) {
      for (const { data, file } of tree.compliance) {
        if (data.kind !== 'attestation' || /SOC[ -]?1\b/i.test(data.name)) continue;
        for (const [index, report] of data.reports.entries()) {
          if (report.criteria === undefined || report.criteria.includes('security')) continue;
          yield faultIn(file, ['reports', index, 'criteria'], `criteria: [${report.criteria.join(', ')}]`);
        }
      }
    },
  },
];

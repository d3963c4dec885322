import type { OPINIONS } from '../../../schemas/compliance.ts';
import { notedIn } from '../../exceptions.ts';
import type { Act } from '../../reading/lexicon.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isQuestion } from '../../reading/told.ts';
import { cueAt, cuesOf, cueWithin } from '../meant/cues.ts';
import { goodOutcomeIn } from '../meant/good-outcome.ts';
import { isToldAsPast } from '../meant/history.ts';
import lexicon from '../meant/lexicon/opinion.json' with { type: 'json' };
import { nothingHappened } from '../meant/nothing-happened.ts';
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { reportMeant } from '../meant/report-meant.ts';
import { reportsMeant } from '../meant/reports-meant.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

type Opinion = (typeof OPINIONS)[number];
const FORMS = ['unqualified', 'qualified', 'adverse', 'disclaimer'] as const satisfies readonly Opinion[];
const QUICK = /opinion|clean|unqualified|exception|deficienc|deviation|defect|finding|incident|breach|vulnerabilit/i;
const TALK = /\b(?:reports?|audit\w*|SOC|test\w*|examin\w+|opinion|Type|attest\w*)\b/i;
/** "No exceptions noted": an auditor's words wherever they stand. */
const NOTED = /\b(?:exceptions?|deviations?|deficienc(?:y|ies)) (?:were |was )?(?:noted|identified|reported)\b/i;
const COUNTS = new Map(lexicon.counts.words.map((pair) => pair.split(' = ') as [string, string]));

/** Whether a place speaks of our auditor's work: a page explains opinions and exceptions to everybody, too. */
function isOfOurReport(context: Context, one: Spoken, sentence: Sentence, start: number, end: number): boolean {
  const told = toldFor(one, start, end);
  // "without exceptions" denies nothing of the report; the count says it.
  return isOurs(context, one, told) && !isToldAsPast(sentence, start);
}

function* wrongOpinion(context: Context): Faults<'VS-C33'> {
  if (![...context.frameworks.values()].some((data) => data.kind === 'attestation' && data.reports.length > 0)) return;
  const isAnyBad = [...context.frameworks.values()].some(
    (data) => data.kind === 'attestation' && data.reports.some(({ opinion }) => isBad(opinion)),
  );
  const names = auditorNames(context);
  for (const one of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (isAnyBad && !isQuestion(one.text)) {
      yield* outcome(context, one);
      yield* standing(context, one);
    }
    if (isQuestion(one.text)) continue;
    const sentence = one.read;
    const happened = QUICK.test(one.text) ? [...events(context, one, sentence)] : [];
    yield* happened.length > 0 ? happened : unseen(context, one, names);
    if (!QUICK.test(one.text)) continue;
    yield* opinions(context, one, sentence);
    yield* exceptions(context, one, sentence);
  }
}

const isBad = (opinion: Opinion | undefined): boolean => opinion === 'adverse' || opinion === 'disclaimer';
/** "The audit confirmed that our controls operated effectively", where the opinion is adverse or there is none. */
function* outcome(context: Context, one: Spoken): Faults<'VS-C33'> {
  const place = goodOutcomeIn(context, one);
  if (place === null || isToldAsPast(one.read, place.start)) return;
  const reports = reportsMeant(context, one, place.start);
  if (reports.length === 0 || !reports.every(({ opinion }) => isBad(opinion))) return;
  const opinions = [...new Set(reports.flatMap(({ opinion }) => opinion ?? []))];
  yield {
    ...faultAt(one, place.start, one.text.slice(place.start, place.end), { fault: 'opinion' as const, opinions }),
    severity: 'warning',
  };
}

/** "We are SOC 2 compliant", where the auditor's opinion is adverse or there is none: what is put forward, no report bears out. */
function* standing(context: Context, one: Spoken): Faults<'VS-C33'> {
  for (const { mention, act, start, end, subject, polarity, tense, certainty } of one.statements) {
    if (mention.sort !== 'soc' || !GOOD.has(act) || (subject !== 'us' && subject !== 'unsaid')) continue;
    if (polarity !== 'affirmed' || tense !== 'now' || certainty !== 'claim' || isToldAsPast(one.read, start)) continue;
    const reports = reportsMeant(context, one, mention.start);
    if (reports.length === 0 || !reports.every(({ opinion }) => isBad(opinion))) continue;
    const opinions = [...new Set(reports.flatMap(({ opinion }) => opinion ?? []))];
    yield {
      ...faultAt(one, start, one.text.slice(start, end), { fault: 'opinion' as const, opinions }),
      severity: 'warning',
    };
  }
}
const GOOD: ReadonlySet<Act> = new Set(['compliant', 'certified', 'accredited', 'passed']);

function* opinions(context: Context, one: Spoken, sentence: Sentence): Faults<'VS-C33'> {
  const cues = cuesOf(sentence);
  const { words } = sentence;
  for (const [index, word] of words.entries()) {
    const said = FORMS.find((form) => cueAt(cues, index, `opinion.${form}`) > 0);
    if (said === undefined) continue;
    const noun =
      words.slice(index, index + 4).find(({ text }) => text === 'opinion') ??
      nounBehind(words, index, said) ??
      (words.slice(Math.max(0, index - 3), index).some(({ text }) => text === 'opinion') ? word : undefined) ??
      (word.text === 'clean' ? cleanReport(words, index) : undefined);
    if (noun === undefined) continue;
    const end = Math.max(noun.end, word.end);
    const told = toldFor(one, word.start, end);
    if (told.polarity === 'denied' || !isOfOurReport(context, one, sentence, word.start, end)) continue;
    const reports = reportsMeant(context, one, word.start);
    const known = reports.flatMap((report) => report.opinion ?? []);
    if (reports.length === 0 || known.length < reports.length || known.includes(said)) continue;
    const fault = faultAt(one, word.start, one.text.slice(word.start, end), {
      fault: 'opinion' as const,
      opinions: [...new Set(known)],
    });
    yield (PAPERS.has(noun.text) && word.text !== 'clean') || AUDITS.has(noun.text)
      ? { ...fault, severity: 'warning' }
      : fault;
  }
}

/** "An unqualified SOC 2 Type II opinion", "an unqualified SOC 2 report": only the scheme's own words stand between. */
function nounBehind(words: Sentence['words'], index: number, said: Opinion): Sentence['words'][number] | undefined {
  for (const word of words.slice(index + 1, index + 1 + NAME_WORDS)) {
    if (word.text === 'opinion' || (said === 'unqualified' && PAPERS.has(word.text))) return word;
    if (!OF_SCHEME.test(word.text)) return undefined;
  }
  return undefined;
}
const NAME_WORDS = 7;
const AUDITS = new Set(['audit', 'audits', 'examination']);
const PAPERS = new Set(['report', 'attestation', 'certification']);
const OF_SCHEME = /^(?:soc|sas|ssae|isae|\d+|type|i{1,3}|audit|auditor|independent|service)$/;

/** "a clean SOC 2 report", "a clean audit", "our report came back clean" */
const cleanReport = (words: Sentence['words'], index: number): Sentence['words'][number] | undefined =>
  words.slice(index, index + 6).find(({ text }) => text === 'report') ??
  (OF_SCHEME.test(words[index + 1]?.text ?? '')
    ? words.slice(index + 1, index + NAME_WORDS).find(({ text }) => AUDITS.has(text))
    : undefined) ??
  (words[index - 1]?.text === 'back' && words[index - 2]?.text === 'came' ? words[index] : undefined);

/** How many exceptions are told before a word: "no", "two", "did not receive any"; null where none are counted. */
function countBefore(
  { words }: Sentence,
  cues: ReturnType<typeof cuesOf>,
  at: number,
): { count: number; start: number } | null {
  let index = at - 1;
  while (index >= 0 && cueAt(cues, index, 'opinion.between') > 0) index -= 1;
  const word = words[index];
  if (word === undefined) return null;
  if (/^\d{1,3}$/.test(word.text)) return { count: Number(word.text), start: index };
  const count = COUNTS.get(word.text) ?? (word.text === 'single' ? '1' : undefined);
  return count === undefined ? null : { count: Number(count), start: index };
}

/** "Exceptions noted: none", "Exceptions: 0" */
function countAfter({ words }: Sentence, at: number): { count: number; start: number } | null {
  for (const far of [1, 2]) {
    const word = words[at + far];
    if (!(word?.gap ?? '').includes(':')) continue;
    if (word?.text === 'none' || word?.text === 'zero') return { count: 0, start: at };
    if (/^\d{1,3}$/.test(word?.text ?? '')) return { count: Number(word?.text), start: at };
  }
  return null;
}

function* exceptions(context: Context, one: Spoken, sentence: Sentence): Faults<'VS-C33'> {
  const cues = cuesOf(sentence);
  const { words } = sentence;
  if (!TALK.test(one.text) && !NOTED.test(one.text)) return;
  for (const [index, word] of words.entries()) {
    if (cueAt(cues, index, 'opinion.exception') === 0 || cueAt(cues, index + 1, 'opinion.handled') > 0) continue;
    const told = countBefore(sentence, cues, index) ?? countAfter(sentence, index);
    const first = words[told?.start ?? 0];
    if (told === null || first === undefined) continue;
    // "Any": only "did not receive any" counts them.
    if (
      first.text === 'any' &&
      !words
        .slice(Math.max(0, told.start - 6), told.start)
        .some(({ text }) => /^(?:no|not|without|never)$|n't$/.test(text))
    )
      continue;
    if (!isOfOurReport(context, one, sentence, first.start, word.end)) continue;
    const reports = reportsMeant(context, one, first.start);
    const counts = reports.flatMap((report) => notedIn(report)?.count ?? []);
    // Where the opinion is qualified there are some, whether or not they are counted.
    const isQualified =
      told.count === 0 && counts.length === 0 && reports.every(({ opinion }) => opinion === 'qualified');
    if (reports.length > 0 && isQualified)
      yield {
        ...faultAt(one, first.start, one.text.slice(first.start, word.end), {
          fault: 'opinion' as const,
          opinions: ['qualified' as const],
        }),
        severity: 'warning',
      };
    if (reports.length === 0 || counts.length < reports.length || counts.includes(told.count)) continue;
    const fault = faultAt(one, first.start, one.text.slice(first.start, word.end), {
      fault: 'exceptions' as const,
      counts: [...new Set(counts)],
    });
    const isPlain = TALK.test(one.text) && !/^defic/.test(word.text);
    yield isPlain ? fault : { ...fault, severity: 'warning' };
  }
}

/** "The audit confirmed that no incident took place": an auditor says nothing of the kind, whatever the report holds. */
function* events(context: Context, one: Spoken, sentence: Sentence): Faults<'VS-C33'> {
  const cues = cuesOf(sentence);
  for (const [index, word] of sentence.words.entries()) {
    const length = cueAt(cues, index, 'opinion.events');
    if (length === 0 || !cueWithin(cues, 'opinion.confirms', index - 6, index)) continue;
    if (
      !cueWithin(cues, 'scope.talk', index - 20, index) ||
      /\b(?:not|never)\b|n't\b/i.test(one.text.slice(0, word.start))
    )
      continue;
    const end = sentence.words[index + length - 1]?.end ?? word.end;
    if (reportMeant(context, one, word.start, ['attestation']) === null) continue;
    yield faultAt(one, word.start, one.text.slice(word.start, end), { fault: 'events' });
  }
}

/** "The auditors verified that no customer data was lost", in whatever words. */
function* unseen(context: Context, one: Spoken, names: readonly string[]): Faults<'VS-C33'> {
  const place = nothingHappened(one.read, names);
  if (place === null || reportMeant(context, one, place.start, ['attestation']) === null) return;
  yield faultAt(one, place.start, one.text.slice(place.start, place.end), { fault: 'events' });
}
const auditorNames = ({ frameworks }: Context): string[] =>
  [...frameworks.values()].flatMap((data) =>
    data.kind === 'attestation' ? data.reports.flatMap(({ auditor }) => auditor?.name.toLowerCase() ?? []) : [],
  );

export const CONTRADICTION_OPINION: Rule[] = [
  { code: 'VS-C33', family: 'contradiction', severity: 'error', check: wrongOpinion },
];

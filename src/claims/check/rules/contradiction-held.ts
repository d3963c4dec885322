import { standing } from '../../standing.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isNegated } from '../lexicon/clauses.ts';
import { mentions } from '../lexicon/schemes.ts';
import type { Statement } from '../lexicon/statements.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';
import { NO_CLAIMS, socOf, speakingReport, statesOurs } from './claim-context.ts';

/** Laws oblige whether or not a page is written about them; only their absence from the "not claimed" list is judged. */
const OBLIGING = new Set(['law', 'method']);
/** Standards whose guidance is followed without anything being held. */
const GUIDANCE = new Set(['nist', 'owasp', 'ssae', 'soc', 'iso', 'iso-27002', 'iso-31000', 'fips-140']);

interface Held {
  sentence: Spoken;
  statement: Statement;
}
/** Every scheme that a text says the company has, each once a sentence. */
export function* ours(context: Context): Generator<Held> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const seen = new Set<number>();
    for (const statement of sentence.statements) {
      if (seen.has(statement.mention.start) || !statesOurs(context, sentence, statement.start, statement.end)) continue;
      seen.add(statement.mention.start);
      yield { sentence, statement };
    }
  }
}

const NO_ROLE = /^(?:not\b|no\b|none\b)/i;

/** Why a scheme is not held on the page's day; null where it is, or where nothing can be said. */
function absence(
  context: Context,
  { sentence, statement }: Held,
): 'not claimed' | 'absent' | 'planned' | 'lapsed' | null {
  const { key, sort } = statement.mention;
  if (context.notClaimed.has(key)) return 'not claimed';
  const framework = context.frameworks.get(key);
  if (framework === undefined) {
    if (OBLIGING.has(sort) || GUIDANCE.has(key)) return null;
    if (sort === 'iso' && statement.act === 'held') return null;
    return 'absent';
  }
  if (framework.kind === 'regulation')
    return statement.act !== 'held' && NO_ROLE.test(framework.role ?? '') ? 'not claimed' : null;
  if (framework.kind === 'assessment') return null;
  const { status } = standing(framework, sentence.page.day);
  if (status === 'planned' || status === 'in-progress') return 'planned';
  if (
    status === 'lapsed' &&
    !statement.perfect &&
    // The title of a document names it, however old it is.
    !(sentence.page.collection === 'documents' && sentence.block.kind === 'title') &&
    !/\b(?:was|were|had|held|until|formerly|previous|earlier|past|first)\b/i.test(sentence.text)
  )
    return 'lapsed';
  return null;
}

function* notHeld(context: Context, lapsed: boolean): Generator<Fault> {
  for (const held of ours(context)) {
    const why = absence(context, held);
    if (why === null || (why === 'lapsed') !== lapsed) continue;
    const { sentence, statement } = held;
    const name = statement.mention.text;
    const reason =
      why === 'not claimed'
        ? `The data say that ${name} is not claimed${context.notClaimed.has(statement.mention.key) ? `: ${context.notClaimed.get(statement.mention.key)}` : '.'}`
        : why === 'absent'
          ? `No file under content/compliance/ says that ${name} is held.`
          : why === 'planned'
            ? `By content/compliance/ ${name} is planned or under way; nothing has been issued by ${sentence.page.day}.`
            : `By content/compliance/ ${name} has lapsed on ${sentence.page.day}.`;
    yield faultAt(sentence, statement.start, statement.text, { why: reason });
  }
}

const DENIES =
  /(?:\b(?:not|no longer|never)|n't)(?: (?:have|hold|held|been|got|yet|currently|an?|any|the|in possession of|certified (?:to|for|under|against)|obtained|received))* *$|\b(?:have|has|hold|holds) (?:no|neither)(?: (?:current|valid))? *$/i;
/** "We do not have a SOC 2 report" while one holds. */
function* denied(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, [...NO_CLAIMS, 'updates', 'learn'])) {
    if (isQuestion(sentence.text)) continue;
    for (const statement of sentence.statements) {
      const { mention } = statement;
      const framework = context.frameworks.get(mention.key);
      if (framework === undefined || framework.kind === 'regulation' || framework.kind === 'assessment') continue;
      if (mention.type !== null || mention.edition !== null || statement.act === 'compliant') continue;
      const before = clauseBefore(sentence.text, statement.start);
      if (!DENIES.test(before) || subjectBefore(before, context.names) !== 'us') continue;
      if (
        !/^ ?(?:report|attestation|certificate|certification|examination|yet|at this time|at present|today|currently|[.!,]|$)/i.test(
          sentence.text.slice(statement.end),
        )
      )
        continue;
      if (framework.kind === 'attestation' && statement.act === 'certified') continue;
      const { status } = standing(framework, sentence.page.day);
      if (status !== 'current' && status !== 'bridged') continue;
      yield faultAt(sentence, Math.max(0, statement.start - 20), `${before.trimStart().slice(-40)}${statement.text}`);
    }
  }
}

const NAMED_TYPE = /\btype[- ]?(1|2|I{1,2}|one|two)\b/i;
/** A type that no report has, or that the current report has not. */
function* wrongType(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const found = typed(sentence);
    for (const { type, key, start, end } of found) {
      const framework = socOf(context, key);
      if (framework === null || framework.reports.length === 0) continue;
      if (!statesOurs(context, sentence, start, end)) continue;
      const out = framework.reports.filter(
        (report) => (report.issued ?? (report.type === 1 ? report.asOf : report.period.to)) <= sentence.page.day,
      );
      if (out.length === 0) continue;
      const has = out.some((report) => report.type === type);
      const around = sentence.text.slice(Math.max(0, start - 50), end + 30);
      const claimsCurrent =
        /\b(?:current|latest|most recent|newest|today's)\b[^.;,]*$/i.test(sentence.text.slice(0, end)) &&
        !/\bbefore|earlier|previous|first\b/i.test(around);
      const current = speakingReport(framework, sentence.page.day);
      if (has && !(claimsCurrent && current !== null && current.type !== type)) continue;
      yield faultAt(sentence, start, sentence.text.slice(start, end), {
        why: has
          ? `The current report is a Type ${current?.type}.`
          : `No Type ${type} report has been issued; content/compliance/ names ${[...new Set(out.map((report) => `Type ${report.type}`))].join(' and ')}.`,
      });
    }
  }
}

function typed({ text, page }: Spoken): { type: number; key: string; start: number; end: number }[] {
  if (!/type/i.test(text)) return [];
  const named = mentions(text).filter(
    (mention) => mention.sort === 'soc' && mention.type !== null && mention.type <= 2,
  );
  const result = named.map((mention) => ({
    type: mention.type as number,
    key: mention.key,
    start: mention.start,
    end: mention.end,
  }));
  for (const match of text.matchAll(
    new RegExp(
      `${NAMED_TYPE.source}(?= (?:report|attestation|examination|audit))|(?<=\\b(?:report|attestation|audit) (?:is|was) (?:an?|of) (?:SOC 2 )?)${NAMED_TYPE.source}`,
      'gi',
    ),
  )) {
    const word = match[1] ?? match[2] ?? '';
    const start = match.index;
    if (result.some((item) => item.start <= start && start < item.end)) continue;
    const key =
      mentions(text).find((mention) => mention.sort === 'soc')?.key ??
      (page.collection === 'compliance' ? page.entry.id : 'soc-2');
    result.push({ type: /^(?:1|i|one)$/i.test(word) ? 1 : 2, key, start, end: start + match[0].length });
  }
  return result;
}

/** An edition that no certificate has. */
function* wrongEdition(context: Context): Generator<Fault> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const list = sentence.mentions.filter((mention) => mention.sort === 'iso');
    const loose = [...sentence.text.matchAll(/\b(?:edition (20\d\d)|(20\d\d) (?:edition|version|revision))\b/gi)];
    for (const mention of list) {
      const framework = context.frameworks.get(mention.key);
      if (framework?.kind !== 'certification' || framework.certificates.length === 0) continue;
      const near = loose.find((match) => Math.abs(match.index - mention.end) < 60);
      const edition = mention.edition ?? near?.[1] ?? near?.[2];
      if (edition === undefined || framework.certificates.some((item) => item.edition === edition)) continue;
      const before = clauseBefore(sentence.text, mention.start);
      if (
        /\b(?:from|replac\w+|supersed\w+|previous|earlier|former(?:ly)?|withdrawn|transition\w*|old|moved|upgraded|was|were|until|than|developed|published)\b/i.test(
          before,
        ) ||
        /^[^.;]{0,30}\b(?:replaced|superseded|withdrawn|transition)/i.test(sentence.text.slice(mention.end))
      )
        continue;
      if (!statesOurs(context, sentence, mention.start, mention.end)) continue;
      yield faultAt(sentence, mention.start, mention.text, {
        why: `The certificate is to the edition ${framework.certificates.map((item) => item.edition).join(' and ')}, not ${edition}.`,
      });
    }
  }
}

/** A certificate number that is on no certificate. */
function* wrongNumber(context: Context): Generator<Fault> {
  const numbers = context.tree.compliance.flatMap(({ data }) =>
    data.kind === 'certification' ? data.certificates.flatMap((item) => item.number ?? []) : [],
  );
  if (numbers.length === 0) return;
  for (const sentence of spoken(context, NO_CLAIMS)) {
    for (const match of sentence.text.matchAll(
      /\bcertificate(?: (?:number|no\.?|nr\.?|#|is|under|bears|has|the))* ?:? ?([A-Z]{1,6}[- ]?[\dA-Z]*-?\d{3,}[\w-]*)\b/g,
    )) {
      const number = match[1] ?? '';
      if (
        numbers.includes(number) ||
        mentions(number).length > 0 ||
        isNegated(clauseBefore(sentence.text, match.index))
      )
        continue;
      if (
        !statesOurs(context, sentence, match.index, match.index + match[0].length) &&
        !/\bcertificate (?:number|no)/i.test(match[0])
      )
        continue;
      yield faultAt(sentence, match.index, match[0], { why: `The certificate's number is ${numbers.join(' or ')}.` });
    }
  }
}

const DATA =
  'content/compliance/ is the one source for what is held; ISO/IEC 17030:2021 (third-party marks of conformity)';
export const CONTRADICTION_HELD: Rule[] = [
  {
    code: 'VS-C01',
    family: 'contradiction',
    severity: 'error',
    title: 'Prose claims what the data do not hold',
    why: 'A framework is named as held that is absent, planned or not claimed.',
    source: DATA,
    mend: 'Take the claim out, say that it is planned, or add what is held under content/compliance/.',
    check: (context) => notHeld(context, false),
  },
  {
    code: 'VS-C02',
    family: 'contradiction',
    severity: 'warning',
    title: 'Prose claims what has lapsed',
    why: 'A framework is named as held whose last report or certificate holds no more. A warning, so that time alone stops no rebuild.',
    source: DATA,
    mend: 'Put it in the past, or add the new report or certificate.',
    check: (context) => notHeld(context, true),
  },
  {
    code: 'VS-C03',
    family: 'contradiction',
    severity: 'error',
    title: 'Prose names a type of report that the data deny',
    why: 'No report of that type has been issued, or the current one is of the other type.',
    source: 'The report itself; AICPA Guide SOC 2 (type 1 and type 2 reports)',
    mend: 'Name the type that content/compliance/ names.',
    check: wrongType,
  },
  {
    code: 'VS-C04',
    family: 'contradiction',
    severity: 'error',
    title: 'Prose names an edition or certificate number that the data deny',
    why: 'The certificate is for another edition of the standard, or bears another number.',
    source: 'The certificate itself (ISO/IEC 17021-1:2015 §8.2.2: it states standard, edition and number)',
    mend: 'Write the edition and number of the certificate.',
    check: function* check(context) {
      yield* wrongEdition(context);
      yield* wrongNumber(context);
    },
  },
  {
    code: 'VS-C05',
    family: 'contradiction',
    severity: 'error',
    title: 'Prose denies what the data hold',
    why: 'A report or certificate holds today, and the text says there is none.',
    source: DATA,
    mend: 'Bring the text up to date, or take the report or certificate out of the data.',
    check: denied,
  },
];

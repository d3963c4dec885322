import { standing } from '../../standing.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isNegated } from '../lexicon/clauses.ts';
import { mentions } from '../lexicon/schemes.ts';
import type { Statement } from '../lexicon/statements.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS, socOf, speakingReport, statesOurs } from './claim-context.ts';

/** Laws oblige whether or not a page is written about them; only their absence from the "not claimed" list is judged. */
const OBLIGING = new Set(['law', 'method']);
/** Standards whose guidance is followed without anything being held. */
const GUIDANCE = new Set(['nist', 'owasp', 'ssae', 'soc', 'iso', 'iso-27002', 'iso-31000', 'fips-140']);

interface Held {
  sentence: Spoken;
  statement: Statement;
}
function* ours(context: Context): Generator<Held> {
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
function absenceOf(
  context: Context,
  { sentence, statement }: Held,
): 'not-claimed' | 'absent' | 'planned' | 'lapsed' | null {
  const { key, sort } = statement.mention;
  if (context.notClaimed.has(key)) return 'not-claimed';
  const framework = context.frameworks.get(key);
  if (framework === undefined) {
    if (OBLIGING.has(sort) || GUIDANCE.has(key)) return null;
    if (sort === 'iso' && statement.act === 'held') return null;
    return 'absent';
  }
  if (framework.kind === 'regulation')
    return statement.act !== 'held' && NO_ROLE.test(framework.role ?? '') ? 'not-claimed' : null;
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

function* notHeld(context: Context): Faults<'VS-C01'> {
  for (const held of ours(context)) {
    const absence = absenceOf(context, held);
    if (absence === null || absence === 'lapsed') continue;
    const { sentence, statement } = held;
    const { text: name, key } = statement.mention;
    const said = context.notClaimed.get(key);
    yield faultAt(sentence, statement.start, statement.text, {
      ...(absence === 'planned'
        ? { absence, name, day: sentence.page.day }
        : { absence, name, ...(said === undefined ? {} : { said }) }),
    });
  }
}

function* lapsed(context: Context): Faults<'VS-C02'> {
  for (const held of ours(context)) {
    if (absenceOf(context, held) !== 'lapsed') continue;
    const { sentence, statement } = held;
    const facts = { name: statement.mention.text, day: sentence.page.day };
    yield faultAt(sentence, statement.start, statement.text, facts);
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
function* wrongType(context: Context): Faults<'VS-C03'> {
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
        ...(has && current !== null
          ? { fault: 'other-type', current: current.type }
          : { fault: 'never-issued', type, issued: [...new Set(out.map((report) => report.type))] }),
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
function* wrongEdition(context: Context): Faults<'VS-C04'> {
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
      const numbers = framework.certificates.map((item) => item.edition);
      yield faultAt(sentence, mention.start, mention.text, { fault: 'edition', number: edition, numbers });
    }
  }
}

/** A certificate number that is on no certificate. */
function* wrongNumber(context: Context): Faults<'VS-C04'> {
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
      yield faultAt(sentence, match.index, match[0], { fault: 'certificate-number', numbers });
    }
  }
}

export const CONTRADICTION_HELD: Rule[] = [
  {
    code: 'VS-C01',
    family: 'contradiction',
    severity: 'error',
    check: notHeld,
  },
  {
    code: 'VS-C02',
    family: 'contradiction',
    severity: 'warning',
    check: lapsed,
  },
  {
    code: 'VS-C03',
    family: 'contradiction',
    severity: 'error',
    check: wrongType,
  },
  {
    code: 'VS-C04',
    family: 'contradiction',
    severity: 'error',
    check: function* check(context) {
      yield* wrongEdition(context);
      yield* wrongNumber(context);
    },
  },
  {
    code: 'VS-C05',
    family: 'contradiction',
    severity: 'error',
    check: denied,
  },
];

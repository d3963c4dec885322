import { mentions } from '../../reading/schemes.ts';
import { clauseBefore, isNegated } from '../lexicon/clauses.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS, socOf, speakingReport, statesOurs } from './claim-context.ts';

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

function* wrongMark(context: Context): Faults<'VS-C04'> {
  yield* wrongEdition(context);
  yield* wrongNumber(context);
}

export const CONTRADICTION_EDITION: Rule[] = [
  { code: 'VS-C03', family: 'contradiction', severity: 'error', check: wrongType },
  { code: 'VS-C04', family: 'contradiction', severity: 'error', check: wrongMark },
];

import { type Mention, typeNumber } from '../../reading/scheme-names.ts';
import { mentions } from '../../reading/schemes.ts';
import { anyOf } from '../../reading/wordings.ts';
import { askedOver } from '../meant/asked-over.ts';
import { isKeptUp } from '../meant/category-signs.ts';
import { isCurrent, isToldAsPast } from '../meant/history.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import { isOurs, saysOfUs, toldFor } from '../meant/read-spoken.ts';
import { clauseAt } from '../meant/reports-meant.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { wrongNumber } from './certificate-number.ts';
import { NO_CLAIMS, socOf, speakingReport } from './claim-context.ts';
import { claimedAt } from './claimed.ts';

const TYPE_WORD = /\btype[- ]?(1|2|II|I|one|two)\b/gi;
const OF_A_REPORT = anyOf(reports.itsAct.wordings);
/** "Type 1 reports on whether …": a verb, said of any such report. */
const REPORTS_ON = /^ reports (?:on )?(?:whether|if|how|that|what|on (?:the|a|an|its|their)\b)/i;
const OWNED = /\b(?:our|the|these|both|all|its|latest|current) $/i;
const OF_REPORT_BEFORE =
  /\b(?:(?:report|attestation|audit) (?:is|was) (?:an?|of)|(?:attested|attestation|report|audit):|reports are(?: all)?(?: of)?) $/i;
/** "SOC 2 certified (Type II)", "SOC 2 (both Type I and Type II)": what stands between a name and its type. */
const TO_ITS_TYPE = new RegExp(
  [
    String.raw`^\)?(?: (?:certified|compliant|attested|audited|reports?|attestation|audit|certification|compliance))?`,
    String.raw`(?: [–—-] |, | ?\((?:both )?)(?:type[- ]?(?:1|I|one)(?: and |, | & | ?\/ ?))?$`,
    String.raw`|^(?: and |, | & | ?\/ ?| plus )$`,
  ].join(''),
  'i',
);
const TO_ITS_TYPE_CHARS = 48;
/** "We have obtained Type 1 and Type 2": both are there. */
const BOTH_HELD =
  /\b(?:achieved|attained|obtained|earned|received|completed|passed|holds?|maintains?|compliant|certified|attested)\b/i;
const YEAR = /\b20\d\d\b/;
/** Words of what is to come, wherever a relative clause puts them. */
const AHEAD = anyOf(reports.ahead.wordings);

/** What a relative clause right behind a report says of it, and what the sentence goes on to say. */
const relativeTo = ({ text }: Spoken, end: number): string =>
  RELATIVE.exec(text.slice(end, end + AHEAD_CHARS))?.[0] ?? '';
const AHEAD_CHARS = 120;
const RELATIVE = /^(?: (?:reports?|audits?|examinations?|attestations?))?,? (?:which|that)\b(?:(?! and )[^.;])*/i;

/** A type that no report has, or that the current report has not. */
function* wrongType(context: Context): Faults<'VS-C03'> {
  for (const one of spoken(context, NO_CLAIMS)) {
    const sentence = one.read;
    for (const { type, key, start, end } of typed(one)) {
      const framework = socOf(context, key);
      if (framework === null || framework.reports.length === 0) continue;
      const out = framework.reports.filter(
        (report) => (report.issued ?? (report.type === 1 ? report.asOf : report.period.to)) <= one.page.day,
      );
      const odds = saysOfUs(context, one, start, end) ? 1 : (claimedAt(context, one, start)?.odds ?? 0);
      if (out.length === 0 || odds === 0) continue;
      const has = out.some((report) => report.type === type);
      if (
        !has &&
        ((namesBoth(one) && !(type === 2 && BOTH_HELD.test(one.text))) ||
          isBareCell(one) ||
          AHEAD.test(clauseAt(one, start)) ||
          AHEAD.test(relativeTo(one, end)))
      )
        continue;
      const isNow = isCurrent(sentence, start) && !isToldAsPast(sentence, start);
      const current = speakingReport(framework, one.page.day);
      if (has && !(isNow && current !== null && current.type !== type)) continue;
      // A company that holds a Type 2 need not list the Type 1 it began with.
      if (
        !has &&
        type === 1 &&
        (isToldAsPast(sentence, start) || YEAR.test(one.text) || /\btype[- ]?(?:2|II|two)\b|& ?2|and 2/i.test(one.text))
      )
        continue;
      if (!has && type === 1 && one.block.kind === 'heading') continue;
      const fault = faultAt(one, start, one.text.slice(start, end), {
        ...(has && current !== null
          ? { fault: 'other-type' as const, current: current.type }
          : { fault: 'never-issued' as const, type, issued: [...new Set(out.map((report) => report.type))] }),
      });
      yield odds < 1 ? { ...fault, severity: 'warning' } : fault;
    }
  }
}

/** "Type 1 and Type 2": of a plan, a program or both reports. */
const namesBoth = ({ text }: Spoken): boolean =>
  /\btype[- ]?(?:1|I|one)\b/i.test(text) && /\btype[- ]?(?:2|II|two)\b/i.test(text);
/** A cell of a table that says nothing of a report at hand: "SOC 2 Type 2 audit | Q1 2027". */
const isBareCell = ({ text, block }: Spoken): boolean =>
  block.kind === 'cell' &&
  (/\bQ[1-4]\b|\bplanned\b|\bin progress\b/i.test(text) ||
    !/:|\b(?:certified|attested|compliant|held|current|available)\b/i.test(text));

const isExplained = (text: string, start: number, end: number): boolean =>
  (FIRST.test(text.slice(0, start)) &&
    TELLS_OF_ANY.test(text.slice(end, end + 40)) &&
    !/\b(?:our|we|us)\b/i.test(text)) ||
  (REPORTS_ON.test(text.slice(end, end + 30)) && !OWNED.test(text.slice(Math.max(0, start - 10), start))) ||
  (ANY.test(text.slice(0, start)) && TELLS.test(text.slice(end, end + 40)) && !/\b(?:our|we|us)\b/i.test(text));
/** "SOC 2 Type I evaluates controls at a point in time": what such a report does. */
const FIRST = /^\W*(?:(?:an?|the) )?(?:SSAE ?\d* |SOC ?\d )?$/i;
const TELLS_OF_ANY = anyOf(reports.explainsAny.wordings);
/** "A Type I report reflects …", "Any SOC 2 Type 1 audit looks at …": said of every report of that type. */
const ANY = /^\W*(?:an?|any|every|each) (?:SOC 2 )?$/i;
const TELLS = anyOf(reports.explainsType.wordings);

const isItsType = (text: string, before: Mention | undefined, at: number): boolean =>
  before?.sort === 'soc' && at - before.end <= TO_ITS_TYPE_CHARS && TO_ITS_TYPE.test(text.slice(before.end, at));

function typed(one: Spoken): { type: number; key: string; start: number; end: number }[] {
  const { text, page, mentions: named } = one;
  if (!/type/i.test(text)) return [];
  const result = named.flatMap(({ sort, type, key, start, end }) =>
    sort === 'soc' && type !== null && type <= 2 && !isExplained(text, start, end) ? [{ type, key, start, end }] : [],
  );
  let last = -1;
  for (const match of text.matchAll(TYPE_WORD)) {
    while ((named[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= match.index) last += 1;
    const end = match.index + match[0].length;
    const isReport =
      OF_A_REPORT.test(text.slice(end, end + 24)) ||
      OF_REPORT_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index)) ||
      isItsType(text, named[last], match.index) ||
      (named.length === 0 && ANSWERS.test(text.slice(0, match.index)) && isAskedOfSoc(one));
    if (
      !isReport ||
      isExplained(text, match.index, end) ||
      result.some((item) => item.start <= match.index && match.index < item.end)
    )
      continue;
    const key =
      named.find(({ sort }) => sort === 'soc')?.key ??
      mentions(askedOver(one)).find(({ sort }) => sort === 'soc')?.key ??
      (page.collection === 'compliance' ? page.entry.id : 'soc-2');
    result.push({ type: typeNumber(match[1] ?? ''), key, start: match.index, end });
  }
  return result;
}

/** "Do you have a SOC 2 report?" – "Yes. Type II, renewed every year." */
const ANSWERS = /^\W*(?:yes\W+)?(?:(?:it is|it['’]s|we have|we hold|both|an?|our|the report is) ){0,3}$/i;
const isAskedOfSoc = (one: Spoken): boolean => mentions(askedOver(one)).some(({ sort }) => sort === 'soc');

/** "ISO 27001 | 2025" in a column of days is no edition. */
const isYearOfColumn = ({ block }: Spoken): boolean => {
  const [, , title] = block.lead.split(' | ');
  return block.kind === 'cell' && title !== undefined && !EDITIONS.test(title);
};
const EDITIONS = /\b(?:edition|version|revision|standard)\b/i;

const LOOSE_EDITION = /\b(?:edition (20\d\d)|(20\d\d) (?:edition|version|revision))\b/gi;
const NEAR = 60;
/** An edition that no certificate has. */
function* wrongEdition(context: Context): Faults<'VS-C04'> {
  for (const one of spoken(context, NO_CLAIMS)) {
    const list = one.mentions.filter(({ sort }) => sort === 'iso');
    if (list.length === 0) continue;
    const loose = [...one.text.matchAll(LOOSE_EDITION)];
    const sentence = one.read;
    for (const mention of list) {
      const framework = context.frameworks.get(mention.key);
      if (framework?.kind !== 'certification' || framework.certificates.length === 0) continue;
      const near = loose.find((match) => Math.abs(match.index - mention.end) < NEAR);
      const edition = mention.edition ?? near?.[1] ?? near?.[2];
      if (edition === undefined || framework.certificates.some((item) => item.edition === edition)) continue;
      if (mention.edition !== null && (isYearOfColumn(one) || isAdopted(one, mention, framework.certificates)))
        continue;
      if (isToldAsPast(sentence, near?.index ?? mention.start) && !isHeldEdition(list, edition, one)) continue;
      if (!saysEditionOfUs(context, one, mention) && claimedAt(context, one, mention.start) === undefined) continue;
      const numbers = framework.certificates.map((item) => item.edition);
      yield faultAt(
        one,
        near?.index ?? mention.start,
        near === undefined ? mention.text : `${mention.text} ${near[0]}`,
        { fault: 'edition', number: edition, numbers },
      );
    }
  }
}
/** "EN ISO/IEC 27001:2023 (ISO/IEC 27001:2022)": the European adoption of an edition has a year of its own (CEN-CENELEC Guide 12, 6). */
function isAdopted({ text }: Spoken, { start, end }: Mention, held: readonly { edition: string }[]): boolean {
  const named = /^[^.;]*?\)/.exec(text.slice(start, end + ADOPTED_CHARS))?.[0] ?? '';
  return /\bEN[ -]$/.test(text.slice(0, start)) && held.some(({ edition }) => named.includes(`:${edition})`));
}
const ADOPTED_CHARS = 40;
/** Besides a claim, what is kept up, "will maintain its ISO 27001:2013 certification", and what is followed, "built around ISO 27001:2013". */
function saysEditionOfUs(context: Context, one: Spoken, { start, end }: Mention): boolean {
  const told = toldFor(one, start, end);
  const tense = told.tense === 'planned' && isKeptUp(one.text.slice(0, start)) ? 'now' : told.tense;
  const isMet = told.certainty === 'requirement' && MEETS.test(one.text.slice(0, start));
  const certainty = told.certainty === 'mapping' || isMet ? 'claim' : told.certainty;
  return told.polarity === 'affirmed' && isOurs(context, one, { ...told, tense, certainty });
}
/** "We meet PCI DSS 3.2 requirements" */
const MEETS = /\b(?:meets?|satisf(?:y|ies)|fulfils?|fulfills?|exceeds?)\b[^.;]{0,40}$/i;
/** "From the 2013 edition to the 2022 edition": the later one named is the one that is held. */
const isHeldEdition = (list: Spoken['mentions'], edition: string, { text }: Spoken): boolean => {
  const all = [
    ...list.map((item) => item.edition ?? ''),
    ...[...text.matchAll(LOOSE_EDITION)].map((match) => match[1] ?? match[2] ?? ''),
  ].filter((year) => year !== '');
  return new Set(all).size > 1 && all.every((year) => year <= edition);
};

/** "PCI DSS v3.2.1", where the certificate is for 4.0.1. "4.0" may stand for 4.0.1. */
function* wrongVersion(context: Context): Faults<'VS-C04'> {
  for (const one of spoken(context, NO_CLAIMS))
    for (const mention of one.mentions) {
      const framework = mention.sort === 'iso' ? undefined : context.frameworks.get(mention.key);
      if (framework?.kind !== 'certification') continue;
      const numbers = framework.certificates.map(({ edition }) => edition);
      const [, version] = VERSION.exec(one.text.slice(mention.start, mention.end + VERSION_CHARS)) ?? [];
      if (version === undefined || numbers.length === 0 || !numbers.every((edition) => edition.includes('.'))) continue;
      if (numbers.some((edition) => edition === version || edition.startsWith(`${version}.`))) continue;
      if (isToldAsPast(one.read, mention.start) || !saysEditionOfUs(context, one, mention)) continue;
      yield faultAt(one, mention.start, `${mention.text} ${version}`, { fault: 'edition', number: version, numbers });
    }
}
const VERSION = /^[A-Z][A-Za-z ()-]*?,?[ (]+(?:v\.? ?|version )?(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\b/;
const VERSION_CHARS = 16;

function* wrongMark(context: Context): Faults<'VS-C04'> {
  yield* wrongEdition(context);
  yield* wrongVersion(context);
  yield* wrongNumber(context);
}

export const CONTRADICTION_EDITION: Rule[] = [
  { code: 'VS-C03', family: 'contradiction', severity: 'error', check: wrongType },
  { code: 'VS-C04', family: 'contradiction', severity: 'warning', check: wrongMark },
];

import type { Compliance } from '../../../schemas/compliance.ts';
import { mentions } from '../../reading/schemes.ts';
import { isQuestion } from '../lexicon/asserted.ts';
import { clauseBefore, isFuture, isNegated } from '../lexicon/clauses.ts';
import { ranges, says, type Written, writtenDates } from '../lexicon/dates.ts';
import { subjectBefore } from '../lexicon/subjects.ts';
import type { Page } from '../prose/page.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';
import { bridges, type Known, known } from './known-days.ts';

const BRIDGE = /\b(?:bridge|gap|comfort) letter\b/i;
const REPORT_TALK = /\b(?:report|attestation|audit|examination|certificate|certification|assessment|test)\b/i;

/** The framework that a sentence speaks of: named in it, in the sentence before, by a document's kind or by the file itself. */
function topic(
  context: Context,
  sentence: Spoken,
): { framework: Compliance; type: number | null; bridge: boolean } | null {
  const { text, previous, page } = sentence;
  const here = mentions(text).filter((mention) => context.frameworks.has(mention.key));
  if (new Set(here.map((mention) => mention.key)).size > 1) return null;
  const loose = /\btype[- ]?(1|2|II|I|one|two)\b/i.exec(text)?.[1];
  const type = here[0]?.type ?? (loose === undefined ? null : /^(?:1|i|one)$/i.test(loose) ? 1 : 2);
  const bridge = BRIDGE.test(text);
  const pick = (key: string | undefined) => (key === undefined ? undefined : context.frameworks.get(key));
  let framework = pick(here[0]?.key);
  if (framework === undefined && (bridge || type !== null)) framework = pick('soc-2');
  if (framework === undefined && /\b(?:report|certificate|it|test|letter|audit|examination|period)\b/i.test(text)) {
    framework =
      pick(
        mentions(previous)
          .filter((mention) => context.frameworks.has(mention.key))
          .at(-1)?.key,
      ) ??
      own(context, page) ??
      onlyOne(context, text);
    if (framework?.kind === 'assessment' && !REPORT_TALK.test(text)) framework = undefined;
  }
  return framework === undefined ? null : { framework, type, bridge };
}

function own(context: Context, page: Page): Compliance | undefined {
  if (page.collection === 'compliance') return context.tree.compliance.find((entry) => entry.file === page.file)?.data;
  return undefined;
}

/** "Our report", where the tree has one framework with reports; "our certificate" likewise. */
function onlyOne({ tree }: Context, text: string): Compliance | undefined {
  const kind = /\bour (?:[\w-]+ ){0,3}(?:report|attestation|examination|audit period)\b/i.test(text)
    ? 'attestation'
    : /\bour (?:[\w-]+ ){0,2}certificate\b/i.test(text)
      ? 'certification'
      : null;
  const found = tree.compliance.filter((entry) => entry.data.kind === kind);
  return found.length === 1 ? found[0]?.data : undefined;
}

type Role = Exclude<keyof Known, 'periods'>;
const ROLES: readonly [Role, RegExp][] = [
  [
    'issued',
    /\b(?:issued|dated|signed|published|released|delivered|granted|awarded|date of issue:?|issue date(?: is|:)?|issuance|report date(?: is|:)?)(?: by [\w .&,]{3,40}?)?(?: (?:our|the|a) [\w /:-]{2,50}?)?(?: to us)?(?: (?:on|in|of|back))?(?: the)? ?$/i,
  ],
  [
    'expires',
    /\b(?:expires?|expired|expiring|expiry(?: date)?(?: is|:)?|valid (?:until|through|to|till)|runs (?:out|until|to|through)|holds (?:until|through)|good (?:until|through)|lapses|validity (?:ends|until)|in force until|renewal (?:is )?due|remains valid (?:until|through)|current (?:until|through))(?: (?:on|in))?(?: the)? ?$/i,
  ],
  ['asOf', /\b(?:as of|as at|point in time(?: of|:)?)(?: the)? ?$/i],
  [
    'completed',
    /\b(?:complet(?:ed|ion)|achieved|obtained|received|earned|attained|finished|performed|conducted|carried out|done|took place|held|tested|ended)(?: (?:by|with) [\w .&,]{3,45}?)?(?:,? ?(?:our|the|a) [\w /:-]{2,50}?)?,? (?:on|in|back in|during)(?: the)? ?$/i,
  ],
];

function roleOf(before: string): Role | null {
  return ROLES.find(([, pattern]) => pattern.test(before))?.[0] ?? null;
}

const speaksOfUs = (context: Context, sentence: Spoken, index: number): boolean => {
  const { text, page } = sentence;
  if (isQuestion(text)) return false;
  const subject = subjectBefore(text.slice(0, index), context.names);
  const us =
    new RegExp(context.names.us.source, 'i').test(text) ||
    /\b(?:the|this) (?:[\w/-]+ ){0,6}(?:report|certificate|letter|test|audit|examination|period)\b/i.test(text) ||
    page.collection === 'compliance' ||
    page.collection === 'updates' ||
    page.collection === 'documents' ||
    subject === 'ellipsis' ||
    mentions(text)[0]?.start === 0;
  return us && !(subject === 'third' && !/\b(?:our|we)\b/i.test(text));
};

const once = (days: readonly string[]): string[] => [...new Set(days)];

function* wrongDates(context: Context): Faults<'VS-C20'> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const dates = writtenDates(sentence.text);
    if (dates.length === 0) continue;
    const about = topic(context, sentence);
    if (about === null) continue;
    const facts = about.bridge ? bridges(about.framework) : known(about.framework, about.type);
    const pairs = ranges(sentence.text, dates);
    const inRange = new Set<Written>(pairs.flatMap(({ from, to }) => [from, to]));
    for (const { from, to } of pairs) {
      if (isNegated(clauseBefore(sentence.text, from.start)) || !speaksOfUs(context, sentence, from.start)) continue;
      if (isFuture(clauseBefore(sentence.text, from.start))) continue;
      if (
        about.framework.kind !== 'attestation' &&
        !/\b(?:valid|certificate|runs|from)\b/i.test(sentence.text.slice(0, from.start))
      )
        continue;
      // A bridge letter and a report may stand in one sentence; either's days are true.
      const periods = about.bridge ? [...facts.periods, ...known(about.framework, null).periods] : facts.periods;
      if (periods.length === 0 && !(about.type === 1 && about.framework.kind === 'attestation')) continue;
      if (periods.some((period) => says(from, period.from) && says(to, period.to))) continue;
      yield faultAt(sentence, from.start, sentence.text.slice(from.start, to.end), {
        ...(periods.length === 0 ? { fault: 'period-of-type-1' } : { fault: 'period', periods }),
      });
    }
    for (const date of dates) {
      if (inRange.has(date)) continue;
      const before = clauseBefore(sentence.text, date.start);
      const role = roleOf(sentence.text.slice(Math.max(0, date.start - 90), date.start));
      if (isNegated(before) || !speaksOfUs(context, sentence, date.start)) continue;
      const expected =
        date.from > sentence.page.day &&
        role !== 'expires' &&
        /\b(?:expect\w*|due|planned|plan|next|scheduled|will|coming|follow\w*)\b/i.test(sentence.text);
      if (expected) {
        const days =
          facts.expected.length > 0 || about.type === null ? facts.expected : known(about.framework, null).expected;
        if (
          /\b(?:report|next|issued|delivered|available|audit|SOC)\b/i.test(sentence.text) &&
          about.framework.kind === 'attestation' &&
          days.length > 0 &&
          !days.some((day) => day.startsWith(date.from.slice(0, 7)) || date.from.startsWith(day))
        ) {
          yield faultAt(sentence, date.start, date.text, { fault: 'expected', days: once(days) });
        }
        continue;
      }
      if (role === null || facts[role].length === 0) {
        if (role === 'asOf' && about.type === 2 && facts.periods.length > 0)
          yield faultAt(sentence, date.start, date.text, { fault: 'day-of-type-2' });
        continue;
      }
      if (role === 'asOf' && about.type !== 1 && !/\btype/i.test(sentence.text)) continue;
      const candidates =
        role === 'issued' && about.bridge
          ? [...facts.issued, ...known(about.framework, null).issued]
          : role === 'completed'
            ? [...facts.completed, ...facts.issued, ...facts.asOf]
            : role === 'expires' && about.framework.kind === 'attestation'
              ? [...facts.expires, ...facts.periods.map((period) => period.to), ...bridges(about.framework).expires]
              : facts[role];
      if (candidates.some((day) => says(date, day))) continue;
      yield faultAt(sentence, date.start, date.text, { fault: 'day', days: once(facts[role]) });
    }
  }
}

/** "our 2021 SOC 2 report" where no report touches that year. */
function* wrongYear(context: Context): Faults<'VS-C20'> {
  for (const sentence of spoken(context, [...NO_CLAIMS, 'learn'])) {
    for (const match of sentence.text.matchAll(
      /\b(?:our|the|latest|current|[\w&.-]+'s) (20\d\d) (?=SOC|report|audit|attestation|penetration|pen[- ]?test)|\b(?:our|the|latest|current) (?:[\w-]+ ){0,4}(?:report|attestation) (?:for|from|of) (20\d\d)\b/gi,
    )) {
      const year = match[1] ?? match[2] ?? '';
      const about = topic(context, sentence);
      if (
        about === null ||
        isFuture(sentence.text) ||
        isNegated(clauseBefore(sentence.text, match.index)) ||
        !speaksOfUs(context, sentence, match.index + match[0].length)
      )
        continue;
      const facts = known(about.framework, about.type);
      const days = [
        ...facts.issued,
        ...facts.asOf,
        ...facts.completed,
        ...facts.periods.flatMap((period) => [period.from, period.to]),
      ];
      if (days.length === 0 || days.some((day) => day.startsWith(year))) continue;
      yield faultAt(sentence, match.index, match[0], { fault: 'year', year });
    }
  }
}

export const CONTRADICTION_DATES: Rule[] = [
  {
    code: 'VS-C20',
    family: 'contradiction',
    severity: 'error',
    check: function* check(context) {
      yield* wrongDates(context);
      yield* wrongYear(context);
    },
  },
];

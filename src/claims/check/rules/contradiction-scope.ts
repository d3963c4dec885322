import { hasCategories, type Report } from '../../../schemas/compliance.ts';
import type { Category } from '../../../schemas/primitives.ts';
import { mentions } from '../../reading/schemes.ts';
import { isQuestion, type Told } from '../../reading/told.ts';
import { anyOf } from '../../reading/wordings.ts';
import { askedOver } from '../meant/asked-over.ts';
import { cardTitle, isOnCard } from '../meant/category-cards.ts';
import { type Group, groupsOf } from '../meant/category-groups.ts';
import { saidByRow } from '../meant/category-rows.ts';
import { type Said, saidByLead, saidOf, TALK } from '../meant/category-said.ts';
import { isJoinedToReport, isPutForward } from '../meant/category-signs.ts';
import { countAt } from '../meant/counted.ts';
import { cuesOf, cueWithin } from '../meant/cues.ts';
import { isCurrent, isHistory } from '../meant/history.ts';
import reports from '../meant/lexicon/wordings-reports.json' with { type: 'json' };
import { isOurs, toldFor } from '../meant/read-spoken.ts';
import { reportsMeant } from '../meant/reports-meant.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

const QUICK = /security|availab|integrity|confidential|privacy/i;

const DEFINITE = anyOf(reports.ofReport.wordings);
/** "Security and privacy criteria applied to …", under "SOC 2 Type II" */
const OPENS = /^\W*(?:security|availability|processing integrity|confidentiality|privacy)\b/i;
const OUR_SYSTEMS = /\bour (?:systems?|controls?|platform|services?|practices|operations)\b/i;
const GENERALLY = /\b(?:organi[sz]ations?|companies|service organi[sz]ation|businesses|vendors?|under SOC|in SOC)\b/i;
/** Whether a sentence without a subject of its own means our report: "The report covers …", "SOC 2: audited for …", "It covers …". */
function isDefinite(one: Spoken): boolean {
  const { text, block, page, mentions: named } = one;
  if (GENERALLY.test(named.reduce((rest, one) => rest.replace(one.text, ' '), text))) return false;
  if (page.collection === 'compliance' || /^\W*all\b|\bscope\b/i.test(text)) return true;
  if (
    DEFINITE.test(text) ||
    /^\W*(?:it|they|this|that|these)\b/i.test(text) ||
    OUR_SYSTEMS.test(text) ||
    (OPENS.test(text) && cardTitle(one) !== null) ||
    block.kind === 'cell' ||
    block.lead.includes(' | ')
  )
    return true;
  if (LABEL.test(text) && (LABELED.test(text) || mentions(block.heading ?? '').some(({ sort }) => sort === 'soc')))
    return true;
  // Whoever made it and when is told of one that was made; "annually audited against …" is said of its publisher.
  if (MADE.test(text) || OF_PERIOD.test(text) || PUBLISHED.test(text) || isAnswer(one)) return true;
  const [first] = named;
  if (first === undefined || first.start >= 4) return false;
  const behind = text.slice(first.end);
  return /^\W*[:–—|(,+-]/.test(behind) || STANDING_FOR.test(behind);
}
/** "SOC 2 Type 2 certified: for security and availability" */
const STANDING_FOR =
  /^ (?:certified|certification|compliant|compliance|attested|attestation|audited|report)(?: ?[:–—|(,+-]| (?:for|in|on|covering)\b)/i;

const CARD = /^\W*(?:covers|covering|includes)\b/i;
/** "Do you have a SOC 2 report?" – "Yes, covering security and availability." */
const isAnswer = (one: Spoken): boolean =>
  ANSWERS.test(one.text) &&
  ((CARD.test(one.text) && cardTitle(one) !== null) || mentions(askedOver(one)).some(({ sort }) => sort === 'soc'));
const ANSWERS =
  /^\W*(?:(?:yes|an?|our|type|report|ii?|1|2)\W+){0,4}(?:covering|covers?|for|on|including|it covers|the report covers|with)\b/i;

const MADE = /\b(?:attestation|examination|audit|report)\b[^.;]{0,20} by \p{Lu}[\w&.-]+ (?:& |and )?\p{Lu}/u;
const OF_PERIOD =
  /\b(?:examination|audit|report) (?:covers|covered|covering) (?:the )?(?:period|year|(?:six|twelve|12|6) months)\b/;
const PUBLISHED = /^\W*(?:annually |independently |regularly )?(?:audited|examined|attested)\b/i;
/** "TSCs: …", and "Criteria: …" under a heading that names the report. */
const LABEL =
  /^\W*(?:our |the )?(?:SOC 2 )?(?:TSCs?|trust (?:services? )?(?:criteria|categories|principles)|criteria|categories|principles)\b[^.:]{0,20}:/i;
const LABELED = /^\W*(?:our |the )?(?:SOC 2 )?(?:TSC|trust )/i;

const covers = (reports: readonly Report[], category: Category): boolean =>
  reports.some(({ criteria }) => criteria === undefined || criteria.includes(category));

/** Whether a place speaks of our own report, as it is now. */
function isOfOurReport(context: Context, one: Spoken, from: number, to: number, said: Said): boolean {
  const [first, last] = [one.read.words[from], one.read.words[to - 1]];
  if (first === undefined || last === undefined) return false;
  const told = unlessName(one, toldFor(one, first.start, last.end));
  if (said !== 'out' && told.polarity === 'denied') return false;
  // "Audited against the criteria" is an examination, not a mapping.
  const isExamined =
    told.certainty === 'mapping' &&
    (cueWithin(cuesOf(one.read), 'examiners.work', from - 8, from) || isMeasuredBy(one, first.start));
  const isScope = told.certainty === 'topic' && told.subject === 'us';
  const certainty = isExamined || isScope ? 'claim' : told.certainty;
  if (!isOurs(context, one, { ...told, certainty, ...(said === 'out' && { tense: 'now' as const }) })) return false;
  if (told.subject !== 'us' && cueWithin(cuesOf(one.read), 'scope.explains', 0, from)) return false;
  const isCard = said === 'shows' && cardTitle(one) !== null;
  if (told.subject !== 'us' && said !== 'out' && !isCard && !isDefinite(one)) return false;
  if (isHistory(one.read, first.start) && !isCurrent(one.read, first.start)) return false;
  return isCard || isAnswer(one) || TALK.test(one.text) || TALK.test(one.previous) || TALK.test(one.block.lead);
}

/** "A SOC 2 examination … *against the* security and privacy criteria", "a SOC 2 attestation … *based on* security and privacy" */
const isMeasuredBy = ({ text, mentions: named }: Spoken, start: number): boolean =>
  MEASURED.test(text.slice(Math.max(0, start - MEASURED_CHARS), start)) &&
  named.some(({ sort, end }) => sort === 'soc' && end <= start && EXAMINATION.test(text.slice(end, start)));
const MEASURED = /\b(?:against|based on|based upon) (?:the )?(?:AICPA )?$/i;
const MEASURED_CHARS = 40;
const EXAMINATION = /^ (?:Type \w+ )?(?:examination|audit|attestation|report|assessment)\b/i;

/** "Service Organization Control" names a scheme, and no service organization in particular. */
function unlessName({ mentions: named }: Spoken, told: Told): Told {
  if (told.subject !== 'nobody' || told.named === '') return told;
  const isName = named.some(({ text }) => text.toLowerCase().startsWith(told.named.toLowerCase()));
  return isName ? { ...told, subject: 'unsaid', named: '', certainty: 'claim' } : told;
}

/** What is said of a group, where it is said of our report. */
function heard(context: Context, one: Spoken, group: Group): Said | null {
  const said = saidByRow(one, group) ?? saidByLead(one, group) ?? saidOf(one, group);
  const { from, to } = group;
  if (said !== null && isOfOurReport(context, one, from, to, said)) return said;
  if (isOnCard(one, group) && isOfOurReport(context, one, from, to, 'shows')) return 'shows';
  if (said !== null && said !== 'in') return null;
  const [first, last] = [one.read.words[from], one.read.words[to - 1]];
  const told = unlessName(one, toldFor(one, first?.start ?? 0, last?.end ?? 0));
  return isJoinedToReport(one, group) && isPutForward(one, told, group) && !isPast(one, group) ? 'shows' : null;
}

const isPast = ({ read }: Spoken, { from }: Group): boolean => {
  const start = read.words[from]?.start ?? 0;
  return isHistory(read, start) && !isCurrent(read, start);
};

function* wrongCategories(context: Context): Faults<'VS-C10'> {
  for (const one of spoken(context, NO_CLAIMS)) {
    if (!QUICK.test(one.text) || isQuestion(one.text)) continue;
    const { words } = one.read;
    for (const group of groupsOf(one)) {
      const said = heard(context, one, group);
      if (said === null) continue;
      const start = words[group.from]?.start ?? 0;
      const reports = reportsMeant(context, one, start);
      const criteria = reports[0]?.criteria;
      if (reports.length === 0) continue;
      const list = one.text.slice(start, words[group.to - 1]?.end);
      if (said === 'in' || said === 'shows') {
        const wrong = group.categories.filter((category) => !covers(reports, category));
        if (wrong.length > 0)
          yield {
            ...faultAt(one, start, list, { fault: 'not-covered' as const, covered: criteria ?? [], wrong }),
            report: reports[0],
            ...(said === 'shows' && { severity: 'warning' as const }),
          };
        continue;
      }
      if (criteria === undefined || reports.length !== 1) continue;
      const wrong =
        said === 'out'
          ? group.categories.filter((category) => criteria.includes(category))
          : criteria.filter((category) => !group.categories.includes(category));
      if (wrong.length > 0)
        yield { ...faultAt(one, start, list, { fault: 'covered' as const, wrong }), report: reports[0] };
    }
  }
}

function* wrongCount(context: Context): Faults<'VS-C11'> {
  for (const one of spoken(context, NO_CLAIMS)) {
    if (!/principle|categor|criteri|TSC|of (?:the )?five/i.test(one.text) || isQuestion(one.text)) continue;
    const { words } = one.read;
    const cues = cuesOf(one.read);
    for (let index = 0; index < words.length; index += 1) {
      const found = countAt(one, index);
      if (found === null) continue;
      index = Math.max(index, found.to - 1);
      const { count, from, to } = found;
      if (
        cueWithin(cues, 'scope.explains', from - 4, to) ||
        /\b(?:up to|or more|at least)\b/i.test(
          one.text.slice(Math.max(0, (words[from]?.start ?? 0) - 10), words[to - 1]?.end),
        )
      )
        continue;
      const isSaid =
        cueWithin(cues, 'scope.covers', from - 8, to + 4) ||
        cueWithin(cues, 'scope.in', to, to + 5) ||
        cueWithin(cues, 'scope.talk', from - 8, from) ||
        one.read.words[from - 1]?.text === 'these';
      if (!isSaid || !isOfOurReport(context, one, from, to, 'in')) continue;
      const start = words[from]?.start ?? 0;
      const reports = reportsMeant(context, one, start);
      const criteria = reports[0]?.criteria;
      if (reports.length === 0 || criteria === undefined || reports.some((report) => report.criteria?.length === count))
        continue;
      yield {
        ...faultAt(one, start, one.text.slice(start, words[to - 1]?.end), { covered: criteria }),
        report: reports[0],
      };
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
        if (data.kind !== 'attestation' || !hasCategories(data)) continue;
        for (const [index, report] of data.reports.entries()) {
          if (report.criteria === undefined || report.criteria.includes('security')) continue;
          yield faultIn(file, ['reports', index, 'criteria'], `criteria: [${report.criteria.join(', ')}]`);
        }
      }
    },
  },
];

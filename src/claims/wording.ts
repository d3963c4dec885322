import type { Certificate, Compliance, NextAudit, Report } from '../schemas/compliance.ts';
import type { Category, Day } from '../schemas/primitives.ts';
import type { Surveillance } from './certificates.ts';
import type { Cover } from './cover.ts';
import { count, formatDay, formatExpected, formatPeriodLong, joinWords } from './dates.ts';
import { expectedBy, HOLDS_MONTHS } from './days.ts';
import { reportHoldsThrough, type Standing, type Status } from './standing.ts';

export { formatDay, formatDayShort, formatExpected, formatPeriod } from './dates.ts';

const STATUS: Record<Status, { word: string; mark: string }> = {
  current: { word: 'Current', mark: '●' },
  bridged: { word: 'Bridged', mark: '◐' },
  lapsed: { word: 'Lapsed', mark: '✕' },
  'in-progress': { word: 'In progress', mark: '◌' },
  planned: { word: 'Planned', mark: '○' },
  stated: { word: 'Our statement', mark: '◆' },
};
/** An assessment that is done is called completed: only a law is the company’s own statement. */
export const statusWord = ({ status, basis }: Pick<Standing, 'status' | 'basis'>): string =>
  status === 'stated' && basis?.kind === 'assessment' ? 'Completed' : STATUS[status].word;
/** A shape of its own for each status, so that it reads without color. */
export const statusMark = (status: Status): string => STATUS[status].mark;

export const notStated = (): string => 'Not stated';

const CATEGORY: Record<Category, string> = {
  security: 'Security',
  availability: 'Availability',
  'processing-integrity': 'Processing integrity',
  confidentiality: 'Confidentiality',
  privacy: 'Privacy',
};
export const categoryName = (category: Category): string => CATEGORY[category];

/** Whether a category is in scope, where null means that no report says so. */
export const scopeWord = (inScope: boolean | null): string =>
  inScope === null ? notStated() : inScope ? 'In scope' : 'Not in scope';

/** The same as a heading: "Security is in scope". */
export const scopeHeading = (name: string, inScope: boolean | null): string =>
  inScope === null
    ? `Whether ${name.toLowerCase()} is in scope isn’t stated`
    : `${name} is ${inScope ? 'in scope' : 'not in scope'}`;

/** Why a category is not said to be in scope; null where it is. */
export const scopeNote = (inScope: boolean | null): string | null =>
  inScope === null
    ? 'There is a current report, but the categories it covers aren’t stated.'
    : inScope
      ? null
      : 'No current report covers this category.';

const STAGE: Record<NextAudit['stage'], string> = {
  planned: 'planned',
  readiness: 'in readiness work',
  remediation: 'in remediation',
  observation: 'in its observation period',
  fieldwork: 'in fieldwork',
  draft: 'in draft',
  issued: 'issued but not listed here yet',
};

/** "ISO/IEC 27001:2022", unless the name says the edition already. */
export const certificateName = (framework: string, certificate: Certificate): string =>
  framework.includes(certificate.edition) ? framework : `${framework}:${certificate.edition}`;

/** The audits that maintain a certificate, by their year after its issue. */
const SURVEILLANCE: Record<Surveillance['year'], string> = { 1: 'First', 2: 'Second' };
export const surveillanceName = (year: Surveillance['year']): string => `${SURVEILLANCE[year]} surveillance audit`;
export const surveillanceDue = (year: Surveillance['year']): string => `${surveillanceName(year)} due`;

/** What a badge turns to, by script, once its day has passed. */
export const lapsedSentence = (validThrough: Day): string => `Lapsed on ${formatDay(validThrough)}`;

interface Expected {
  /** The day has passed. */
  past: boolean;
  /** "in August 2027" or "on 14 August 2027". */
  when: string;
}
const expectedOf = ({ expected }: NextAudit, today: Day): Expected | null =>
  expected
    ? {
        past: expectedBy(expected) < today,
        when: `${expected.length === 7 ? 'in' : 'on'} ${formatExpected(expected)}`,
      }
    : null;

/** How long it holds, in words that stay true on a page nobody rebuilds. No full stop. */
export function holdsSentence(judged: Standing): string {
  const { status, validThrough, next, basis, asOf } = judged;
  switch (status) {
    case 'current':
      return `${basis?.kind === 'certificate' ? 'Valid until' : 'Current through'} ${formatDay(validThrough ?? asOf)}`;
    case 'bridged':
      return `Bridged until ${formatDay(validThrough ?? asOf)} by a letter from our management`;
    case 'lapsed':
      return lapsedSentence(validThrough ?? asOf);
    case 'in-progress':
    case 'planned':
      if (!next) return 'Nothing yet';
      if (!next.expected) return 'No date stated';
      return `${expectedBy(next.expected) < asOf ? 'Was expected' : 'Expected'} ${formatExpected(next.expected)}`;
    case 'stated':
      if (basis?.kind === 'assessment') {
        return `Completed ${formatDay(basis.completed)}${judged.aged ? `, more than ${HOLDS_MONTHS} months ago` : ''}`;
      }
      return basis?.kind === 'regulation' ? 'Not a certification' : 'Date not stated';
  }
}

/** The same as it follows the status word, its first space or comma included: "Current" + " through 30 June 2027". */
export function holdsAfterStatus(judged: Standing): string {
  const { status, validThrough, basis, asOf } = judged;
  const day = formatDay(validThrough ?? asOf);
  if (status === 'current') return ` ${basis?.kind === 'certificate' ? 'until' : 'through'} ${day}`;
  if (status === 'bridged') return ` until ${day} by a letter from our management`;
  if (status === 'lapsed') return lapsedAfterStatus(validThrough ?? asOf);
  if (basis?.kind === 'assessment') return ` ${formatDay(basis.completed)}`;
  const holds = holdsSentence(judged);
  return `, ${holds.charAt(0).toLowerCase()}${holds.slice(1)}`;
}
export const lapsedAfterStatus = (validThrough: Day): string => ` on ${formatDay(validThrough)}`;

/** What comes next, as a sentence. */
export const nextSentence = (next: NextAudit, today: Day): string => `Next: ${nextWords(next, today)}.`;

/** What comes next: type, stage, and when it is or was expected. */
export function nextWords(next: NextAudit, today: Day): string {
  const what = next.type ? `a Type ${next.type} report` : 'an audit';
  const expected = expectedOf(next, today);
  const said = expected ? `${expected.past ? 'was expected' : 'expected'} ${expected.when}` : 'no date stated';
  const overdue = expected?.past && next.stage !== 'issued' ? ' and isn’t listed here' : '';
  return `${what}, ${STAGE[next.stage]}, ${said}${overdue}`;
}

/** Who speaks in a bridge letter, for which days, and what it leaves open. */
export function bridgeSentence(cover: Cover): string {
  const clipped = cover.clipped ? ', the day it was signed (a letter can’t cover later days)' : '';
  const open = cover.uncovered ? ` Nothing covers ${formatPeriodLong(cover.uncovered)}.` : '';
  return `Bridge letter from our management (not audited), ${formatDay(cover.issued)}: covers ${formatPeriodLong(cover)}${clipped}.${open}`;
}

/** "unqualified opinion with no exceptions noted"; null where the opinion is not stated. */
export function opinionWords(report: Report): string | null {
  if (!report.opinion) return null;
  const words = report.opinion === 'disclaimer' ? 'disclaimer of opinion' : `${report.opinion} opinion`;
  const exceptions = report.type === 2 ? report.exceptions : undefined;
  return exceptions === undefined ? words : `${words} with ${count(exceptions, 'exception')} noted`;
}

/** "security, availability and confidentiality"; null where the criteria are not stated. */
export const criteriaWords = (report: Report): string | null =>
  report.criteria ? joinWords(report.criteria.map((category) => categoryName(category).toLowerCase())) : null;

/** SOC 1 is about financial reporting (AICPA AT-C 320): no trust services categories belong to it. */
export const hasCategories = (framework: Compliance): boolean => !/^SOC 1\b/.test(framework.name);

/** "SOC 2 Type 2 report", unless the name says the type already. */
export const reportName = (framework: Compliance, type: 1 | 2): string =>
  `${framework.name}${/\bType\b/i.test(framework.name) ? '' : ` Type ${type}`} report`;

/** Clauses with one subject: "a, b, and c". */
const clauses = (list: readonly string[]): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')}, and ${list.at(-1)}`;

/** "SOC 2 Type 2 report by … covers …, carries …, and is current through …": everything after the article. */
function reportWords(framework: Compliance, report: Report, past: boolean, ending: string | null): string {
  const criteria = criteriaWords(report);
  const opinion = opinionWords(report);
  const unsaid = [
    ...(report.auditor ? [] : ['auditor']),
    ...(criteria || !hasCategories(framework) ? [] : ['categories']),
    ...(opinion ? [] : ['opinion']),
  ];
  const subject = `${reportName(framework, report.type)}${report.auditor ? ` by ${report.auditor.name}` : ''}`;
  const missing = unsaid.length > 0 ? ` (${joinWords(unsaid)} not stated)` : '';
  const speaks =
    report.type === 2
      ? `${past ? 'covered' : 'covers'} the period from ${formatPeriodLong(report.period)}`
      : `${past ? 'described' : 'describes'} the design of controls as of ${formatDay(report.asOf)}`;
  const carries = opinion && `${past ? 'carried' : 'carries'} ${/^[au]/.test(opinion) ? 'an' : 'a'} ${opinion}`;
  const verbs = [`${speaks}${criteria ? ` for ${criteria}` : ''}`, carries, ending];
  return `${subject}${missing} ${clauses(verbs.filter((verb) => typeof verb === 'string'))}`;
}

/** "Processor" → "processor"; what begins with an abbreviation stays as it is. */
const midSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function statedSentence(framework: Compliance, judged: Standing): string {
  if (framework.kind === 'regulation') {
    return `${framework.name} is a law, not a certification. ${framework.role ? `Our role: ${midSentence(framework.role)}` : 'Our role isn’t stated'}.`;
  }
  const by = framework.kind === 'assessment' && framework.by ? ` by ${framework.by}` : '';
  if (judged.basis?.kind !== 'assessment') return `${framework.name}: not completed as of ${formatDay(judged.asOf)}.`;
  const aged = judged.aged ? `, more than ${HOLDS_MONTHS} months ago` : '';
  return `${framework.name}: completed on ${formatDay(judged.basis.completed)}${by}${aged}.`;
}

/** The claim in one true sentence, full stop included. What is not stated is said to be not stated. */
export function claimSentence(framework: Compliance, judged: Standing): string {
  const { status, basis, validThrough, asOf, next } = judged;
  const ends = (holds: string) => `${holds} ${formatDay(validThrough ?? asOf)}.`;
  if (status === 'stated') return statedSentence(framework, judged);
  if (basis?.kind === 'certificate') {
    const { number, body, issued } = basis.certificate;
    const name = `The ${certificateName(framework.name, basis.certificate)} certificate${number ? ` ${number}` : ''}`;
    const from = `issued ${body ? `by ${body} ` : ''}on ${formatDay(issued)}${body ? '' : ' (certification body not stated)'}`;
    return `${name}, ${from}, ${ends(status === 'current' ? 'is valid until' : 'lapsed on')}`;
  }
  if (basis?.kind === 'report') {
    const { report } = basis;
    if (status === 'current') return `The ${reportWords(framework, report, false, ends('is current through'))}`;
    if (status === 'lapsed') {
      const own = reportHoldsThrough(report);
      const bridged = validThrough !== null && own < validThrough;
      const ending = bridged
        ? `was current through ${formatDay(own)}; ${ends('its bridge letter lapsed on')}`
        : ends('lapsed on');
      return `The last ${reportWords(framework, report, true, ending)}`;
    }
    const days = judged.bridge ? formatPeriodLong(judged.bridge) : 'the time since';
    return `The last ${reportWords(framework, report, true, null)}; a bridge letter from our management (not audited) covers ${days}.`;
  }
  const thing = framework.kind === 'certification' ? 'certificate' : 'report';
  if (!next) return `There is no ${framework.name} ${thing}, and none is announced.`;
  const what = next.type ? `a Type ${next.type} audit` : 'an audit';
  const expected = expectedOf(next, asOf);
  const by = expected
    ? `, with the ${thing} ${expected.past ? 'originally expected' : 'expected'} ${expected.when}`
    : '';
  return `There is no ${framework.name} ${thing} yet; ${what} is ${STAGE[next.stage]}${by}.`;
}

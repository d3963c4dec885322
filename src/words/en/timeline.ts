import type { Standing } from '../../claims/standing.ts';
import type { Timeline } from '../../claims/timeline.ts';
import type { MarkFact, SpanFact, Told } from '../../claims/timeline-facts.ts';
import type { Report } from '../../schemas/compliance.ts';
import type { Day } from '../../schemas/primitives.ts';
import { bridgeSentence, SURVEILLANCE, sayOpinion } from './claim-terms.ts';
import { capital, sayAll, sayCardinal, sayDay, sayExpected, sayPeriod, sentence } from './format.ts';
import { agesOn, holds, holdsMidSentence, nextSentence, retirement, status } from './holds.ts';

function counts(report: Report, through: Day, lapsed: boolean): string {
  if (report.withdrawn && lapsed) return `withdrawn on ${sayDay(report.withdrawn.on)}`;
  return report.type === 1 ? agesOn(through) : `${lapsed ? 'lapsed on' : 'current through'} ${sayDay(through)}`;
}

function report(report: Report, through: Day, lapsed: boolean): string {
  const name = `Type ${report.type} report`;
  const subject =
    report.type === 2 ? `${name}: covers ${sayPeriod(report.period)}; ` : `${name} as of ${sayDay(report.asOf)}: `;
  const said = [
    report.issued ? `issued ${sayDay(report.issued)}` : 'issue date not stated',
    sayOpinion(report) ?? 'opinion not stated',
    counts(report, through, lapsed),
  ];
  return `${subject}${said.join('; ')}.`;
}

/** One fact of the timeline in one sentence. */
function told(fact: Told, today: Day): string {
  switch (fact.kind) {
    case 'report':
      return report(fact.report, fact.through, fact.lapsed);
    case 'overlap':
      return `Overlap: more than one period covers ${sayPeriod(fact.period)}.`;
    case 'letter':
      return bridgeSentence(fact.cover);
    case 'gap':
      return `Gap: ${fact.bridged ? 'only a bridge letter from our management' : 'no report'} covers ${sayPeriod(fact.period)}.`;
    case 'certificate':
      if (fact.withdrawn) return `${fact.name} certificate: issued ${sayDay(fact.issued)}.`;
      return `${fact.name} certificate: issued ${sayDay(fact.issued)}; ${fact.lapsed ? 'lapsed on' : 'valid until'} ${sayDay(fact.through)}${retirement(fact)}.`;
    case 'surveillance':
      return `${SURVEILLANCE[fact.year]}: due by ${sayDay(fact.day)}.`;
    case 'withdrawn': {
      const thing =
        typeof fact.of === 'number'
          ? `Type ${fact.of} report`
          : fact.of === null
            ? 'All of it'
            : `${fact.of} certificate`;
      return `${thing}: withdrawn on ${sayDay(fact.day)}. Reason: ${sentence(fact.why)}`;
    }
    case 'completed':
      return `Completed ${sayDay(fact.day)}.`;
    case 'ages':
      return `${fact.past ? 'Was due' : 'Due'} to be repeated by ${sayDay(fact.day)}.`;
    case 'standing':
      return standing(fact.judged);
    case 'next':
      return nextSentence(fact.next, today);
  }
}

/** How it stands on the day; until when is told by the report, certificate or letter that it stands by. */
function standing(judged: Standing): string {
  const day = sayDay(judged.asOf);
  const { basis } = judged;
  switch (judged.status) {
    case 'in-progress':
    case 'planned':
      return `As of ${day}: ${status(judged).toLowerCase()}. ${holds(judged)}.`;
    case 'current':
      if (basis?.kind === 'certificate') return `As of ${day}: valid.`;
      return `As of ${day}: ${basis?.kind === 'report' && basis.report.type === 1 ? 'in its first 12 months' : 'current'}.`;
    case 'bridged':
      return `As of ${day}: bridged by a letter from our management.`;
    case 'lapsed':
      return `As of ${day}: lapsed.`;
    default:
      return `As of ${day}: ${holdsMidSentence(judged)}.`;
  }
}

/** What is drawn, as a heading: "Three reports and one bridge letter"; null where none is listed. */
function drawn({ told: facts }: Timeline): string | null {
  const listed = (kind: Told['kind'], one: string) => {
    const total = facts.filter((fact) => fact.kind === kind).length;
    return total === 0 ? [] : [`${sayCardinal(total)} ${total === 1 ? one : `${one}s`}`];
  };
  const all = [
    ...listed('report', 'report'),
    ...listed('certificate', 'certificate'),
    ...listed('letter', 'bridge letter'),
  ];
  return all.length === 0 ? null : capital(sayAll(all));
}

/** The complete text equivalent, a fact a sentence. */
const sentences = ({ told: facts, today }: Timeline): string[] => facts.map((fact) => told(fact, today));

/** What a bar of the drawing stands for. */
function span(fact: SpanFact): string {
  switch (fact.kind) {
    case 'period':
      return `Type ${fact.type} report: period`;
    case 'holds':
      if (fact.type === 1) return `Type 1 report: its first 12 months${fact.current ? '' : ', over'}`;
      return `Type ${fact.type} report: ${fact.current ? 'current' : 'no longer current'}`;
    case 'certificate':
      return `${fact.name} certificate${fact.current ? '' : ': no longer valid'}`;
    case 'bridge':
      return 'Bridge letter';
    case 'gap':
      return 'Gap';
    case 'bridged-gap':
      return 'Gap with a bridge letter';
  }
}

/** What a sign of the drawing stands for. */
function mark(fact: MarkFact): string {
  switch (fact.kind) {
    case 'as-of':
      return `Type ${fact.type} report: date`;
    case 'issued':
      return `${fact.type ? `Type ${fact.type} report` : `${fact.name} certificate`}: issued`;
    case 'letter':
      return 'Bridge letter: signed';
    case 'surveillance':
      return `${SURVEILLANCE[fact.year]} due`;
    case 'completed':
      return 'Completed';
    case 'ages':
      return 'Due to be repeated';
    case 'withdrawn':
      return 'Withdrawn';
    case 'next':
      return `Next: expected ${sayExpected(fact.expected)}`;
  }
}

export const timeline = {
  sentences,
  drawn,
  span,
  mark,
  /** Written on a bar, where there is room for it. */
  onBar: {
    period: 'Type 2',
    current: 'Current',
    past: 'Ended',
    firstYear: 'First 12 months',
    certificate: 'Valid',
  },
  /** What the looks of the bars stand for, then the shapes of the marks. */
  key: {
    bars: {
      period: 'Period examined',
      'period-past': 'Period of an earlier report',
      holds: 'Current or valid',
      'holds-past': 'No longer current or valid',
      bridge: 'Bridge letter from management',
      gap: 'Not covered',
      'bridged-gap': 'Covered only by a bridge letter',
    },
    marks: {
      'as-of': 'Date of a Type 1 report',
      issued: 'Issued',
      letter: 'Bridge letter signed',
      surveillance: 'Surveillance audit due',
      completed: 'Completed',
      ages: 'Due to be repeated',
      withdrawn: 'Withdrawn',
      next: 'Next audit expected',
    } satisfies Record<MarkFact['kind'], string>,
  },
};

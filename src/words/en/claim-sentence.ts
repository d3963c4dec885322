import { certificateName } from '../../claims/certificates.ts';
import { expectedBy, HOLDS_MONTHS, monthsBetween } from '../../claims/days.ts';
import { reportHoldsThrough, type Standing } from '../../claims/standing.ts';
import {
  type Certificate,
  type Compliance,
  hasCategories,
  type NextAudit,
  type Report,
} from '../../schemas/compliance.ts';
import type { Day } from '../../schemas/primitives.ts';
import { reportName, STAGE, sayCategories, sayOpinion } from './claim-terms.ts';
import { capital, midSentence, sayAll, sayCount, sayDay, sayPeriod, sayWhen, sentence, withArticle } from './format.ts';
import { retirement } from './holds.ts';

/** Clauses with one subject: "a, b, and c". */
const clauses = (list: readonly string[]): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')}, and ${list.at(-1)}`;

/** "SOC 2 Type 2 report by … covers …, carries …, and is current through …": everything after the article. */
function reportWords(framework: Compliance, report: Report, past: boolean, ending: string | null): string {
  const opinion = sayOpinion(report);
  const unsaid = [
    ...(report.auditor ? [] : ['auditor']),
    ...(report.criteria || !hasCategories(framework) ? [] : ['categories']),
    ...(opinion ? [] : ['opinion']),
  ];
  const subject = `${reportName(framework.name, report.type)}${report.auditor ? ` by ${report.auditor.name}` : ''}`;
  const missing = unsaid.length > 0 ? ` (${sayAll(unsaid)} not stated)` : '';
  const speaks =
    report.type === 2
      ? `${past ? 'covered' : 'covers'} the period from ${sayPeriod(report.period)}`
      : `${past ? 'described' : 'describes'} the design of controls as of ${sayDay(report.asOf)}`;
  const carries = opinion && `${past ? 'carried' : 'carries'} ${withArticle(opinion)}`;
  const verbs = [`${speaks}${report.criteria ? ` for ${sayCategories(report.criteria)}` : ''}`, carries, ending];
  return `${subject}${missing} ${clauses(verbs.filter((verb) => typeof verb === 'string'))}`;
}

function statedSentence(framework: Compliance, { basis, asOf, aged }: Standing, isEndBeside: boolean): string {
  if (framework.kind === 'regulation') {
    const role = framework.role ? `Our role: ${midSentence(framework.role)}` : 'Our role isn’t stated';
    return `${framework.name} is a law, not a certification. ${role}.`;
  }
  if (basis?.kind !== 'assessment') return `${framework.name}: not completed as of ${sayDay(asOf)}.`;
  const by = framework.kind === 'assessment' && framework.by ? ` by ${framework.by}` : '';
  if (by && isEndBeside) return capital(`${by.trim()}.`);
  const ago = aged ? `, more than ${HOLDS_MONTHS} months ago` : '';
  return `${framework.name}: completed on ${sayDay(basis.completed)}${by}${ago}.`;
}

function certificateSentence(framework: Compliance, certificate: Certificate, holds: string | null): string {
  const { number, body, issued } = certificate;
  const name = `The ${certificateName(framework.name, certificate)} certificate${number ? ` ${number}` : ''}`;
  const from = `issued ${body ? `by ${body} ` : ''}on ${sayDay(issued)}${body ? '' : ' (certification body not stated)'}`;
  return holds === null ? `${name} was ${from}.` : `${name}, ${from}, ${holds}`;
}

/** "7 months" */
function sayAge(from: Day, to: Day): string {
  const months = monthsBetween(from, to);
  return months === 0 ? 'less than a month' : sayCount(months, 'month');
}

/** "was withdrawn on 3 May 2026. Reason: …" */
const withdrawnOn = ({ withdrawn, asOf }: Standing): string =>
  `was withdrawn on ${sayDay(withdrawn?.on ?? asOf)}. Reason: ${sentence(withdrawn?.why ?? '')}`;

function reportSentence(
  framework: Compliance,
  judged: Standing,
  report: Report,
  ends: (holds: string) => string | null,
): string {
  const { status, validThrough, bridge, asOf } = judged;
  const whole = (past: boolean, ending: string | null) =>
    `${reportWords(framework, report, past, ending)}${ending === null ? '.' : ''}`;
  if (status === 'withdrawn') return `The ${reportWords(framework, report, true, withdrawnOn(judged))}`;
  if (status === 'current' && report.type === 1)
    return `The ${reportWords(framework, report, false, `was ${sayAge(report.asOf, judged.asOf)} old on ${sayDay(judged.asOf)}.`)}`;
  if (status === 'current') return `The ${whole(false, ends('is current through'))}`;
  if (status === 'lapsed') {
    const own = reportHoldsThrough(report);
    const letter = ends('its bridge letter lapsed on') ?? 'its bridge letter has lapsed, too.';
    const ending =
      validThrough !== null && own < validThrough ? `was current through ${sayDay(own)}; ${letter}` : ends('lapsed on');
    return `The last ${whole(true, ending)}`;
  }
  const days = bridge ? ends(`${sayDay(bridge.from)} to`) : 'the time since.';
  return `The last ${reportWords(framework, report, true, null)}; a bridge letter from our management (not audited) covers ${days ?? `the time since ${sayDay(bridge?.from ?? asOf)}.`}`;
}

function nothingHeld(framework: Compliance, next: NextAudit | null, today: Day): string {
  const thing = framework.kind === 'certification' ? 'certificate' : 'report';
  if (!next) return `There is no ${framework.name} ${thing}, and none is announced.`;
  const what = next.type ? `a Type ${next.type} audit` : 'an audit';
  const expected = next.expected && (expectedBy(next.expected) < today ? 'originally expected' : 'expected');
  const when = next.expected ? `, with the ${thing} ${expected} ${sayWhen(next.expected)}` : '';
  return `There is no ${framework.name} ${thing} yet; ${what} is ${STAGE[next.stage]}${when}.`;
}

/**
 * The claim in one true sentence, full stop included. What is not stated is said to be not stated. `isEndBeside`: the day it ends or was
 * completed stands beside it, and the sentence leaves it out.
 */
export function claimSentence(framework: Compliance, judged: Standing, isEndBeside = false): string {
  const { status, basis, validThrough, asOf, next } = judged;
  const ends = (holds: string) =>
    isEndBeside ? null : `${holds} ${sayDay(validThrough ?? asOf)}${retirement(judged)}.`;
  if (status === 'withdrawn' && basis?.kind !== 'report' && basis?.kind !== 'certificate')
    return `${framework.name} ${withdrawnOn(judged)}`;
  if (status === 'stated') return statedSentence(framework, judged, isEndBeside);
  if (basis?.kind === 'certificate')
    return certificateSentence(
      framework,
      basis.certificate,
      status === 'withdrawn' ? withdrawnOn(judged) : ends(status === 'current' ? 'is valid until' : 'lapsed on'),
    );
  if (basis?.kind === 'report') return reportSentence(framework, judged, basis.report, ends);
  return nothingHeld(framework, next, asOf);
}

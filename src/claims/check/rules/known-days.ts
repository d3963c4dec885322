import type { Compliance } from '../../../schemas/compliance.ts';
import type { Day, Period } from '../../../schemas/primitives.ts';
import { certificateEnd } from '../../certificate-days.ts';
import { reportHoldsThrough } from '../../standing.ts';

/** What the data say about a framework's days, each list holding every day that would be true. */
export interface Known {
  issued: Day[];
  expires: Day[];
  periods: Period[];
  asOf: Day[];
  completed: Day[];
  expected: string[];
}
const none = (): Known => ({ issued: [], expires: [], periods: [], asOf: [], completed: [], expected: [] });

export function known(framework: Compliance, type: number | null): Known {
  const facts = none();
  if (framework.next?.expected !== undefined) facts.expected.push(framework.next.expected);
  if (framework.kind === 'attestation') {
    for (const report of framework.reports) {
      if (type !== null && report.type !== type) continue;
      if (report.issued !== undefined) facts.issued.push(report.issued);
      facts.expires.push(reportHoldsThrough(report));
      if (report.type === 2) {
        facts.periods.push(report.period);
        facts.completed.push(report.period.to, ...(report.issued === undefined ? [] : [report.issued]));
      } else {
        facts.asOf.push(report.asOf);
        facts.completed.push(report.asOf, ...(report.issued === undefined ? [] : [report.issued]));
      }
    }
    // Consecutive periods may be told as one.
    const from = facts.periods.map((period) => period.from).toSorted()[0];
    const to = facts.periods
      .map((period) => period.to)
      .toSorted()
      .at(-1);
    if (from !== undefined && to !== undefined) facts.periods.push({ from, to });
  } else if (framework.kind === 'certification') {
    for (const item of framework.certificates) {
      facts.issued.push(item.issued);
      facts.completed.push(item.issued);
      // That which is printed on it is true of the certificate, and of how long it counts what its edition leaves of it.
      for (const to of [item.expires, certificateEnd(framework.name, item).day]) {
        facts.expires.push(to);
        facts.periods.push({ from: item.issued, to });
      }
    }
  } else if (framework.kind === 'assessment' && framework.completed !== undefined) {
    facts.completed.push(framework.completed);
    facts.issued.push(framework.completed);
  }
  return facts;
}

/** The days of its bridge letters. */
export const bridges = (framework: Compliance): Known => {
  const facts = none();
  if (framework.kind !== 'attestation') return facts;
  for (const letter of framework.bridgeLetters) {
    facts.issued.push(letter.issued);
    facts.periods.push({ from: letter.from, to: letter.to });
    facts.expires.push(letter.to);
  }
  return facts;
};

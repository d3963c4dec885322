import type { Attestation, Report } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { currentReport, reportEnd, reportsNewestFirst } from '../../standing.ts';
import type { Context } from '../rule.ts';
import type { CollectionKey } from '../types.ts';

/** Agreements bind, guides explain, subprocessor and access files hold data: none of them states what the company holds. */
export const NO_CLAIMS: readonly CollectionKey[] = ['agreements', 'access', 'subprocessors'];

/** The SOC 2 of the tree, however it is called there. */
export const socOf = (context: Context, key = 'soc-2'): Attestation | null => {
  const found = context.frameworks.get(key);
  return found?.kind === 'attestation' ? found : null;
};

/** The report that speaks on a day: the one that holds, else the latest that is out. */
export function speakingReport(framework: Attestation, day: Day): Report | null {
  const held = currentReport(framework, day);
  if (held !== null) return held.report;
  return reportsNewestFirst(framework).find(({ report }) => reportEnd(report) <= day)?.report ?? null;
}

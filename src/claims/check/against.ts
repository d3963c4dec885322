import type { Compliance, Report } from '../../schemas/compliance.ts';
import type { Day } from '../../schemas/primitives.ts';
import { mentions, schemeKey } from '../reading/schemes.ts';
import { reportsNewestFirst, standing } from '../standing.ts';
import { rolesStated } from './law-roles.ts';
import type { Context } from './rule.ts';
import type { SchemeFacts } from './scheme-facts.ts';
import type { Finding } from './types.ts';

const NOTHING = {
  type: null,
  systems: [],
  categories: [],
  period: null,
  edition: null,
  by: null,
  denies: [],
  through: null,
};

function held(framework: Compliance, name: string, today: Day, compared?: Report): SchemeFacts {
  const { status, basis, validThrough } = standing(
    compared === undefined ? framework : only(framework, compared),
    today,
  );
  const facts = { ...NOTHING, name, standing: status, kind: framework.kind, through: validThrough };
  if (basis?.kind === 'certificate') {
    const { edition, body } = basis.certificate;
    return { ...facts, edition, by: body ?? null };
  }
  if (framework.kind === 'regulation') return { ...facts, denies: [...rolesStated(framework.role ?? '').denies] };
  if (framework.kind !== 'attestation') return facts;
  const report = basis?.kind === 'report' ? basis.report : reportsNewestFirst(framework)[0]?.report;
  if (report === undefined || basis === null) return facts;
  const { type, criteria = [], auditor, systems = [] } = report;
  return {
    ...facts,
    type,
    systems,
    categories: criteria,
    period: report.type === 2 ? report.period : null,
    by: auditor?.name ?? null,
  };
}

const hasReport = (framework: Compliance, report: Report): boolean =>
  framework.kind === 'attestation' && framework.reports.includes(report);
/** A framework as if it had a single report. */
const only = (framework: Compliance, report: Report): Compliance =>
  hasReport(framework, report) ? ({ ...framework, reports: [report] } as Compliance) : framework;

/** What the data has on the scheme that was understood, or is named in what was found or in its sentence; null where none is. `compared`: the report that the text was held against. */
export function factsAgainst(
  context: Context,
  { found, understood, sentence = '' }: Finding,
  compared?: Report,
): SchemeFacts | null {
  const of = compared === undefined ? undefined : [...context.frameworks].find(([, one]) => hasReport(one, compared));
  if (of !== undefined) return held(of[1], of[1].name, context.today, compared);
  const named = [understood?.scheme ?? '', found, sentence].flatMap((text) => mentions(text).slice(0, 1))[0];
  if (named === undefined) return null;
  const name = nameOf(context, named.key) ?? named.text.replace(/[ ,(:–-]*\bType\b.*$/i, '');
  const framework = context.frameworks.get(named.key);
  if (framework !== undefined) return held(framework, name, context.today);
  const isNotClaimed = context.notClaimed.has(named.key);
  return { ...NOTHING, name, standing: isNotClaimed ? 'not-claimed' : 'absent', kind: null };
}

const nameOf = ({ tree }: Context, key: string): string | undefined =>
  tree.compliance.find(({ data }) => schemeKey(data.name) === key)?.data.name ??
  tree.company.data.notClaimed.find(({ claim }) => schemeKey(claim) === key)?.claim;

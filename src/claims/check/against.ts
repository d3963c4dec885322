import type { Compliance } from '../../schemas/compliance.ts';
import type { Day } from '../../schemas/primitives.ts';
import { mentions, schemeKey } from '../reading/schemes.ts';
import { reportsNewestFirst, standing } from '../standing.ts';
import { rolesStated } from './law-roles.ts';
import type { Context } from './rule.ts';
import type { SchemeFacts } from './scheme-facts.ts';
import type { Finding } from './types.ts';

const NOTHING = { type: null, categories: [], period: null, edition: null, by: null, denies: [], through: null };

function held(framework: Compliance, name: string, today: Day): SchemeFacts {
  const { status, basis, validThrough } = standing(framework, today);
  const facts = { ...NOTHING, name, standing: status, kind: framework.kind, through: validThrough };
  if (basis?.kind === 'certificate') {
    const { edition, body } = basis.certificate;
    return { ...facts, edition, by: body ?? null };
  }
  if (framework.kind === 'regulation') return { ...facts, denies: [...rolesStated(framework.role ?? '').denies] };
  if (framework.kind !== 'attestation') return facts;
  const report = basis?.kind === 'report' ? basis.report : reportsNewestFirst(framework)[0]?.report;
  if (report === undefined || basis === null) return facts;
  const { type, criteria = [], auditor } = report;
  return {
    ...facts,
    type,
    categories: criteria,
    period: report.type === 2 ? report.period : null,
    by: auditor?.name ?? null,
  };
}

/** What the data has on the scheme that was understood, or is named in what was found or in its sentence; null where none is. */
export function factsAgainst(context: Context, { found, understood, sentence = '' }: Finding): SchemeFacts | null {
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

import type { Auditor } from '../../../schemas/auditor.ts';
import { isAmerican, licenseOf } from '../../auditors.ts';
import { reportsNewestFirst } from '../../standing.ts';
import { toolVendor } from '../lexicon/audit-tools.ts';
import { norm } from '../lexicon/company-names.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';

type Path = (string | number)[];
interface Examiner {
  file: string;
  /** The field that names it. */
  path: Path;
  firm: Auditor;
}

/** Who examined the newest report of each framework. What a firm of long ago had is seldom known. */
function* newestAuditors({ tree }: Context): Generator<Examiner> {
  for (const { file, data } of tree.compliance) {
    if (data.kind !== 'attestation' || data.withdrawn) continue;
    const [newest] = reportsNewestFirst(data);
    if (newest?.report.auditor) yield { file, path: ['reports', newest.index, 'auditor'], firm: newest.report.auditor };
  }
}

/** Every firm that signed a report or a certificate. */
function* examiners({ tree }: Context): Generator<Examiner> {
  for (const { file, data } of tree.compliance) {
    if (data.kind === 'attestation')
      for (const [index, { auditor }] of data.reports.entries())
        if (auditor) yield { file, path: ['reports', index, 'auditor', 'name'], firm: auditor };
    if (data.kind === 'certification')
      for (const [index, { body }] of data.certificates.entries())
        if (body) yield { file, path: ['certificates', index, 'body'], firm: { name: body } };
  }
}

/** A firm is named once for each file, whatever the number of its reports. */
function* once(all: Iterable<Examiner>): Generator<Examiner> {
  const seen = new Set<string>();
  for (const one of all) {
    const key = `${one.file} ${norm(one.firm.name)}`;
    if (!seen.has(key)) yield one;
    seen.add(key);
  }
}

function* unlicensed(context: Context): Faults<'VS-E01'> {
  for (const { file, path, firm } of newestAuditors(context)) {
    const hasLicense = licenseOf(firm) !== null;
    const american = isAmerican(firm);
    const lacksReview = firm.peerReview === undefined && american !== false && (american || !hasLicense);
    if (hasLicense && !lacksReview) continue;
    const missing = hasLicense ? 'peer-review' : lacksReview ? 'both' : 'license';
    yield faultIn(file, path, `auditor: ${firm.name}`, { missing, american: american ?? false });
  }
}

function* soldTheTool(context: Context): Faults<'VS-E02'> {
  const processors = context.tree.subprocessors;
  for (const { file, path, firm } of once(examiners(context))) {
    const vendor = toolVendor(firm);
    const processor = processors.find(
      ({ data }) => norm(data.name) === norm(firm.name) || (data.url !== undefined && isSameSite(data.url, firm.url)),
    );
    if (vendor !== null) yield faultIn(file, path, firm.name, { is: 'tool-vendor', name: vendor });
    else if (processor)
      yield faultIn(file, path, firm.name, { is: 'subprocessor', name: processor.data.name, file: processor.file });
  }
}
const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
const isSameSite = (one: string, other: string | undefined): boolean =>
  other !== undefined && URL.canParse(one) && hostOf(one) === hostOf(other);

function* examinedItself(context: Context): Faults<'VS-E03'> {
  const { name, legalName, entities } = context.tree.company.data;
  const own = new Set([name, legalName, ...entities].map(norm));
  for (const { file, path, firm } of once(examiners(context)))
    if (own.has(norm(firm.name))) yield faultIn(file, path, firm.name, { name });
}

export const EVIDENCE_AUDITOR: Rule[] = [
  { code: 'VS-E01', family: 'evidence', severity: 'warning', check: unlicensed },
  { code: 'VS-E02', family: 'evidence', severity: 'warning', check: soldTheTool },
  { code: 'VS-E03', family: 'evidence', severity: 'error', check: examinedItself },
];

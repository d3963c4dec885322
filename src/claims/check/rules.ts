import type { Rule } from './rule.ts';
import { CONTRADICTION_AUDITOR } from './rules/contradiction-auditor.ts';
import { CONTRADICTION_COVERED } from './rules/contradiction-covered.ts';
import { CONTRADICTION_DATES } from './rules/contradiction-dates.ts';
import { CONTRADICTION_DENIED } from './rules/contradiction-denied.ts';
import { CONTRADICTION_EDITION } from './rules/contradiction-edition.ts';
import { CONTRADICTION_HELD } from './rules/contradiction-held.ts';
import { CONTRADICTION_LEGAL_NAME } from './rules/contradiction-legal-name.ts';
import { CONTRADICTION_NUMBERS } from './rules/contradiction-numbers.ts';
import { CONTRADICTION_OPINION } from './rules/contradiction-opinion.ts';
import { CONTRADICTION_PLAN } from './rules/contradiction-plan.ts';
import { CONTRADICTION_ROLE } from './rules/contradiction-role.ts';
import { CONTRADICTION_SCOPE } from './rules/contradiction-scope.ts';
import { CONTRADICTION_STATEMENTS } from './rules/contradiction-statements.ts';
import { CONTRADICTION_SUBPROCESSOR } from './rules/contradiction-subprocessor.ts';
import { DATES_CONTENT } from './rules/dates-content.ts';
import { DATES_REPORTS } from './rules/dates-reports.ts';
import { EVIDENCE_AUDITOR } from './rules/evidence-auditor.ts';
import { EVIDENCE_PUBLISHED } from './rules/evidence-published.ts';
import { EVIDENCE_REPORTS } from './rules/evidence-reports.ts';
import { REACH_DOCUMENTS } from './rules/reach-documents.ts';
import { REACH_PAGES } from './rules/reach-pages.ts';
import { SAMPLE_TRACES } from './rules/sample-traces.ts';
import { WITHDRAWN } from './rules/withdrawn.ts';
import { WORDING_ABSOLUTE } from './rules/wording-absolute.ts';
import { WORDING_AICPA } from './rules/wording-aicpa.ts';
import { WORDING_ATTESTED } from './rules/wording-attested.ts';
import { WORDING_COMPARED } from './rules/wording-compared.ts';
import { WORDING_ENDED } from './rules/wording-ended.ts';
import { WORDING_IMAGINED } from './rules/wording-imagined.ts';
import { WORDING_LAWS } from './rules/wording-laws.ts';
import { WORDING_MISUSED } from './rules/wording-misused.ts';
import { WORDING_NAMES } from './rules/wording-names.ts';
import { WORDING_SPELLED_OUT } from './rules/wording-spelled-out.ts';
import { WORDING_SPELLING } from './rules/wording-spelling.ts';
import { SILENCE_FAULTS } from './silence.ts';

const nothing = (): [] => [];
/** Comments that silence are judged after all other rules, so their rows carry no check of their own. */
const SILENCE: Rule[] = [
  { code: 'VS-S01', family: 'silence', severity: SILENCE_FAULTS['VS-S01'], check: nothing },
  { code: 'VS-S02', family: 'silence', severity: SILENCE_FAULTS['VS-S02'], check: nothing },
  { code: 'VS-S03', family: 'silence', severity: SILENCE_FAULTS['VS-S03'], check: nothing },
];

const WORDING: Rule[] = [
  ...WORDING_ATTESTED,
  ...WORDING_NAMES,
  ...WORDING_SPELLING,
  ...WORDING_AICPA,
  ...WORDING_IMAGINED,
  ...WORDING_ENDED,
  ...WORDING_ABSOLUTE,
  ...WORDING_COMPARED,
  ...WORDING_LAWS,
  ...WORDING_SPELLED_OUT,
  ...WORDING_MISUSED,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));
/** Every rule, in the order of its code's family. The README's section is generated from this table. */
export const RULES: readonly Rule[] = [
  ...DATES_REPORTS,
  ...DATES_CONTENT,
  ...WORDING,
  ...CONTRADICTION_HELD,
  ...CONTRADICTION_EDITION,
  ...CONTRADICTION_DENIED,
  ...CONTRADICTION_SCOPE,
  ...CONTRADICTION_COVERED,
  ...CONTRADICTION_DATES,
  ...CONTRADICTION_AUDITOR,
  ...CONTRADICTION_SUBPROCESSOR,
  ...CONTRADICTION_OPINION,
  ...CONTRADICTION_LEGAL_NAME,
  ...CONTRADICTION_ROLE,
  ...CONTRADICTION_NUMBERS,
  ...CONTRADICTION_STATEMENTS,
  ...WITHDRAWN,
  ...CONTRADICTION_PLAN,
  ...REACH_DOCUMENTS,
  ...REACH_PAGES,
  ...SAMPLE_TRACES,
  ...EVIDENCE_AUDITOR,
  ...EVIDENCE_REPORTS,
  ...EVIDENCE_PUBLISHED,
  ...SILENCE,
];

import { contradictionOfClaims, contradictionOfFacts } from './findings-contradiction.ts';
import { datesOfContent, datesOfReports } from './findings-dates.ts';
import { evidence } from './findings-evidence.ts';
import { examples } from './findings-examples.ts';
import { identity, silence } from './findings-identity.ts';
import type { RuleCatalog } from './findings-parts.ts';
import { reach } from './findings-reach.ts';
import { read } from './findings-read.ts';
import { wording } from './findings-wording.ts';
import { wordings } from './findings-wordings.ts';
import { ruleFamilies } from './rule-families.ts';

/** A rule without words does not compile. */
const rules: RuleCatalog = {
  ...datesOfReports,
  ...datesOfContent,
  ...wording,
  ...contradictionOfClaims,
  ...contradictionOfFacts,
  ...reach,
  ...identity,
  ...evidence,
  ...silence,
};

/** What the checker says of the claims, and how its report is laid out, for who edits the content. */
export const findings = {
  rules,
  families: ruleFamilies,
  examples,
  wordings,
  read,
  found: (found: string, title: string) => `"${found}": ${title}`,
  why: (why: string, source: string) => `${why} (${source})`,
  severity: { error: 'error', warning: 'warning' },
  silenced: (found: string) => `silenced: ${found}`,
  reason: (reason: string) => `Reason given: ${reason}`,
  notJudged: 'The claims have not been checked yet. Fix the errors above first.',
};

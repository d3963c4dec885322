import type { Sample } from './blocks.ts';
import { agreementSamples } from './content/agreements.ts';
import { architecture } from './content/architecture.ts';
import { caiq } from './content/caiq.ts';
import { certificates } from './content/certificates.ts';
import { continuity } from './content/continuity.ts';
import { penetrationTest } from './content/penetration-test.ts';
import { policies } from './content/policies.ts';
import { socReports } from './content/soc-reports.ts';
import { statementOfApplicability } from './content/statement-of-applicability.ts';
import { whitepaper } from './content/whitepaper.ts';

/** Every PDF of the demo. */
export const samples: Sample[] = [
  ...certificates,
  whitepaper,
  ...agreementSamples,
  caiq,
  ...policies,
  ...socReports,
  penetrationTest,
  architecture,
  continuity,
  statementOfApplicability,
];

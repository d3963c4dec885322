import { expect, it } from 'vitest';
import { checkClaims } from '../../../src/claims/check/check-claims.ts';
import type { Finding } from '../../../src/claims/check/types.ts';
import { quietTime } from '../../support/pace.ts';
import { answer, baseFacts, baseTree } from './base-tree.ts';

const FAQS = 1000;
const LIMIT_MS = 2000;
const paragraph = (
  number: number,
) => `Northwind Cloud keeps the records of team ${number} in the European region. The [current report](/documents/soc-2-type-2-2026/) covers security, availability and confidentiality for the year to 30 June 2026, and Example Assurance LLP issued it on 14 August 2026. Amazon Web Services hosts the service; Example Postbox sends our mail. We are certified to ISO/IEC 27001:2022, and we do not claim PCI DSS.

## How it works

- Access is granted by role **${number}** and reviewed quarterly.
- Keys are kept in \`hardware\` and never leave it.

| What | How long |
| --- | --- |
| Audit logs | 400 days |
| Backups | 35 days |

> People say “SOC 2 certified”; nobody is.
`;

it('judges 1,000 answers in under two seconds, the one fault among them included', async () => {
  const tree = baseTree();
  for (let number = 0; number < FAQS; number += 1)
    tree.faqs.push(answer(paragraph(number), `How is case ${number} handled?`, `case-${number}`));
  tree.faqs.push(answer('We are SOC 2 certified.', 'And this?', 'planted'));
  let findings: Finding[] = [];
  const took = await quietTime(() => {
    ({ findings } = checkClaims(tree, baseFacts()));
  });
  console.info(`${FAQS} answers judged in ${took.toFixed(0)} ms of its own time, on a quiet machine`);
  expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual(['VS-W01 content/faqs/planted.mdx']);
  expect(took).toBeLessThan(LIMIT_MS);
});

import { z } from 'zod';
import { gap } from '../../schemas/gap.ts';
import { id, line } from '../../schemas/primitives.ts';
import { HOLDINGS, type Holding } from '../answers.ts';
import { CERTIFICATE_LINES, STARTED } from '../frameworks.ts';
import { idOfTitle } from '../id-of-title.ts';
import { agreementToSign } from './agreement-to-sign.ts';
import { type Around, chosenId, created, fileOf, type Refusal, type Written } from './around.ts';

export const FRAMEWORK_KINDS = ['attestation', 'certification', 'assessment', 'regulation'] as const;
type FrameworkKind = (typeof FRAMEWORK_KINDS)[number];
export const given = z.strictObject({
  name: line.max(60),
  id: id.optional(),
  kind: z.enum(FRAMEWORK_KINDS).optional(),
  summary: line.optional(),
});

/** What has to be said of each kind. The facts come from the report or the certificate, so none is written for its author. */
const FACTS: Record<FrameworkKind, { asked: string; lines: string }> = {
  attestation: {
    asked: 'the facts of your report: remove the # below and replace each value with what the report says',
    lines: `# reports:
#   - type: 2
#     period: { from: 2025-07-01, to: 2026-06-30 }
#     auditor: { name: The CPA firm, url: https://…, license: Its license, peerReview: Its latest peer review }
#     opinion: unqualified
#     issued: 2026-08-14
`,
  },
  certification: {
    asked: 'the facts of your certificate: remove the # below and replace each value with what the certificate says',
    lines: CERTIFICATE_LINES,
  },
  assessment: {
    asked: 'when it was finished and who did it: remove the # below',
    lines: '# completed: 2026-09-18\n# by: Who did it\n',
  },
  regulation: { asked: 'your role under it, such as processor: remove the # below', lines: '# role: Processor\n' },
};

/** Between two entries of a list there is room for a third. */
const ORDER_STEP = 10;

/** A framework that Vouchsafe knows starts with its own questions; any other needs its kind. */
export function write({ name, id, kind, summary }: z.output<typeof given>, around: Around): Written | Refusal {
  const holding = HOLDINGS.find((one) => one === idOfTitle(name));
  if (holding && !id && !kind) return startedFrom(holding, around);
  const chosen = chosenId(id, name);
  if (typeof chosen !== 'string') return chosen;
  if (!kind) return { is: 'no-kind', name };
  const { asked, lines } = FACTS[kind];
  const orders = around.tree.compliance.map(({ data }) => data.order);
  const text = fileOf(
    [
      ['name', name],
      ['kind', kind],
      ['summary', summary ?? gap('what it is, in one sentence')],
      ['order', Math.max(0, ...orders) + ORDER_STEP],
      { missing: asked },
    ],
    gap('what it covers, in your words'),
  );
  return created([`content/compliance/${chosen}.mdx`, text.replace('---\n\n', `${lines}---\n\n`)]);
}

function startedFrom(holding: Holding, around: Around): Written {
  const { id, framework, document } = STARTED[holding];
  const files: [string, string][] = [[`content/compliance/${id}.mdx`, framework]];
  if (!document) return created(...files);
  const toSign = document.access === 'nda' ? agreementToSign(around) : undefined;
  const text = toSign ? document.text.replace(/^agreement: .*$/m, `agreement: ${toSign.id}`) : document.text;
  return created(...files, [`content/documents/${document.id}.mdx`, text], ...(toSign?.created ?? []));
}

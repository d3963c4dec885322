import type { Withdrawal } from '../../../schemas/compliance.ts';
import type { Day } from '../../../schemas/primitives.ts';
import { reportEnd, standing } from '../../standing.ts';
import { isToldAsOver } from '../meant/history.ts';
import { frameworkNamed } from '../meant/named-framework.ts';
import { faultOf } from '../prose/judge.ts';
import { type Context, type Faults, faultIn, type Rule } from '../rule.ts';
import { isGotOnce } from './claim-context.ts';
import { claimed as claims } from './claimed.ts';

/** A scheme named as held that was withdrawn. */
function* claimed(context: Context): Faults<'VS-C06'> {
  for (const { sentence, statement, strength } of claims(context)) {
    const framework = frameworkNamed(context, statement.mention.key, sentence.page.day);
    if (
      framework === undefined ||
      isGotOnce(sentence, statement) ||
      isToldAsOver(sentence.read, statement.mention.start)
    )
      continue;
    if (sentence.page.collection === 'documents' && sentence.block.kind === 'title') continue;
    const { withdrawn } = standing(framework, sentence.page.day);
    if (!withdrawn) continue;
    const fault = faultOf(sentence, statement, { name: statement.mention.text, day: withdrawn.on });
    yield statement.got || strength === 'likely' ? { ...fault, severity: 'warning' } : fault;
  }
}

type Path = (string | number)[];
interface Dated {
  withdrawn: Withdrawal | undefined;
  path: Path;
  /** The day it began to count. */
  since: Day | undefined;
}
function* tooSoon({ tree }: Context): Faults<'VS-D10'> {
  for (const { data, file } of tree.compliance) {
    const all: Dated[] = [
      ...(data.kind === 'attestation'
        ? data.reports.map(
            (report, index): Dated => ({
              withdrawn: report.withdrawn,
              path: ['reports', index],
              since: report.issued ?? reportEnd(report),
            }),
          )
        : []),
      ...(data.kind === 'certification'
        ? data.certificates.map(
            ({ withdrawn, issued }, index): Dated => ({ withdrawn, path: ['certificates', index], since: issued }),
          )
        : []),
    ];
    for (const { withdrawn, path, since } of all)
      if (withdrawn && since !== undefined && withdrawn.on < since)
        yield faultIn(file, [...path, 'withdrawn', 'on'], `on: ${withdrawn.on}`, { issued: since });
  }
}

export const WITHDRAWN: Rule[] = [
  { code: 'VS-C06', family: 'contradiction', severity: 'error', check: claimed },
  { code: 'VS-D10', family: 'dates', severity: 'error', check: tooSoon },
];

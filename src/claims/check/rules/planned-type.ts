import { currentReport, standing } from '../../standing.ts';
import { isUnderWay } from '../meant/claim-shapes.ts';
import { isOfOthers } from '../meant/of-others.ts';
import { isOfVendor } from '../meant/of-vendors.ts';
import { type TypeAlone, typesNamed, typeUnderWay } from '../meant/type-alone.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt } from '../prose/walk.ts';
import type { Context, Fault } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';

/**
 * "We target a SOC 2 Type II report in Q2", where the next report that the data plans is a Type 1. A page that names both types tells of
 * the way from one to the other.
 */
export function otherTypePlanned(context: Context, one: Spoken): Fault<RuleFacts['VS-C07']> | null {
  const said = plannedIn(one) ?? typeUnderWay(context, one);
  if (said === null) return null;
  const framework = context.frameworks.get(said.key);
  const planned = framework?.kind === 'attestation' ? framework.next?.type : undefined;
  if (framework === undefined || planned === undefined || planned === said.type || typesNamed(one).has(planned))
    return null;
  return {
    ...faultAt(one, said.start, said.text, { against: 'type' as const, name: framework.name, planned }),
    understood: {
      subject: 'us',
      act: 'named',
      scheme: said.text,
      polarity: 'affirmed',
      tense: 'planned',
      certainty: 'claim',
    },
  };
}

/** A report of a type that a sentence says is to come, or under way. */
function plannedIn(one: Spoken): TypeAlone | null {
  if (isOfVendor(one)) return null;
  for (const said of one.statements) {
    const { mention, subject, polarity, certainty, tense } = said;
    const { key, type, start, text } = mention;
    if ((type !== 1 && type !== 2) || (subject !== 'us' && subject !== 'unsaid')) continue;
    if (polarity !== 'affirmed' || certainty !== 'claim' || isOfOthers(one, said)) continue;
    if (tense === 'planned' || isUnderWay(one.read, said)) return { key, type, start, text };
  }
  return null;
}

/** "The Type II audit is in progress", where a report of that type holds and the data plans no other. */
export function heldUnderWay(context: Context, one: Spoken): Fault | null {
  const said = typeUnderWay(context, one);
  const framework = said === null ? undefined : context.frameworks.get(said.key);
  if (said === null || framework?.kind !== 'attestation' || framework.next !== undefined) return null;
  if (!['current', 'bridged'].includes(standing(framework, one.page.day).status)) return null;
  if ((currentReport(framework, one.page.day)?.report.type ?? 0) < said.type) return null;
  return { ...faultAt(one, said.start, said.text), severity: 'warning' };
}

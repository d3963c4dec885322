import { isLawKept } from '../meant/law-kept.ts';
import { isJoinedPlainly } from '../meant/more-than-followed.ts';
import { isOfVendor } from '../meant/of-vendors.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults } from '../rule.ts';
import { NO_CLAIMS } from './claim-context.ts';

/** What is kept or taken part in by other words than those of a standing, where the data has nothing of it; `judged`: sentences found already. */
export function* keptPlainly(context: Context, judged: ReadonlySet<Spoken>): Faults<'VS-C01'> {
  yield* programJoined(context, judged);
  yield* lawKept(context, judged);
}

/** "We have joined the Data Privacy Framework", where the data says nothing of it. */
function* programJoined(context: Context, judged: ReadonlySet<Spoken>): Faults<'VS-C01'> {
  for (const sentence of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (sentence.mentions.length === 0 || judged.has(sentence) || isOfVendor(sentence)) continue;
    const said = sentence.statements.find((one) => isJoinedPlainly(context, sentence, one));
    if (said === undefined || context.notClaimed.has(said.mention.key)) continue;
    const { start, text: name } = said.mention;
    yield { ...faultAt(sentence, start, name, { absence: 'absent' as const, name }), severity: 'warning' };
  }
}

/** "We operate under GDPR requirements", where the data says nothing of the law, or that it isn't subject to it. */
function* lawKept(context: Context, judged: ReadonlySet<Spoken>): Faults<'VS-C01'> {
  for (const sentence of spoken(context, [...NO_CLAIMS, 'learn'])) {
    if (judged.has(sentence)) continue;
    const said = sentence.statements.find((one) => saysNothing(context, one.mention.key) && isLawKept(sentence, one));
    if (said === undefined) continue;
    const { start, text: name } =
      said.from === undefined ? said.mention : { start: said.start, text: said.mention.text };
    yield {
      ...faultAt(sentence, start, said.from === undefined ? name : said.text, { absence: 'absent' as const, name }),
      severity: 'warning',
    };
  }
}
/** Whether the data has no file of a law, or one that says that it doesn't apply. */
function saysNothing({ frameworks, notClaimed }: Context, key: string): boolean {
  const law = frameworks.get(key);
  if (notClaimed.has(key)) return false;
  return law === undefined || (law.kind === 'regulation' && NOT_SUBJECT.test(law.role ?? ''));
}
const NOT_SUBJECT = /^(?:not (?:subject|applicable|bound|covered|in scope)|does(?:n['’]t| not) apply|none\b|n\/a\b)/i;

import { standing } from '../../standing.ts';
import type { Statement } from '../lexicon/statements.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Faults, Rule } from '../rule.ts';
import { NO_CLAIMS, statesOurs } from './claim-context.ts';

/** Laws oblige whether or not a page is written about them; only their absence from the "not claimed" list is judged. */
const OBLIGING = new Set(['law', 'method']);
/** Standards whose guidance is followed without anything being held. */
const GUIDANCE = new Set(['nist', 'owasp', 'ssae', 'soc', 'iso', 'iso-27002', 'iso-31000', 'fips-140']);

interface Held {
  sentence: Spoken;
  statement: Statement;
}
/** Every scheme that a text says the company has, each once a sentence. */
export function* ours(context: Context): Generator<Held> {
  for (const sentence of spoken(context, NO_CLAIMS)) {
    const seen = new Set<number>();
    for (const statement of sentence.older) {
      if (seen.has(statement.mention.start) || !statesOurs(context, sentence, statement.start, statement.end)) continue;
      seen.add(statement.mention.start);
      yield { sentence, statement };
    }
  }
}

const NO_ROLE = /^(?:not\b|no\b|none\b)/i;

/** Why a scheme is not held on the page's day; null where it is, or where nothing can be said. */
function absenceOf(
  context: Context,
  { sentence, statement }: Held,
): 'not-claimed' | 'absent' | 'planned' | 'lapsed' | null {
  const { key, sort } = statement.mention;
  if (context.notClaimed.has(key)) return 'not-claimed';
  const framework = context.frameworks.get(key);
  if (framework === undefined) {
    if (OBLIGING.has(sort) || GUIDANCE.has(key)) return null;
    if (sort === 'iso' && statement.act === 'held') return null;
    return 'absent';
  }
  if (framework.kind === 'regulation')
    return statement.act !== 'held' && NO_ROLE.test(framework.role ?? '') ? 'not-claimed' : null;
  if (framework.kind === 'assessment') return null;
  const { status } = standing(framework, sentence.page.day);
  if (status === 'planned' || status === 'in-progress') return 'planned';
  if (
    status === 'lapsed' &&
    !statement.perfect &&
    // The title of a document names it, however old it is.
    !(sentence.page.collection === 'documents' && sentence.block.kind === 'title') &&
    !/\b(?:was|were|had|held|until|formerly|previous|earlier|past|first)\b/i.test(sentence.text)
  )
    return 'lapsed';
  return null;
}

function* notHeld(context: Context): Faults<'VS-C01'> {
  for (const held of ours(context)) {
    const absence = absenceOf(context, held);
    if (absence === null || absence === 'lapsed') continue;
    const { sentence, statement } = held;
    const { text: name, key } = statement.mention;
    const said = context.notClaimed.get(key);
    yield faultAt(sentence, statement.start, statement.text, {
      ...(absence === 'planned'
        ? { absence, name, day: sentence.page.day }
        : { absence, name, ...(said === undefined ? {} : { said }) }),
    });
  }
}

function* lapsed(context: Context): Faults<'VS-C02'> {
  for (const held of ours(context)) {
    if (absenceOf(context, held) !== 'lapsed') continue;
    const { sentence, statement } = held;
    const facts = { name: statement.mention.text, day: sentence.page.day };
    yield faultAt(sentence, statement.start, statement.text, facts);
  }
}

export const CONTRADICTION_HELD: Rule[] = [
  { code: 'VS-C01', family: 'contradiction', severity: 'error', check: notHeld },
  { code: 'VS-C02', family: 'contradiction', severity: 'warning', check: lapsed },
];

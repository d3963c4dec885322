import { comparisonsIn, type Measure } from '../../reading/compared.ts';
import { wordsOf } from '../../reading/words.ts';
import { isStated } from '../prose/judge.ts';
import type { Spoken } from '../prose/spoken.ts';
import { faultAt, spoken } from '../prose/walk.ts';
import type { Context, Fault, Rule } from '../rule.ts';

/** Words without which nothing is measured by anybody. */
const BANKS = /bank|financ|fintech|wall street/i;
const STATES =
  /militar|defen[cs]e|arm(?:y|ies|ed)|navy|pentagon|nsa|national security|fbi|cia|spy|spies|secret|intelligence|special forces|government|agenc|hospital/i;

/** Security measured by a bank, an army or a government. What isn't said outright is worth a look. */
function* measuredBy(context: Context, quick: RegExp, measures: readonly Measure[]): Generator<Fault> {
  for (const sentence of spoken(context)) {
    if (!quick.test(sentence.text)) continue;
    const { words } = sentence.read;
    for (const { measure, from, to, plain } of comparisonsIn(sentence.read)) {
      if (!measures.includes(measure) || !isStated(sentence, from, to)) continue;
      const start = words[from]?.start ?? 0;
      const said = sentence.text.slice(start, words[to - 1]?.end ?? start);
      yield { ...faultAt(sentence, start, said), severity: plain ? 'error' : 'warning' };
    }
    yield* listed(sentence, measures);
  }
}

const ENCRYPTS = /encrypt|cipher|\b(?:aes|tls|ssl)\b/i;
/** "This is the standard used by:" with banks below, and "Used by banks" below a heading about encryption. A list may tell facts. */
function* listed(sentence: Spoken, measures: readonly Measure[]): Generator<Fault> {
  const { block, read, text } = sentence;
  if (sentence.start > 0 || block.kind === 'heading') return;
  const { leadIn = '', heading = '' } = block;
  const lead = leadIn.trimEnd().endsWith(':') ? leadIn.trimEnd().slice(0, -1) : heading;
  if (!ENCRYPTS.test(lead)) return;
  const before = wordsOf(lead).length;
  for (const { measure, from, to } of comparisonsIn({ words: wordsOf(`${lead} ${text}`) })) {
    if (!measures.includes(measure) || from >= before || to <= before) continue;
    if (!isStated(sentence, 0, to - before)) continue;
    const end = read.words[to - before - 1]?.end ?? text.length;
    yield { ...faultAt(sentence, 0, text.slice(0, end)), severity: 'warning' };
  }
}

export const WORDING_COMPARED: Rule[] = [
  {
    code: 'VS-W12',
    family: 'wording',
    severity: 'error',
    check: (context) => measuredBy(context, STATES, ['military', 'government']),
  },
  { code: 'VS-W13', family: 'wording', severity: 'error', check: (context) => measuredBy(context, BANKS, ['bank']) },
];

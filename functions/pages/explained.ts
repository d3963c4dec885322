import type { GateWords } from '../../src/words/gate.ts';
import type { Deciding, Explained } from '../domain/explain.ts';

type Words = GateWords['explain'];
type Askable = Extract<Explained, { notAskable: null }>;

function subject({ subject: of }: Deciding, words: Words): string {
  if (of.kind === 'companies') return words.subject.companies(of.of, of.row, of.company ?? '');
  if (of.kind === 'accounts') return words.subject.accounts(of.of, of.company ?? '');
  return words.subject[of.kind](of.of);
}

/** Which rule decides on a document, and what overrides it. */
export function whichRule({ deciding, standing, left }: Askable, words: Words): string[] {
  if (!deciding) return [words.noRule];
  const asked = deciding.subject.kind === 'accounts' ? deciding.subject.asked : null;
  return [
    words.decides(subject(deciding, words), deciding.decide, deciding.line),
    ...(asked === null ? [] : [words.capped(asked)]),
    ...(deciding.decide === 'approve' && standing !== 'company' ? [words.standing[standing]] : []),
    ...(deciding.decide === 'approve' && left !== null ? [words.left(left)] : []),
  ];
}

/** What would happen to a request of a document, sentence by sentence. */
export function whatWouldHappen(one: Askable, words: Words): string[] {
  const { agreement, verdict, days, downloads } = one;
  const { none, required, waived, onFile, covered } = words.agreement;
  const agreed =
    agreement === null
      ? none
      : agreement.settled === null
        ? required(agreement.title, agreement.version)
        : agreement.settled.kind === 'waived'
          ? waived(agreement.title)
          : agreement.settled.kind === 'covered'
            ? covered(agreement.title, agreement.settled.reference, agreement.settled.date)
            : onFile(agreement.title, agreement.settled.reference, agreement.settled.date);
  const outcome = verdict === 'approve' ? words.outcome.approve(days, downloads) : words.outcome[verdict];
  return [
    ...whichRule(one, words),
    ...(verdict === 'deny' ? [] : [agreed]),
    outcome,
    ...(verdict === 'approve' && one.successors ? [words.successors] : []),
  ];
}
